"""Sickness and parental allowances (1224/2004), from 2023 on."""
