"""What is told of persons and dwellings for this act alone."""

import datetime

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, DateVariable, EuroVariable
from openfisca_kela.variables.pensioners_housing_allowance.act import DECREE, FINLEX


class PensionType(Enum):
    """Kinds of pensions and benefits that are compared with them."""

    none = "No pension"
    national_old_age_pension = "National old-age pension, also taken early"
    national_disability_pension = "National disability pension or rehabilitation subsidy"
    guarantee_pension = "Guarantee pension"
    surviving_spouses_pension = "Surviving spouse's pension"
    earnings_related_old_age_pension = "Earnings-related old-age pension"
    earnings_related_full_disability_pension = "Earnings-related full disability pension"
    years_of_service_pension = "Years-of-service pension"
    full_incapacity_accident_or_motor_compensation = "Accident, motor or military-injury pension for full incapacity"
    accident_rehabilitation_allowance = "Accident rehabilitation allowance after a year"
    pension_support = "Pension support for the long-term unemployed"
    foreign_equivalent_pension = "Equivalent benefit from abroad"
    partial_disability_pension = "Partial disability pension"
    partial_early_old_age_pension = "Partial early old-age pension"
    part_time_pension = "Part-time pension"
    voluntary_pension = "Voluntary pension"
    orphans_pension = "Orphan's pension"


class pension_type(ChoiceVariable):
    """Pension in payment; of several, the one that entitles to the allowance. A pension of a member of parliament or of the
    government is told as the earnings-related one that it resembles. Accident pensions must be continuous: paid for at
    least six months in a row in Kela's practice. Compensation for loss of earnings and the accident rehabilitation
    allowance are told once a year has passed since the accident.
    """

    entity = Person
    possible_values = PensionType
    default_value = PensionType.none
    label = "Pension in payment, of several the one that entitles to the allowance"
    reference = ["571/2007 8 § 1 mom. (939/2014, 884/2015, 86/2016)", "1531/2016 5 §", FINLEX]


class lives_permanently_apart_from_spouse(ConditionVariable):
    """The spouses live apart for good, because of institutional care or another reason, and have no common household.
    Nothing in the act on spouses then applies to them. It is enough to tell it of one of the two.
    """

    entity = Person
    label = "Spouses live apart for good without a common household"
    reference = ["571/2007 4 § 2 mom.", FINLEX]


class pensioners_housing_allowance_disregarded_income(EuroVariable):
    """Privileged incomes of 14 §: child increase, front-veterans' supplements, care allowance for pensioners and disability
    allowances, child benefit and maintenance, study grant, conscript's housing assistance, social assistance, informal
    carer's fee and others. For information: no rule reads it.
    """

    entity = Person
    label = "Income left out of account in the pensioners' housing allowance"
    reference = ["571/2007 14 §", FINLEX]


class annual_other_debt_interest(EuroVariable):
    """Interest paid in a year on debts other than those for the own dwelling, consumer credit and debts of an estate."""

    entity = Person
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Interest in a year on debts other than for the own dwelling, consumer credit or an estate"
    reference = ["571/2007 12 § 6 mom.", FINLEX]


class institutional_care_start_date(DateVariable):
    """First day of continuous public institutional care. Family care, day or night care and care at home are none; whether
    broken care is continuous (1239/2022 6 §) the caseworker decides. 9999-12-31: none.
    """

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(9999, 12, 31)
    label = "Start of continuous public institutional care"
    reference = ["571/2007 7 §", "571/2007 26 §", FINLEX]


class institutional_care_end_date(DateVariable):
    """Last day of continuous public institutional care. 9999-12-31: it has not ended."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(9999, 12, 31)
    label = "End of continuous public institutional care"
    reference = ["571/2007 26 § 2 mom.", FINLEX]


class prison_sentence_start_date(DateVariable):
    """Day from which an unconditional prison sentence is served, earlier by the remand that is deducted from it."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(9999, 12, 31)
    label = "Start of an unconditional prison sentence"
    reference = ["571/2007 27 §", FINLEX]


class prison_release_date(DateVariable):
    """Day of release from prison. 9999-12-31: not released."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(9999, 12, 31)
    label = "Day of release from prison"
    reference = ["571/2007 27 §", FINLEX]


class AreaVariable(EuroVariable):
    """A floor area."""

    __shared__ = {"unit": "m2", "bounds": (0, 1_000)}


class living_area(AreaVariable):
    """Floor area of the dwelling. Only the norm for heating reads it; where it is not told, no heating is counted."""

    entity = Household
    label = "Floor area of the dwelling"
    reference = ["977/2022 1 §", DECREE]


class building_completed_or_renovated_before_1974(ConditionVariable):
    """The building was completed, or last renovated thoroughly, before 1974."""

    entity = Household
    label = "Building completed or renovated before 1974"
    reference = ["977/2022 1 § 2 mom.", DECREE]
