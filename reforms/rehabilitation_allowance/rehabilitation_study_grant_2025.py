"""Study grant of August 2025: deducted, where the rehabilitation began then or later."""

from openfisca_kela.reforms.change import LegislativeChange


class rehabilitation_study_grant_2025(LegislativeChange):
    """Study grant of August 2025: deducted, where the rehabilitation began then or later."""

    title = {
        "en": "Study grant deducted from the rehabilitation allowance 2025",
        "fi": "Opintoraha vähennetään kuntoutusrahasta 2025",
        "sv": "Studiepenningen dras av från rehabiliteringspenningen 2025",
    }
    act, proposal, commencement = "730/2024", "HE 124/2024 vp", "2025-08-01"
    sections = ("566/2005 36 a §",)
    source = {
        "title": "566/2005 36 a § (730/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/730",
    }
    transition = "granted_or_reviewed_from"
    values = {"rehabilitation_allowance.study_grant_deducted": True}
