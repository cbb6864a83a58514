"""What is told of the conscript, the relatives and their costs."""

import datetime

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import (
    ChoiceVariable,
    ConditionVariable,
    DateVariable,
    DaysVariable,
    EuroToldVariable,
    EuroVariable,
)
from openfisca_kela.variables.conscripts_allowance.act import FINLEX


class ConscriptServiceType(Enum):
    """Kinds of service."""

    none = "No service"
    military_service = "Military service"
    womens_voluntary_military_service = "Voluntary military service of women"
    non_military_service = "Non-military service with its training period"
    refresher_training = "Refresher training"
    supplementary_service = "Supplementary service"
    voluntary_exercise = "Voluntary exercise of the Defence Forces"


class conscript_service_type(ChoiceVariable):
    """Service that the person performs in the month. The applicant is the conscript; spouse and child are the relatives."""

    entity = Person
    possible_values = ConscriptServiceType
    default_value = ConscriptServiceType.none
    label = "Kind of service"
    reference = ["781/1993 1 §", "781/1993 14 § 1 mom.", FINLEX]


class conscript_service_start_date(DateVariable):
    """Day of entering service. 1970-01-01: before the month calculated."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(1970, 1, 1)
    label = "Day of entering service"
    reference = ["781/1993 14 § 1 mom.", FINLEX]


class conscript_service_end_date(DateVariable):
    """Day of discharge. 9999-12-31: not known yet."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(9999, 12, 31)
    label = "Day of discharge"
    reference = ["781/1993 14 § 1 mom.", FINLEX]


class conscript_service_interruption_days(DaysVariable):
    """Days of an unbroken interruption that began in the month and does not count as service."""

    entity = Person
    label = "Days of an unbroken interruption not counted as service"
    reference = ["781/1993 14 § 1 mom.", FINLEX]


class conscripts_allowance_application_date(DateVariable):
    """Day on which the allowance was applied for. 1970-01-01: not told, early enough."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(1970, 1, 1)
    label = "Day on which the conscript's allowance was applied for"
    reference = ["781/1993 14 § 1 mom.", "781/1993 15 § 2 mom.", FINLEX]


class is_cohabiting_partner(ConditionVariable):
    """The spouse told is a partner in a marriage-like relation and not married to the conscript."""

    entity = Person
    label = "Spouse without marriage, in a marriage-like relation"
    reference = ["781/1993 4 §", FINLEX]


class has_common_child_with_conscript(ConditionVariable):
    """The partner looks after a minor child in common with the conscript."""

    entity = Person
    label = "Has a minor child in common with the conscript in their care"
    reference = ["781/1993 4 §", FINLEX]


class other_net_income(EuroVariable):
    """Other income at disposal during the service, after taxes, without what 11 § leaves out of account."""

    entity = Person
    label = "Other income at disposal, after taxes"
    reference = ["781/1993 11 § 1 mom.", FINLEX]


class conscripts_allowance_disregarded_income(EuroVariable):
    """Income left out of account: social assistance, child benefit, disability benefits, general housing allowance, daily
    allowance of service, tax refunds, return on property and others. For information: no rule reads it.
    """

    entity = Person
    label = "Income left out of account in the conscript's allowance"
    reference = ["781/1993 11 § 1 mom. 1–13 kohta", FINLEX]


class lived_independently_before_service(ConditionVariable):
    """Whether there is the special reason that the act asks for. In Kela's practice there is where the conscript lived on
    the own in the home, rented at least three months before the service; the caseworker may find another reason.
    """

    entity = Person
    default_value = True
    label = "Lived independently before the service, or another special reason for housing assistance"
    reference = ["781/1993 3 § 2 kohta", FINLEX]


class student_loan_interest_due(EuroVariable):
    """Interest on student loans that falls due in the month and is not capitalised."""

    entity = Person
    label = "Student loan interest falling due in the month and not capitalised"
    reference = ["781/1993 10 a § (1428/2001)", FINLEX]


class child_maintenance_payable(EuroVariable):
    """Maintenance fixed by a judgment or a confirmed agreement for a minor child who is not in the conscript's custody."""

    entity = Person
    label = "Child maintenance payable under a judgment or confirmed agreement"
    reference = ["781/1993 13 §", FINLEX]


class institution_or_prison_days(DaysVariable):
    """Days of the month that a relative is in prison or in publicly arranged hospital, institutional or family care."""

    entity = Person
    label = "Days of a relative in prison or in institutional or family care"
    reference = ["781/1993 17 § 1 mom.", FINLEX]


class special_assistance_costs(EuroVariable):
    """Costs that the caseworker accepts as special assistance: medical care, equipment for a baby, moving, a funeral, a
    relative's student loan interest and others. Whether they are necessary and reasonable is discretion.
    """

    entity = Household
    label = "Costs accepted as special assistance"
    reference = ["781/1993 10 §", FINLEX]


class special_assistance_is_one_off(ConditionVariable):
    """The special assistance is paid once, and is then no part of the monthly amount that is divided by days."""

    entity = Household
    label = "The special assistance is paid once"
    reference = ["781/1993 14 § 2 mom.", FINLEX]


class conscripts_allowance_review_date(DateVariable):
    """Day within the month from which a change takes effect; the facts of the month are those after it. 9999-12-31: none."""

    entity = Household
    default_value = datetime.date(9999, 12, 31)
    label = "Day of the month from which a change of the conscript's allowance takes effect"
    reference = ["781/1993 12 § 3 mom.", FINLEX]


class conscripts_allowance_monthly_amount_before_review(EuroToldVariable):
    """Monthly amount by the facts before that day. Not told is not zero."""

    entity = Household
    label = "Monthly amount of the conscript's allowance before a change within the month"
    reference = ["781/1993 12 § 3 mom.", "781/1993 14 § 2 mom.", FINLEX]
