"""Norms for heating and for houses of 2023: the amounts of 2022 raised by 57 per cent for one calendar year."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import During

ACT = "general_housing_allowance"
EXPIRED = {
    "title": "938/2014 9 §, 51 §; 51 § 5 mom. (1151/2022) –2023-12-31",
    "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/1151",
}
NORMS_OF_2023 = {
    "heating_norm.first_person": 66,
    "heating_norm.additional_person": 22,
    "owner_occupied.house_maintenance_norm.1": 155,
    "owner_occupied.house_maintenance_norm.2": 187,
    "owner_occupied.house_maintenance_norm.3": 236,
    "owner_occupied.house_maintenance_norm.4": 278,
    "owner_occupied.house_maintenance_norm.additional_person": 86,
}


def _in_2023(value):
    return During("2023-01-01", "2023-12-31", value, then=EXPIRED)


class heating_norm_increase_2023(LegislativeChange):
    """Norms for heating and for houses of 2023: the amounts of 2022 raised by 57 per cent for one calendar year."""

    title = {
        "en": "Heating and house norms raised for 2023",
        "fi": "Lämmitys- ja hoitomenonormien korotus vuodelle 2023",
        "sv": "Höjningen av uppvärmnings- och underhållsnormerna för 2023",
    }
    act, proposal, commencement = "1151/2022", "HE 233/2022 vp", "2023-01-01"
    sections = ("938/2014 9 §", "938/2014 51 § 5 mom.")
    source = {
        "title": "938/2014 51 § 5 mom. (1151/2022)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/1151",
    }
    transition = "granted_or_reviewed_from"
    notice_where = "heating_is_paid_separately"
    notice = {
        "en": "The regional amounts of 2023 are raised first by 57 per cent and then by region; the wording would "
        "also allow the other order.",
        "fi": "Vuoden 2023 alueelliset määrät on korotettu ensin 57 prosentilla ja sitten alueittain; sanamuoto "
        "sallisi myös toisen järjestyksen.",
        "sv": "De regionala beloppen för 2023 har först höjts med 57 procent och sedan efter region; ordalydelsen "
        "skulle också tillåta den andra ordningen.",
    }

    @classmethod
    def values_in(cls, tree):
        norms = {f"{ACT}.{norm}": _in_2023(amount) for norm, amount in NORMS_OF_2023.items()}
        temporary = f"{ACT}.heating_norm.temporary_increase_2023"
        return norms | {f"{temporary}.is_in_force": _in_2023(True), f"{temporary}.rate": _in_2023(0.57)}
