"""Time to apply of 2023: six months instead of four, for applications from then on."""

from openfisca_kela.reforms.change import LegislativeChange


class rehabilitation_application_time_2023(LegislativeChange):
    """Time to apply of 2023: six months instead of four, for applications from then on."""

    title = {
        "en": "Six months to apply 2023",
        "fi": "Kuuden kuukauden hakuaika 2023",
        "sv": "Sex månaders ansökningstid 2023",
    }
    act, proposal, commencement = "1028/2022", "HE 181/2022 vp", "2023-01-01"
    sections = ("566/2005 41 § 4 mom.",)
    source = {
        "title": "566/2005 41 § 4 mom. (1028/2022)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/1028",
    }
    transition = "granted_or_reviewed_from"
    values = {"rehabilitation_allowance.application_months": 6}
