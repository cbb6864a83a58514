"""Assets and debts as they are told, by person, on the first day of the month."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroVariable

ACT = "https://www.finlex.fi/fi/lainsaadanto/2014/938"


class AssetVariable(EuroVariable):
    """An asset or a debt: a sum of money at a moment."""

    __shared__ = {"unit": "currency-EUR", "bounds": (0, 100_000_000)}


class real_estate(AssetVariable):
    """Real estate at the value used in taxation, without the own dwelling."""

    entity = Person
    label = "Real estate at the value in taxation, without the own dwelling"
    reference = ["938/2014 13 § 2 mom. 1 kohta (910/2024)", ACT]


class holiday_home_in_own_use(AssetVariable):
    """The part of the real estate that is a holiday home in own use; the general housing allowance leaves it out."""

    entity = Person
    label = "Holiday home in own use, as part of the real estate"
    reference = ["938/2014 13 § 2 mom. 1 kohta (910/2024)", ACT]


class business_and_agricultural_assets(AssetVariable):
    """Net assets of a business or a farm and shares of partnerships at the value confirmed or computed in taxation."""

    entity = Person
    label = "Business and agricultural assets and shares of partnerships at tax value"
    reference = ["938/2014 13 § 2 mom. 2 kohta (910/2024)", ACT]


class housing_company_shares(AssetVariable):
    """Shares of housing companies. The act has no rule of valuation for them; the current value is told."""

    entity = Person
    label = "Housing company shares"
    reference = ["938/2014 13 § 2 mom. 3 kohta (910/2024)", ACT]


class bank_deposits(AssetVariable):
    """Deposits in the person's own accounts, without a home savings bonus account (ASP)."""

    entity = Person
    label = "Deposits without a home savings bonus account"
    reference = ["938/2014 13 § 2 mom. 5 kohta (910/2024)", ACT]


class bonds(AssetVariable):
    """Bonds and comparable assets at market value."""

    entity = Person
    label = "Bonds and comparable assets at market value"
    reference = ["938/2014 13 § 2 mom. 5 kohta (910/2024)", ACT]


class listed_shares_and_fund_units(AssetVariable):
    """Listed shares and fund units at the full value of the last trading day of the year before the grant or review."""

    entity = Person
    label = "Listed shares and fund units, value of the last trading day of the preceding year"
    reference = ["938/2014 13 § 2 mom. 6 kohta (910/2024)", "938/2014 13 § 3 mom.", ACT]


class insurance_investments(AssetVariable):
    """Savings and endowment insurance at surrender value."""

    entity = Person
    label = "Insurance investments at surrender value"
    reference = ["938/2014 13 § 2 mom. 7 kohta (910/2024)", ACT]


class debts(AssetVariable):
    """All debts of the person."""

    entity = Person
    label = "Debts"
    reference = ["938/2014 13 § 1 mom. (910/2024)", ACT]


class consumer_credit_and_short_term_debts(AssetVariable):
    """The part of the debts that is consumer credit or other short-term debt; it is not deducted from assets."""

    entity = Person
    label = "Consumer credit and other short-term debts, as part of the debts"
    reference = ["938/2014 13 § 1 mom. (910/2024)", ACT]
