"""Child home care allowance, partial and flexible care allowance (1128/1996), from 2023 on."""
