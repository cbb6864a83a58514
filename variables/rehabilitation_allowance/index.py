"""The index of a running allowance: 566/2005 67 §."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, LawVariable, first_of_month, month_calculated, where
from openfisca_kela.variables.rehabilitation.act import FINLEX, law_now, law_of_start


class rehabilitation_began_before_national_pension_index(ConditionVariable):
    """The rehabilitation has begun, at a time when running allowances followed the earnings-related pension index."""

    entity = Person
    label = "The allowance began under the earnings-related pension index"
    reference = ["566/2005 67 § (1240/2023)", FINLEX]

    def formula(person, period, parameters):
        is_told = person("rehabilitation_start_is_told", period)
        has_begun = person("rehabilitation_start_date", period) < first_of_month(month_calculated(person, period), plus=1)
        law = law_of_start(person, period, parameters)
        return is_told & has_begun & ~law("follows_national_pension_index", where=is_told)


class rehabilitation_allowance_earnings_index_factor(LawVariable):
    """The earnings-related pension index of the year, at the latest of 2023, by that of the year of the start."""

    entity = Person
    value_type = float
    unit = "/1"
    label = "Adjustment by the earnings-related pension index since the year of the start"
    reference = ["566/2005 67 §", FINLEX]

    def formula(person, period, parameters):
        law, began = law_now(person, period, parameters), law_of_start(person, period, parameters)
        is_adjusted = person("rehabilitation_began_before_national_pension_index", period)
        has_ended = law("follows_national_pension_index")
        now = where(
            has_ended,
            law("transition_2024.earnings_related_pension_index", where=has_ended),
            law("earnings_related_pension_index", where=~has_ended),
        )
        return where(is_adjusted, now / began("earnings_related_pension_index", where=is_adjusted), 1)


class rehabilitation_allowance_national_index_factor(LawVariable):
    """The national pension index of the year by that of the year of the start, at the earliest of 2023. The index is frozen
    in 2024–2027, so that the factor is one.
    """

    entity = Person
    value_type = float
    unit = "/1"
    label = "Adjustment by the national pension index since the year of the start"
    reference = ["566/2005 67 § (1240/2023)", "1296/2023 1 §", FINLEX]

    def formula(person, period, parameters):
        law, began = law_now(person, period, parameters), law_of_start(person, period, parameters)
        has_begun = law("follows_national_pension_index")
        is_older = person("rehabilitation_began_before_national_pension_index", period) & has_begun
        start = person("rehabilitation_start_date", period)
        is_told = person("rehabilitation_start_is_told", period)
        is_newer = has_begun & is_told & (start < first_of_month(month_calculated(person, period), plus=1)) & ~is_older
        at_start = where(
            is_older,
            law("transition_2024.national_pension_index", where=is_older),
            began("national_pension_index", where=is_newer),
        )
        is_adjusted = is_older | is_newer
        return where(is_adjusted, law("national_pension_index", where=has_begun) / where(is_adjusted, at_start, 1), 1)


class rehabilitation_allowance_index_factor(LawVariable):
    """Both adjustments together, from the first amount and not from rounded ones; that is not confirmed."""

    entity = Person
    value_type = float
    unit = "/1"
    label = "Index adjustment of a running allowance since its first year"
    reference = ["566/2005 67 §", FINLEX]

    def formula(person, period):
        return person("rehabilitation_allowance_earnings_index_factor", period) * person(
            "rehabilitation_allowance_national_index_factor", period
        )
