"""Payment date of basic social assistance; the other benefits have theirs beside their amounts."""

from openfisca_kela.entities import Family
from openfisca_kela.quantities import DateVariable, law_by_month, month_calculated
from openfisca_kela.variables.shared.banking_days import banking_day_of_month


class basic_social_assistance_payment_date(DateVariable):
    """The first banking day of the month, by Kela's guideline. What is decided later is paid within two banking days."""

    entity = Family
    label = "Regular payment date of basic social assistance"
    reference = ["1412/1997 16 §", "https://www.finlex.fi/fi/lainsaadanto/1997/1412"]

    def formula(family, period, parameters):
        month = month_calculated(family, period)
        law = law_by_month(family, "payment_day", month, parameters)
        return banking_day_of_month(month, law("basic_social_assistance.banking_day_of_month"))
