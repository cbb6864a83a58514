"""The course of rehabilitation: its legal basis, its aim, and the day on which it began."""

import datetime

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import BEFORE_EVERYTHING, ChoiceVariable, ConditionVariable, DateVariable
from openfisca_kela.variables.rehabilitation.act import FINLEX


class RehabilitationBasis(Enum):
    """Section under which the rehabilitation is given."""

    none = "None"
    vocational_section_6 = "Vocational rehabilitation (6 §), such as TEAK"
    training_section_6 = "Training as vocational rehabilitation (6 §)"
    apprenticeship = "Apprenticeship training (19 § 2 mom., until 2024)"
    young_section_7a_assessment = "Vocational rehabilitation for young people (7 a §), assessment"
    young_section_7a_coaching = "Vocational rehabilitation for young people (7 a §), coaching"
    youth_allowance_section_20 = "Rehabilitation allowance for young people (20 §)"
    medical_or_other = "Medical or other rehabilitation"


class rehabilitation_start_date(DateVariable):
    """Day on which the rehabilitation began. Formula, income limits and annual income follow it, and rehabilitation begun
    before a change may keep the older law. 1970-01-01: not told; where a rule asks, that is an error.
    """

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(1970, 1, 1)
    label = "Start of the rehabilitation"
    reference = ["566/2005 32 §", FINLEX]


class rehabilitation_basis(ChoiceVariable):
    """Section under which the rehabilitation is given, as the decision on it says."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    possible_values = RehabilitationBasis
    default_value = RehabilitationBasis.none
    label = "Legal basis of the rehabilitation"
    reference = ["566/2005 6 §", "566/2005 7 a §", "566/2005 18–20 §", FINLEX]


class rehabilitation_aims_at_working_life(ConditionVariable):
    """The aim is to enter working life, stay in it or return to it."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = True
    label = "The rehabilitation aims at working life"
    reference = ["566/2005 17 § 1 mom.", FINLEX]


class is_outside_working_life_at_rehabilitation_start(ConditionVariable):
    """Neither employed nor an entrepreneur when the rehabilitation began. Work that begins later does not change it."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Outside working life when the rehabilitation began"
    reference = ["566/2005 23 § 2 mom. (1028/2022)", FINLEX]


class rehabilitation_start_is_told(ConditionVariable):
    """The day on which the rehabilitation began is known."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The start of the rehabilitation is known"
    reference = ["566/2005 32 §", FINLEX]

    def formula(person, period):
        return person("rehabilitation_start_date", period) != BEFORE_EVERYTHING


class rehabilitation_is_for_young(ConditionVariable):
    """Vocational rehabilitation for young people, assessment or coaching."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Vocational rehabilitation for young people"
    reference = ["566/2005 7 a §", FINLEX]

    def formula(person, period):
        basis = person("rehabilitation_basis", period)
        return (basis == RehabilitationBasis.young_section_7a_assessment) | (
            basis == RehabilitationBasis.young_section_7a_coaching
        )
