"""Tax and contributions on earned income, benefits and pensions from 2023 on: 1535/1992 and the acts on contributions.

The tax year is the law's period. A month is taken as a year of twelve such months, taxed, and divided by twelve; a year's
figures may be told instead. Each named result is rounded half up to the cent before it is used. Capital income, the credit
for household services and the tax of entrepreneurs are not encoded. Of Åland the state's part is right, and the base of the
municipal tax is not.
"""
