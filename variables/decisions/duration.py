"""Until when a decision holds. Housing allowances are granted until further notice, and reviewed after a year or two."""

from openfisca_kela.entities import Family
from openfisca_kela.quantities import DateVariable, days_later, first_of_month, law_by_month, month_calculated


class basic_social_assistance_decision_end_date(DateVariable):
    """Social assistance is decided a month at a time. A longer or shorter time is possible where needed, at discretion."""

    entity = Family
    label = "Last day of the decision on basic social assistance"
    reference = ["1412/1997 13 § 1 mom. (15 § 1 mom. –2022)", "https://www.finlex.fi/fi/lainsaadanto/1997/1412"]

    def formula(family, period, parameters):
        month = month_calculated(family, period)
        law = law_by_month(family, "decision", month, parameters)
        return days_later(first_of_month(month, plus=law("basic_social_assistance.decision_months")), -1)
