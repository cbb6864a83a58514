"""By when basic social assistance is decided: 1412/1997 14 a–14 c § (14 b–14 d § until 2022)."""

from openfisca_kela.entities import Family
from openfisca_kela.quantities import CountVariable, where
from openfisca_kela.variables.social_assistance.act import law_of_month


class basic_social_assistance_decision_deadline_weekdays(CountVariable):
    """Seven weekdays from the application or its completion. Where the need of supplementary or preventive assistance is
    urgent, basic assistance is decided as urgent too: on the same weekday or the next. The act says so; a presentation of
    Kela's of 2018 says that urgency of the one does not make the other urgent, and is not followed.
    """

    entity = Family
    unit = "weekday"
    label = "Weekdays within which basic social assistance is decided"
    reference = [
        "1412/1997 14 a–14 c § (14 b–14 d § –2022)",
        "https://www.finlex.fi/fi/lainsaadanto/1997/1412",
    ]

    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        return where(
            family("supplementary_need_is_urgent", period),
            law("procedure.urgent_decision_working_days"),
            law("procedure.decision_working_days"),
        )
