"""Steps of the earnings-related allowance: lower after 40 and after 170 days."""

from openfisca_kela.reforms.change import LegislativeChange


class earnings_related_steps_2024(LegislativeChange):
    """Steps of the earnings-related allowance: lower after 40 and after 170 days."""

    title = {
        "en": "Steps of the earnings-related allowance 2024",
        "fi": "Ansiopäivärahan porrastus 2024",
        "sv": "Avtrappning av den inkomstrelaterade dagpenningen 2024",
    }
    act, proposal, commencement = "", "HE 13/2024 vp", "2024-09-02"
    sections = ("1290/2002 6:3 a §",)
    source = {
        "title": "1290/2002 6:3 a § (HE 13/2024 vp)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2002/1290",
    }
    transition = "directly"
    values = {
        "unemployment_security.earnings_related_allowance.step_down.is_in_force": True,
        "unemployment_security.earnings_related_allowance.step_down.first.after_days": 40,
        "unemployment_security.earnings_related_allowance.step_down.first.factor": 0.8,
        "unemployment_security.earnings_related_allowance.step_down.second.after_days": 170,
        "unemployment_security.earnings_related_allowance.step_down.second.factor": 0.75,
    }
