"""Tax and contributions of one wage earner, once more: decimals and the figures of each year's acts, no OpenFisca.

It follows 1535/1992, 1224/2004, 395/2006, 555/1998 and 484/2012 in the order of the assessment and shares nothing with the
rules, not even the values of the law.
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
ZERO = Decimal(0)


@dataclass(frozen=True)
class Year:
    """Figures of a tax year, as the acts print them: rates in per cent, amounts in euros."""

    scale: tuple
    pension_contribution: tuple
    unemployment: str
    daily_allowance: tuple
    medical_care: tuple
    commuting: tuple
    pension_allowance: tuple
    has_earned_income_allowance: bool
    basic_allowance: int
    credit: tuple
    credit_per_child: int
    credit_by_age: tuple
    broadcasting: tuple
    additional_tax_above: int
    union_fees: bool


YEARS = {
    2023: Year(
        scale=((0, "12.64"), (19_900, "19"), (29_700, "30.25"), (49_000, "34"), (85_800, "44")),
        pension_contribution=("7.15", "8.65"),
        unemployment="1.5",
        daily_allowance=("1.36", 15_703),
        medical_care=("0.6", "0.97"),
        commuting=(750, 70, 140, 8400),
        pension_allowance=(10_320, "15"),
        has_earned_income_allowance=True,
        basic_allowance=3870,
        credit=("12", 2030, 22_000, 70_000, "2.03", "1.21"),
        credit_per_child=0,
        credit_by_age=((65, 600), (62, 400), (60, 200)),
        broadcasting=(14_000, 163),
        additional_tax_above=47_000,
        union_fees=True,
    ),
    2024: Year(
        scale=((0, "12.64"), (20_500, "19"), (30_500, "30.25"), (50_400, "34"), (88_200, "42"), (150_000, "44")),
        pension_contribution=("7.15", "8.65"),
        unemployment="0.79",
        daily_allowance=("1.01", 16_499),
        medical_care=("0.51", "0.97"),
        commuting=(900, 80, 160, 7000),
        pension_allowance=(10_920, "15"),
        has_earned_income_allowance=True,
        basic_allowance=3980,
        credit=("12", 2140, 23_420, 71_900, "2.03", "1.21"),
        credit_per_child=0,
        credit_by_age=((65, 1200),),
        broadcasting=(14_000, 163),
        additional_tax_above=47_000,
        union_fees=True,
    ),
    2025: Year(
        scale=((0, "12.64"), (21_200, "19"), (31_500, "30.25"), (52_100, "34"), (88_200, "41.75"), (150_000, "44.25")),
        pension_contribution=("7.15", "8.65"),
        unemployment="0.59",
        daily_allowance=("0.84", 16_862),
        medical_care=("1.06", "0.39"),
        commuting=(900, 80, 160, 7000),
        pension_allowance=(11_030, "19.6"),
        has_earned_income_allowance=False,
        basic_allowance=4115,
        credit=("18", 3225, 24_250, 42_550, "2.22", "3.44"),
        credit_per_child=50,
        credit_by_age=((65, 1200),),
        broadcasting=(15_150, 160),
        additional_tax_above=47_000,
        union_fees=True,
    ),
    2026: Year(
        scale=((0, "12.64"), (22_000, "19"), (32_600, "30.25"), (40_100, "33.25"), (52_100, "37.5")),
        pension_contribution=("7.3", "7.3"),
        unemployment="0.89",
        daily_allowance=("0.88", 17_255),
        medical_care=("1.1", "0.39"),
        commuting=(900, 80, 160, 7000),
        pension_allowance=(11_080, "19.6"),
        has_earned_income_allowance=False,
        basic_allowance=4265,
        credit=("18", 3430, 35_000, 50_550, "2", "0"),
        credit_per_child=105,
        credit_by_age=((65, 1200),),
        broadcasting=(15_150, 160),
        additional_tax_above=60_000,
        union_fees=False,
    ),
}


def rounded(amount):
    """To the cent, half up."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def part(rate, amount):
    """So many per cent of an amount."""
    return Decimal(rate) / 100 * amount


def above(amount, limit):
    """What exceeds a limit."""
    return max(amount - limit, ZERO)


def whole_years(born, day):
    """Age on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def assessment(month, born, children, is_single_parent, facts):
    """{result: amount} of a year.

    Args:
        month: the month calculated, as text.
        born: date of birth.
        children: minors in custody.
        is_single_parent: whether the taxpayer has them alone.
        facts: {name of a fact: value}, the amounts as decimals.
    """
    first = date.fromisoformat(f"{month}-01")
    year, age = YEARS[first.year], whole_years(born, first)
    wages, pensions, study = facts["annual_wages"], facts["annual_pensions"], facts["annual_study_grant"]
    gross = wages + facts["annual_taxable_benefits"] + pensions + study

    own_share, by_month, least, most = year.commuting
    own_share = max(own_share - by_month * facts["full_months_of_unemployment_in_tax_year"], least)
    expenses = max(min(Decimal(750), wages), facts["other_wage_expenses"])
    expenses += min(above(facts["commuting_expenses"], own_share), Decimal(most)) + facts["unemployment_fund_fees"]
    expenses += facts["labour_union_fees"] if year.union_fees else ZERO
    pure = max(rounded(gross - rounded(expenses)), ZERO)

    end = 68 if born.year <= 1957 else 69 if born.year <= 1961 else 70
    pension_rate = year.pension_contribution[53 <= age <= 62]
    pension_fund = rounded(part(pension_rate, wages)) if 17 <= age < end else ZERO
    unemployment = rounded(part(year.unemployment, wages)) if 18 <= age <= 64 else ZERO
    rate, threshold = year.daily_allowance
    premium = rounded(part(rate, wages)) if 16 <= age <= 67 and wages >= threshold else ZERO

    full, second_rate = year.pension_allowance
    reduced = full - part(51, above(min(pure, Decimal(22_500)), full)) - part(second_rate, above(pure, 22_500))
    pension_allowance = rounded(min(max(reduced, ZERO), pensions))
    earned_income_allowance = ZERO
    if year.has_earned_income_allowance:
        grown = part(51, above(min(wages, Decimal(7230)), 2500)) + part(28, above(wages, 7230))
        earned_income_allowance = rounded(max(min(grown, Decimal(3570)) - part("4.5", above(pure, 14_000)), ZERO))
    study_allowance = rounded(min(study, max(2600 - part(50, above(pure, 2600)), ZERO)))
    base = max(
        pure - pension_fund - unemployment - premium - pension_allowance - earned_income_allowance - study_allowance,
        ZERO,
    )
    greatest = year.basic_allowance
    taxable = base - rounded(min(base, max(greatest - part(18, above(base, greatest)), ZERO)))

    by_scale = ZERO
    for step, (start, rate) in enumerate(year.scale):
        stop = Decimal(year.scale[step + 1][0]) if step + 1 < len(year.scale) else taxable
        by_scale += part(rate, above(min(taxable, stop), start))
    state = rounded(by_scale) + rounded(part("5.85", above(pensions - pension_allowance, year.additional_tax_above)))
    of_all, of_others = year.medical_care
    local = {
        "municipal_tax": rounded(facts["municipal_tax_rate"] * taxable),
        "church_tax": rounded(facts["church_tax_rate"] * taxable),
        "medical_care_contribution": rounded(part(of_all, taxable) + part(of_others, above(taxable, wages))),
    }

    rate, maximum, low, high, slow, quick = year.credit
    before_year = whole_years(born, date(first.year - 1, 12, 31))
    maximum += next((increase for least, increase in year.credit_by_age if before_year >= least), 0)
    maximum += year.credit_per_child * children * (2 if is_single_parent else 1)
    credit = min(part(rate, wages), Decimal(maximum)) - part(slow, above(min(pure, Decimal(high)), low))
    credit = rounded(max(credit - part(quick, above(pure, high)), ZERO))
    rest, together = above(credit, state), sum(local.values())
    left = max(1 - rest / together, ZERO) if together else Decimal(1)
    local = {name: rounded(tax * left) for name, tax in local.items()}
    start, most = year.broadcasting
    broadcasting = rounded(min(part("2.5", above(pure, start)), Decimal(most))) if age >= 18 else ZERO
    state = above(state, credit)
    total = state + sum(local.values()) + broadcasting + premium
    return local | {
        "pure_earned_income": pure,
        "taxable_earned_income": taxable,
        "earned_income_credit": credit,
        "state_income_tax": state,
        "broadcasting_tax": broadcasting,
        "income_tax_total": total,
        "annual_net_income": gross - total - pension_fund - unemployment,
    }
