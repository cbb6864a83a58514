"""Child benefit (796/1992), from 2023 on."""
