"""Which act applies: 938/2014 2 §, 4 §, 7–8 §; 571/2007 8 §; 781/1993 3 §; 65/1994 14 §.

An act applies by what it says of persons and dwellings and not by amounts: to whom it applies it may still give nothing.
"""

import numpy
from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, first_that_holds
from openfisca_kela.variables.conscripts_allowance.act import FINLEX as CONSCRIPTS_ACT
from openfisca_kela.variables.general_housing_allowance.act import FINLEX as GENERAL_ACT
from openfisca_kela.variables.pensioners_housing_allowance.act import FINLEX as PENSIONERS_ACT
from openfisca_kela.variables.student_aid.act import FINLEX as STUDENT_AID_ACT


class HousingBenefit(Enum):
    """Benefits for housing; the first item where none of them applies."""

    none = "None of them"
    conscripts_allowance = "Conscript's allowance"
    pensioners_housing_allowance = "Housing allowance for pensioners"
    student_housing_supplement = "Student housing supplement"
    general_housing_allowance = "General housing allowance"


class WhyNotGeneral(Enum):
    """First reason why the general housing allowance does not apply."""

    none = "It applies"
    conscript = "The conscript can get housing assistance, and no general housing allowance is in payment"
    pensioner = "The household belongs to the pensioners' housing allowance"
    student = "Everybody of the household has the student housing supplement or a free dormitory place"
    not_resident = "Nobody who lives there permanently is resident in Finland"
    dwelling = "The allowance is not granted for this dwelling"


class WhyNotStudentSupplement(Enum):
    """First reason why the student housing supplement does not apply."""

    none = "It applies"
    nobody_is_entitled = "Nobody of the dwelling is entitled to it"
    only_for_other_locality = "It is granted for a dwelling in another locality"
    others_belong_to_household = "Others in the dwelling have another benefit; the student has the supplement of the own"


class housing_assistance_of_conscript_applies(ConditionVariable):
    """The conscript or a relative can get housing assistance."""

    entity = Household
    label = "Housing assistance of the conscript's allowance can be granted"
    reference = ["781/1993 3 §", "781/1993 9 §", CONSCRIPTS_ACT]

    def formula(household, period):
        return household("conscripts_allowance_has_entitled_person", period) & household(
            "conscripts_housing_assistance_is_due", period
        )


class general_housing_allowance_is_in_payment(ConditionVariable):
    """A general housing allowance is in payment when the service begins: it goes on, and the conscript's allowance tops it
    up.
    """

    entity = Household
    label = "A general housing allowance is in payment"
    reference = ["781/1993 12 § 2 mom.", CONSCRIPTS_ACT]

    def formula(household, period):
        in_payment = household("general_housing_allowance_amount_in_decision", period)
        return ~numpy.isnan(in_payment) & (in_payment > 0)


class pensioners_housing_allowance_belongs_here(ConditionVariable):
    """The applicant or the spouse is entitled, and the household belongs to the pensioners' housing allowance."""

    entity = Household
    label = "The pensioners' housing allowance can be granted to the applicant or the spouse"
    reference = ["571/2007 8 §", PENSIONERS_ACT]

    def formula(household, period):
        return household("pensioners_housing_allowance_has_entitled_person", period) & household(
            "pensioners_housing_allowance_applies", period
        )


class somebody_is_entitled_to_student_housing_supplement(ConditionVariable):
    """Somebody of the dwelling is entitled to the housing supplement, of student aid or of Åland's."""

    entity = Household
    label = "Somebody of the dwelling is entitled to the student housing supplement"
    reference = ["65/1994 14 §", STUDENT_AID_ACT]

    def formula(household, period):
        return household.any(
            household.members("is_entitled_to_student_housing_supplement", period)
            | household.members("is_entitled_to_aland_student_housing_supplement", period)
        )


class why_student_housing_supplement_does_not_apply(ChoiceVariable):
    """The supplement is the student's own, and its amount is not encoded. It applies to the household where nobody is left
    in it for the general housing allowance.
    """

    entity = Household
    possible_values = WhyNotStudentSupplement
    default_value = WhyNotStudentSupplement.none
    label = "Why the student housing supplement does not apply"
    reference = ["65/1994 14 §", "938/2014 4 § 5 mom. (4 mom. –2017-07)", STUDENT_AID_ACT]

    def formula(household, period):
        is_entitled = household.members("is_entitled_to_student_housing_supplement", period) | household.members(
            "is_entitled_to_aland_student_housing_supplement", period
        )
        is_for_here = ~household.members("student_housing_supplement_is_for_other_locality", period)
        return first_that_holds(
            [
                (
                    ~household("somebody_is_entitled_to_student_housing_supplement", period),
                    WhyNotStudentSupplement.nobody_is_entitled,
                ),
                (~household.any(is_entitled & is_for_here), WhyNotStudentSupplement.only_for_other_locality),
                (
                    ~household("general_housing_allowance_is_excluded_as_student", period),
                    WhyNotStudentSupplement.others_belong_to_household,
                ),
            ],
            otherwise=WhyNotStudentSupplement.none,
        )


class housing_benefit_that_applies(ChoiceVariable):
    """The act under which the household is to apply. A general housing allowance that is in payment when the service begins
    goes on beside the conscript's allowance.
    """

    entity = Household
    possible_values = HousingBenefit
    default_value = HousingBenefit.none
    label = "Benefit for housing that applies"
    reference = ["938/2014 8 § 2 mom.", "571/2007 8 § 2 mom.", "781/1993 3 §", "65/1994 14 §", GENERAL_ACT]

    def formula(household, period):
        why_not_student = household("why_student_housing_supplement_does_not_apply", period)
        can_be_general = household("general_housing_allowance_has_resident", period) & household(
            "general_housing_allowance_dwelling_is_eligible", period
        )
        is_student_only = household("general_housing_allowance_is_excluded_as_student", period)
        is_pensioner_only = household("general_housing_allowance_is_excluded_by_pensioners_allowance", period)
        return first_that_holds(
            [
                (household("housing_assistance_of_conscript_applies", period), HousingBenefit.conscripts_allowance),
                (
                    household("pensioners_housing_allowance_belongs_here", period),
                    HousingBenefit.pensioners_housing_allowance,
                ),
                (why_not_student == WhyNotStudentSupplement.none, HousingBenefit.student_housing_supplement),
                (can_be_general & ~is_student_only & ~is_pensioner_only, HousingBenefit.general_housing_allowance),
            ],
            otherwise=HousingBenefit.none,
        )


class why_general_housing_allowance_does_not_apply(ChoiceVariable):
    """First reason. That a new general allowance is not granted to a conscript who can get housing assistance is Kela's
    practice; one source only, and the act itself does not say so.
    """

    entity = Household
    possible_values = WhyNotGeneral
    default_value = WhyNotGeneral.none
    label = "Why the general housing allowance does not apply"
    reference = ["938/2014 2 §", "938/2014 4 § 5 mom.", "938/2014 7 §", "938/2014 8 § 2 mom.", GENERAL_ACT]

    def formula(household, period):
        goes_on = household("general_housing_allowance_is_in_payment", period)
        return first_that_holds(
            [
                (~household("general_housing_allowance_has_resident", period), WhyNotGeneral.not_resident),
                (~household("general_housing_allowance_dwelling_is_eligible", period), WhyNotGeneral.dwelling),
                (household("general_housing_allowance_is_excluded_as_student", period), WhyNotGeneral.student),
                (
                    household("general_housing_allowance_is_excluded_by_pensioners_allowance", period),
                    WhyNotGeneral.pensioner,
                ),
                (household("housing_assistance_of_conscript_applies", period) & ~goes_on, WhyNotGeneral.conscript),
            ],
            otherwise=WhyNotGeneral.none,
        )
