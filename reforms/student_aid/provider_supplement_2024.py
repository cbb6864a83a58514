"""Provider supplement of the study grant in 2024: thirty euros more than the indexed amount."""

from openfisca_kela.reforms.change import LegislativeChange


class provider_supplement_2024(LegislativeChange):
    """Provider supplement of the study grant in 2024: thirty euros more than the indexed amount."""

    title = {
        "en": "Provider supplement 2024",
        "fi": "Huoltajakorotus 2024",
        "sv": "Försörjarförhöjning 2024",
    }
    act, proposal, commencement = "1201/2023", "HE 80/2023 vp", "2024-01-01"
    sections = ("65/1994 11 §",)
    source = {
        "title": "65/1994 11 § (1201/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1201",
    }
    transition = "directly"
    values = {
        "student_financial_aid.study_grant.provider_supplement": 141.63,
    }
