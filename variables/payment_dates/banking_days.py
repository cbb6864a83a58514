"""Whether a day is a banking day."""

from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, day_calculated
from openfisca_kela.variables.shared.banking_days import is_banking_day


class day_is_banking_day(ConditionVariable):
    """Monday to Friday, and no holiday of the banks in Finland: neither a public holiday nor the eve of Christmas or
    Midsummer.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "Day is a banking day in Finland"
    reference = [
        "571/2007 25 § 3 mom.",
        "781/1993 16 § 1 mom.",
        "https://www.finlex.fi/fi/lainsaadanto/2007/571",
    ]

    def formula(person, period):
        return is_banking_day(day_calculated(person, period))
