"""Waiting period of 2023: none after basic social assistance, for applications pending from then on."""

from openfisca_kela.reforms.change import LegislativeChange


class rehabilitation_waiting_period_2023(LegislativeChange):
    """Waiting period of 2023: none after basic social assistance, for applications pending from then on."""

    title = {
        "en": "No waiting period after basic social assistance 2023",
        "fi": "Omavastuuaika perustoimeentulotuen jälkeen 2023",
        "sv": "Självrisktiden efter grundläggande utkomststöd 2023",
    }
    act, proposal, commencement = "1028/2022", "HE 181/2022 vp", "2023-01-01"
    sections = ("566/2005 27 § 1 mom.",)
    source = {
        "title": "566/2005 27 § 1 mom. (1028/2022)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/1028",
    }
    transition = "granted_or_reviewed_from"
    values = {"rehabilitation_allowance.waiting_period.waived_after_basic_social_assistance": True}
