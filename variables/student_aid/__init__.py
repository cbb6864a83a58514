"""Financial aid for students (65/1994), from 2023 on: study grant, loan guarantee, housing supplement, own income."""
