"""Provider supplement of 2023: ten euros more, for one year; the index of August was applied to the raised amount."""

from openfisca_kela.reforms.change import LegislativeChange


class temporary_provider_supplement_2023(LegislativeChange):
    """Provider supplement of 2023: ten euros more, for one year; the index of August was applied to the raised amount."""

    title = {
        "en": "Provider supplement raised for 2023",
        "fi": "Huoltajakorotuksen korotus vuonna 2023",
        "sv": "Försörjarförhöjningen höjd 2023",
    }
    act, proposal, commencement = "1229/2022", "", "2023-01-01"
    sections = ("65/1994 11 §",)
    source = {
        "title": "65/1994 11 § (1229/2022)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/1229",
    }
    transition = "directly"
    values = {
        "student_financial_aid.study_grant.provider_supplement": {
            "2023-01-01": 117.17,
            "2023-08-01": 122.05,
            "2024-01-01": 111.63,
        },
    }
