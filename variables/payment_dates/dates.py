"""Payment dates of benefits other than the general housing allowance, which has its own beside its amount."""

from openfisca_kela.entities import Family, Household
from openfisca_kela.quantities import DateVariable, law_by_month, month_calculated
from openfisca_kela.quantities.dates import day_of_month
from openfisca_kela.variables.shared.banking_days import banking_day_of_month, banking_day_on_or_before


class pensioners_housing_allowance_payment_date(DateVariable):
    """The fourth day of the month or, where it is no banking day, the last banking day before it."""

    entity = Household
    label = "Payment date of pensioners' housing allowance"
    reference = ["571/2007 25 § 3 mom.", "https://www.finlex.fi/fi/lainsaadanto/2007/571"]

    def formula(household, period, parameters):
        month = month_calculated(household, period)
        law = law_by_month(household, "payment_day", month, parameters)
        return banking_day_on_or_before(day_of_month(month, law("pensioners_housing_allowance.calendar_day_of_month")))


class conscripts_allowance_payment_date(DateVariable):
    """The act says the first or second banking day of the month; Kela pays on the first. For refresher training it is paid
    in arrears, and one-off payments on any banking day.
    """

    entity = Household
    label = "Payment date of the conscript's allowance"
    reference = ["781/1993 16 § 1 mom.", "https://www.finlex.fi/fi/lainsaadanto/1993/781"]

    def formula(household, period, parameters):
        month = month_calculated(household, period)
        law = law_by_month(household, "payment_day", month, parameters)
        return banking_day_of_month(month, law("conscripts_allowance.banking_day_of_month"))


class basic_social_assistance_payment_date(DateVariable):
    """The first banking day of the month, by Kela's guideline. What is decided later is paid within two banking days."""

    entity = Family
    label = "Regular payment date of basic social assistance"
    reference = ["1412/1997 16 §", "https://www.finlex.fi/fi/lainsaadanto/1997/1412"]

    def formula(family, period, parameters):
        month = month_calculated(family, period)
        law = law_by_month(family, "payment_day", month, parameters)
        return banking_day_of_month(month, law("basic_social_assistance.banking_day_of_month"))
