"""What is left in hand: net incomes, tax-free benefits, housing allowances and social assistance, from 2023 on.

No act defines it. Nothing earlier in the order of the acts looks at housing allowance or social assistance, so there is no
loop: wages, benefits, taxes, child benefit, housing allowance, social assistance, disposable income.
"""
