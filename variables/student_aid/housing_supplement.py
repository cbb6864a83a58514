"""The housing supplement (asumislisä, bostadstillägg) of students without children: 14 §, 14 a §."""

import numpy
from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import (
    ChoiceVariable,
    ConditionVariable,
    EuroVariable,
    first_that_holds,
    law_by_month,
    require,
    rounded,
    where,
)
from openfisca_kela.quantities.codes import NOT_TOLD
from openfisca_kela.variables.general_housing_allowance.municipality import TELL_THE_CODE, MunicipalityGroup
from openfisca_kela.variables.student_aid.act import FINLEX, HOUSING_ALLOWANCE_ACT, student_aid_law


class SupplementGroup(Enum):
    """Groups of municipalities of the housing supplement."""

    I = "I"
    II = "II"
    III = "III"


class student_housing_supplement_municipality_group(ChoiceVariable):
    """The groups are those of the general housing allowance from 2025 on; that II and III are the same is not confirmed."""

    entity = Household
    possible_values = SupplementGroup
    default_value = SupplementGroup.I
    label = "Municipality group of the student housing supplement"
    reference = ["65/1994 14 a § (835/2024)", FINLEX]

    def formula_2023_01(household, period, parameters):
        law = law_by_month(household, "general_housing_allowance", numpy.datetime64(str(period.start)), parameters)
        number = household("municipality_number", period)
        group = law("municipality_group", number, where=number != NOT_TOLD, items=MunicipalityGroup, otherwise="other")
        return first_that_holds(
            [(group == MunicipalityGroup.I, SupplementGroup.I), (group == MunicipalityGroup.II, SupplementGroup.II)],
            SupplementGroup.III,
        )


class is_entitled_to_student_housing_supplement(ConditionVariable):
    """Right to the housing supplement: a month of student aid in a rented or right-of-occupancy dwelling that is not a
    parent's, without a child, from August 2025; abroad and in Åland also before. The right counts, not whether it is paid.
    """

    entity = Person
    told_or_computed = True
    label = "Entitled to the housing supplement of student financial aid"
    reference = ["65/1994 14 §", FINLEX, "938/2014 4 § 5 mom. (4 mom. –2017-07)", HOUSING_ALLOWANCE_ACT]

    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        is_open = law("housing_supplement.is_in_force") | person("student_studies_abroad_or_aland", period)
        lives_so = person("student_dwelling_is_rented", period) & ~person("student_lives_with_child", period)
        return person("is_student_aid_month", period) & lives_so & is_open


class student_housing_supplement(EuroVariable):
    """A share of the own part of the rent, up to a greatest rent by municipality group; abroad and in Åland one amount."""

    entity = Person
    label = "Student housing supplement"
    reference = ["65/1994 14 a § (835/2024)", FINLEX]

    @rounded(to="cent", by="65/1994 14 a §")
    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        is_entitled = person("is_entitled_to_student_housing_supplement", period)
        is_abroad = is_entitled & person("student_studies_abroad_or_aland", period)
        is_counted = is_entitled & ~is_abroad
        number = person.household("municipality_number", period)
        require(person, ~is_counted | (number != NOT_TOLD), variable="municipality_code", otherwise=TELL_THE_CODE)
        group = person.household("student_housing_supplement_municipality_group", period)

        def most(name):
            return law(f"housing_supplement.maximum_housing_costs.{name}", where=is_counted)

        in_first_or_second = where(group == SupplementGroup.I, most("municipality_group_1"), most("municipality_group_2"))
        greatest = where(group == SupplementGroup.III, most("other_municipalities"), in_first_or_second)
        rent = numpy.minimum(person("student_own_rent_share", period), greatest)
        counted = where(is_counted, law("housing_supplement.rate", where=is_counted) * rent, 0)
        return where(is_abroad, law("housing_supplement.abroad_or_aland", where=is_abroad), counted)
