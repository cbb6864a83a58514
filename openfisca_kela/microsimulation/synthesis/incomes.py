"""What the adults of recipient households live on."""

import numpy

from openfisca_kela.microsimulation.synthesis.drawing import cents, choices, gamma
from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure
from openfisca_kela.microsimulation.synthesis.joint import SITUATIONS

KINDS = ("student", "unemployed", "working", "other", "nothing")
SECOND_ADULT = ("nothing", "student", "unemployed", "working")


def kinds_of_persons(random, situation, position, is_child):
    """What each person lives on: the applicant by the situation of the household, other adults by an assumed share.

    Args:
        random: generator.
        situation: (persons,) place in SITUATIONS of the household.
        position: (persons,) 0 for the applicant.
        is_child: (persons,).

    Returns:
        (persons,) place in KINDS.
    """
    second = numpy.full(len(situation), KINDS.index("nothing"))
    as_kind = numpy.array([KINDS.index(name) for name in SECOND_ADULT])
    for number, name in enumerate(SITUATIONS):
        shares = assumptions()["second_adult"][name]
        drawn = as_kind[choices(random, [shares[kind] for kind in SECOND_ADULT], len(situation))]
        second = numpy.where(situation == number, drawn, second)
    kind = numpy.where(position == 0, situation, second)
    return numpy.where(is_child, KINDS.index("nothing"), kind)


def draw_incomes(random, kind, is_first, has_children, benefit_days):
    """Incomes of persons by their names in the law.

    Benefits are those of 2023: the study grant, the basic unemployment benefit or a larger one, adjusted for part-time
    wages as the benefit's own law says, and minimum sickness allowances.

    Args:
        random: generator.
        kind: (persons,) place in KINDS.
        is_first: (persons,) whether the applicant.
        has_children: (persons,) whether children live in the household.
        benefit_days: days of unemployment benefit in a month, from the law.

    Returns:
        {variable: (persons,) amounts}.
    """
    prior, count = assumptions(), len(kind)
    is_kind = {name: kind == number for number, name in enumerate(KINDS)}
    wages = numpy.zeros(count)
    of_first, of_second = is_kind["working"] & is_first, is_kind["working"] & ~is_first
    who = {
        "student": is_kind["student"],
        "unemployed": is_kind["unemployed"],
        "working": of_first,
        "working_second": of_second,
    }
    for name, persons in who.items():
        law = prior["wages"][name]
        has_wages = random.random(count) < law["share_with_wages"]
        wages = numpy.where(persons & has_wages, gamma(random, law["mean"], law["shape"], count), wages)
    wages = numpy.where(has_children, prior["wages_of_parents"], 1) * wages
    return {
        "wages": cents(wages),
        "unemployment_benefit_per_day": _unemployment_benefit(random, is_kind["unemployed"], wages, benefit_days),
        "study_grant": numpy.where(is_kind["student"], figure("benefit.study_grant"), 0.0),
        **_other_benefits(random, is_kind["other"]),
    }


def _unemployment_benefit(random, is_unemployed, wages, days):
    prior, count = assumptions(), len(wages)
    basic = figure("benefit.unemployment_per_day")
    larger = prior["earnings_related_benefit"]
    earnings_related = numpy.maximum(larger["mean"] + larger["deviation"] * random.standard_normal(count), 0) / days
    is_basic = random.random(count) < prior["basic_unemployment_benefit"]
    full = numpy.where(is_basic, basic, numpy.maximum(earnings_related, basic))
    above = numpy.maximum(wages - figure("benefit.unemployment_exempt_earnings"), 0)
    adjusted = full - figure("benefit.unemployment_adjustment_share") * above / days
    return cents(numpy.where(is_unemployed, numpy.maximum(adjusted, 0), 0))


def _other_benefits(random, is_other):
    prior = assumptions()
    shares = prior["other_situation"]
    lives_on = numpy.array(list(shares))[choices(random, shares.values(), len(is_other))]
    has_allowance = is_other & (lives_on == "sickness_allowance")
    has_pension = is_other & (lives_on == "pension")
    return {
        "other_daily_allowance_per_day": numpy.where(has_allowance, figure("benefit.sickness_allowance_per_day"), 0.0),
        "pensions": numpy.where(has_pension, float(prior["pension_in_other_situation"]), 0.0),
    }
