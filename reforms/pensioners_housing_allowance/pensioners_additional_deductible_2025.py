"""Additional deductible of 2025: 43.5 per cent of the income above the limit."""

from openfisca_kela.reforms.change import LegislativeChange


class pensioners_additional_deductible_2025(LegislativeChange):
    """Additional deductible of 2025: 43.5 per cent of the income above the limit."""

    title = {
        "en": "Additional deductible of the pensioners' housing allowance 2025",
        "fi": "Eläkkeensaajan asumistuen lisäomavastuu 2025",
        "sv": "Tilläggssjälvriskandelen i bostadsbidraget för pensionstagare 2025",
    }
    act, proposal, commencement = "911/2024", "HE 126/2024 vp", "2025-01-01"
    sections = ("571/2007 11 § 3 mom.",)
    source = {
        "title": "571/2007 11 § 3 mom. (911/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/911",
    }
    transition = "granted_or_reviewed_from"
    values = {"pensioners_housing_allowance.additional_deductible.rate": 0.435}
