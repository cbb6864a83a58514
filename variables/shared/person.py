"""Who the persons are."""

import datetime

import numpy
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import (
    ChoiceVariable,
    ConditionVariable,
    CountVariable,
    DateVariable,
    month_calculated,
)
from openfisca_kela.quantities.dates import completed_years


class HouseholdRole(Enum):
    """Position of a person; unlike OpenFisca's roles it may change from month to month."""

    applicant = "Applicant"
    spouse = "Spouse or cohabiting partner of the applicant"
    child = "Child of the applicant or the spouse"
    other_adult = "Other adult"


class household_role(ChoiceVariable):
    """Who somebody is to the applicant. Each household has one applicant; for the conscript's allowance the conscript."""

    entity = Person
    possible_values = HouseholdRole
    default_value = HouseholdRole.applicant
    label = "Position of the person in the household"
    reference = [
        "938/2014 4 § 2 mom.",
        "938/2014 5 §",
        "938/2014 12 § 1 mom.",
        "https://www.finlex.fi/fi/lainsaadanto/2014/938",
    ]


class birth_date(DateVariable):
    """Date of birth. Only needed where the age is not told; until it is told, an adult is assumed."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(1980, 1, 1)
    bounds = (datetime.date(1890, 1, 1), datetime.date(2026, 12, 31))
    label = "Date of birth"
    reference = ["566/2005 17 § 2 mom.", "https://www.finlex.fi/fi/lainsaadanto/2005/566"]


class age(CountVariable):
    """Whole years reached on the first day of the month: as told, or counted from the date of birth.

    Of a child whose age and date of birth are both untold the age is not known (-1), and a rule that asks for it
    stops with an error: nobody is made an adult or a newborn in silence.
    """

    entity = Person
    computed_where_not_told = True
    default_value = -1
    unit = "year"
    bounds = (0, 130)
    label = "Age on the first day of the month"
    reference = ["938/2014 6 §", "https://www.finlex.fi/fi/lainsaadanto/2014/938"]

    def formula(person, period):
        born = person("birth_date", period)
        birth_date_is_told = born != numpy.datetime64(birth_date.default_value)
        is_child = person("household_role", period) == HouseholdRole.child
        return numpy.where(is_child & ~birth_date_is_told, -1, completed_years(born, month_calculated(person, period)))


class lives_with_parent(ConditionVariable):
    """Lives in the home of a parent, at any age. Parents are not told from other persons of the dwelling."""

    entity = Person
    label = "Lives in the home of a parent"
    reference = [
        "1412/1997 9 § 1 mom. 3 kohta",
        "https://www.finlex.fi/fi/lainsaadanto/1997/1412",
        "1290/2002 7:9 § (48/2026)",
        "65/1994 11 §",
    ]


class is_married(ConditionVariable):
    """Married or in a registered partnership. Student aid does not treat a cohabiting student so."""

    entity = Person
    label = "Married or in a registered partnership"
    reference = ["65/1994 11 §", "https://www.finlex.fi/fi/lainsaadanto/1994/65"]


class is_resident_in_finland(ConditionVariable):
    """Resident of Finland, until March 2019 under 1573/1993, then under 16/2019; also while abroad for a time."""

    entity = Person
    default_value = True
    label = "Resident of Finland under the act on residence-based social security"
    reference = ["938/2014 2 §", "https://www.finlex.fi/fi/lainsaadanto/2014/938"]
