"""Student loan guarantee from August 2024: 850 instead of 650 euros, less for minors."""

from openfisca_kela.reforms.change import LegislativeChange


class student_loan_guarantee_2024(LegislativeChange):
    """Student loan guarantee from August 2024: 850 instead of 650 euros, less for minors."""

    title = {
        "en": "Student loan guarantee 2024",
        "fi": "Opintolainan valtiontakaus 2024",
        "sv": "Statsborgen för studielån 2024",
    }
    act, proposal, commencement = "1201/2023", "HE 80/2023 vp", "2024-08-01"
    sections = ("65/1994 16 §",)
    source = {
        "title": "65/1994 16 § (1201/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1201",
    }
    transition = "directly"
    values = {
        "student_financial_aid.loan_guarantee.adult": 850,
        "student_financial_aid.loan_guarantee.under_18_secondary": 400,
    }
