"""Maternity grant (477/1993), from 2023 on."""
