"""What is told of a student."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, CountVariable, EuroVariable
from openfisca_kela.variables.student_aid.act import FINLEX, HOUSING_ALLOWANCE_ACT


class StudentLevel(Enum):
    """Levels of studies."""

    none = "Not told"
    secondary = "Secondary education"
    higher = "Higher education"


class is_student_aid_month(ConditionVariable):
    """A month of full-time studies for which student aid is used."""

    entity = Person
    label = "Month of studies for which student aid is used"
    reference = ["65/1994 5 §", "65/1994 7 §", FINLEX]


class student_level(ChoiceVariable):
    """Level of the studies. The parents' income reduces the grant at secondary level only."""

    entity = Person
    possible_values = StudentLevel
    default_value = StudentLevel.none
    label = "Level of studies"
    reference = ["65/1994 4 §", FINLEX]


class student_parents_annual_income(EuroVariable):
    """Taxable earned and capital income of the parents in the last year for which taxes have been assessed."""

    entity = Person
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Taxable income of the student's parents in a year"
    reference = ["65/1994 11 §", "65/1994 19 §", FINLEX]


class is_entitled_to_learning_material_supplement(ConditionVariable):
    """A student of secondary education who has no right to education free of charge."""

    entity = Person
    label = "Secondary student outside education free of charge"
    reference = ["65/1994 11 §", FINLEX]


class student_dwelling_is_rented(ConditionVariable):
    """Rented or right-of-occupancy dwelling, and not rented from a parent who lives in it."""

    entity = Person
    label = "The student lives in a rented or right-of-occupancy dwelling that is not a parent's"
    reference = ["65/1994 14 § (835/2024)", FINLEX]


class student_own_rent_share(EuroVariable):
    """The student's own part of the rent."""

    entity = Person
    label = "The student's own share of the rent"
    reference = ["65/1994 14 a § (835/2024)", FINLEX]


class student_lives_with_child(ConditionVariable):
    """Lives with an own child or that of the spouse: general housing allowance stays open, and there is no supplement."""

    entity = Person
    label = "The student lives with an own or the spouse's child"
    reference = ["65/1994 14 §", FINLEX, "938/2014 8 § (836/2024)", HOUSING_ALLOWANCE_ACT]


class student_studies_abroad_or_aland(ConditionVariable):
    """Studies and rents a dwelling abroad or in Åland."""

    entity = Person
    label = "The student studies and rents a dwelling abroad or in Åland"
    reference = ["65/1994 14 a §", FINLEX]


class student_other_annual_income(EuroVariable):
    """Taxable earned and capital income and grants of the calendar year, without student aid."""

    entity = Person
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "The student's own taxable income and grants in the calendar year"
    reference = ["65/1994 17 §", FINLEX]


class student_aid_months_in_year(CountVariable):
    """Months of the calendar year for which student aid was used."""

    entity = Person
    unit = "month"
    bounds = (0, 1_200)
    label = "Months of student aid used in the calendar year"
    reference = ["65/1994 17 §", FINLEX]


class student_housing_supplement_is_for_other_locality(ConditionVariable):
    """The supplement is granted for a separate dwelling in another locality; in this dwelling the student is no student."""

    entity = Person
    label = "The housing supplement is granted for a dwelling in another locality"
    reference = ["938/2014 4 § 5 mom.", HOUSING_ALLOWANCE_ACT]


class is_entitled_to_aland_student_housing_supplement(ConditionVariable):
    """Right to the housing supplement of Åland's own student aid (ÅFS 2006:71)."""

    entity = Person
    label = "Entitled to the housing supplement under the Åland student aid act"
    reference = ["938/2014 8 a §", HOUSING_ALLOWANCE_ACT]


class receives_foreign_student_aid(ConditionVariable):
    """Student aid of a foreign state. It kept a student out of the household until July 2017."""

    entity = Person
    label = "Receives student aid of a foreign state"
    reference = ["938/2014 4 § 4 mom. (–2017-07)", HOUSING_ALLOWANCE_ACT]
