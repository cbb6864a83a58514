"""Guideline of week 15/2018: stay abroad, undrawn student loans, own dwelling of who moves to an institution."""

from openfisca_kela.reforms.change import LegislativeChange


class guideline_2018_week_15(LegislativeChange):
    """Guideline of week 15/2018: stay abroad, undrawn student loans, own dwelling of who moves to an institution.

    A month is read on its first day, so that the guideline holds from May 2018; of April nothing is known.
    """

    title = {
        "en": "Guideline of week 15/2018",
        "fi": "Soveltamisohje, viikko 15/2018",
        "sv": "Anvisningen för vecka 15/2018",
    }
    is_guideline = True
    act, proposal, commencement = "1412/1997", "", "2018-04-09"
    sections = (
        "1412/1997 7 b §",
        "1412/1997 11 §",
        "1412/1997 14 a §",
    )
    source = {
        "title": "Kelan soveltamiskäytäntö (1412/1997 14 a §)",
        "href": "https://www.kela.fi/toimeentulotuki",
    }
    transition = "directly"
    values = {
        "social_assistance.stay_abroad.maximum_days_with_full_basic_amount": 7,
        "social_assistance.stay_abroad.housing_costs_are_limited.is_in_force": True,
        "social_assistance.stay_abroad.housing_costs_maximum_months": 3,
        "social_assistance.student.undrawn_loan_counted_for_summer.is_in_force": True,
        "social_assistance.housing.institution_own_dwelling_maximum_months": 6,
    }
