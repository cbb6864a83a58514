"""Unemployment security (1290/2002) and general support (48/2026), from 2023 on: what the benefit is a day, and why.

Whether somebody meets the conditions of a benefit is told by naming the benefit; sanctions, the count of days and the
employment condition are findings of the employment authority or the fund, and told too.
"""
