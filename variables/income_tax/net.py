"""Taxes together, what remains, and how social assistance divides it between wages and benefits."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroToldVariable, EuroVariable, EuroYearVariable, ShareVariable, rounded, where
from openfisca_kela.variables.income_tax.act import INCOME_TAX, TO_THE_CENT, WITHHOLDING

MONTHS_OF_YEAR = 12


class income_tax_total(EuroYearVariable):
    """As the Tax Administration adds them: without the contributions for pension and unemployment insurance."""

    entity = Person
    label = "Taxes and health insurance contributions together"
    reference = ["1535/1992 124 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        return (
            person("state_income_tax", period)
            + person("municipal_tax", period)
            + person("church_tax", period)
            + person("medical_care_contribution", period)
            + person("broadcasting_tax", period)
            + person("health_insurance_daily_allowance_contribution", period)
        )


class annual_net_income(EuroYearVariable):
    """Gross earned income less taxes and contributions."""

    entity = Person
    label = "Net earned income of the tax year"
    reference = ["1535/1992 30 §", INCOME_TAX]
    bounds = (-1_200_000, 1_200_000)

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        burdens = person("income_tax_total", period) + person("social_insurance_contributions", period)
        return person("gross_earned_income", period) - burdens


class withholding_rate(ShareVariable):
    """Taxes by gross income, up to the next half per cent. What is withheld is not the tax."""

    entity = Person
    label = "Withholding rate"
    reference = ["1118/1996 2 §", WITHHOLDING]

    @rounded(to="half_per_cent", by="1118/1996", direction="up")
    def formula_2023_01(person, period):
        gross = person("gross_earned_income", period)
        return where(gross > 0, person("income_tax_total", period) / where(gross > 0, gross, 1), 0)


class net_income(EuroVariable):
    """A twelfth of the year's net income."""

    entity = Person
    label = "Net earned income and taxable benefits of the month"
    reference = ["1535/1992 30 §", INCOME_TAX]
    bounds = (-100_000, 100_000)

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        return person("annual_net_income", period) / MONTHS_OF_YEAR


class share_of_taxes_on_wages(ShareVariable):
    """Wages bear their own contributions and, of the other taxes, their share of the gross income; benefits bear the rest
    (one source only).
    """

    entity = Person
    label = "Share of the taxes that the wages bear"
    reference = ["1412/1997 11 §", "https://www.finlex.fi/fi/lainsaadanto/1997/1412"]

    def formula_2023_01(person, period):
        gross = person("gross_earned_income", period)
        return where(gross > 0, person("annual_wages", period) / where(gross > 0, gross, 1), 0)


class taxes_on_benefits(EuroYearVariable):
    """What the wages do not bear of the taxes; the daily allowance contribution is theirs alone."""

    entity = Person
    label = "Taxes of the year that benefits, study grants and pensions bear"
    reference = ["1412/1997 11 §", "https://www.finlex.fi/fi/lainsaadanto/1997/1412"]

    def formula_2023_01(person, period):
        premium = person("health_insurance_daily_allowance_contribution", period)
        divided = person("income_tax_total", period) - premium
        return (1 - person("share_of_taxes_on_wages", period)) * divided


class net_earned_income(EuroToldVariable):
    """Wages after their contributions and their share of the taxes, unless told: income of an entrepreneur after taxes and
    contributions is always told. Before 2023 the taxes are not encoded, and nothing is assumed.
    """

    entity = Person
    computed_where_not_told = True
    label = "Earned or entrepreneurial income after tax and compulsory contributions"
    reference = ["1412/1997 11 §", "https://www.finlex.fi/fi/lainsaadanto/1997/1412", "781/1993 11 §"]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        premium = person("health_insurance_daily_allowance_contribution", period)
        divided = person("income_tax_total", period) - premium
        contributions = premium + person("social_insurance_contributions", period)
        taxes = person("share_of_taxes_on_wages", period) * divided
        return (person("annual_wages", period) - taxes - contributions) / MONTHS_OF_YEAR


class net_taxable_benefits(EuroVariable):
    """Taxable benefits, study grants and pensions of the month less their share of the taxes."""

    entity = Person
    label = "Taxable benefits, study grant and pensions of the month after their share of the taxes"
    reference = ["1412/1997 11 § 1 mom.", "https://www.finlex.fi/fi/lainsaadanto/1997/1412"]
    bounds = (-100_000, 100_000)

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        benefits = person("gross_earned_income", period) - person("annual_wages", period)
        return (benefits - person("taxes_on_benefits", period)) / MONTHS_OF_YEAR
