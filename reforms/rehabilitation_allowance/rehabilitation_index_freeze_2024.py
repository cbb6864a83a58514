"""Index freeze: running allowances and the minimum stay in 2024–2027 what they were in 2023."""

from openfisca_kela.reforms.change import LegislativeChange


class rehabilitation_index_freeze_2024(LegislativeChange):
    """Index freeze: running allowances and the minimum stay in 2024–2027 what they were in 2023."""

    title = {
        "en": "Index freeze of the rehabilitation allowance 2024–2027",
        "fi": "Kuntoutusrahan indeksijäädytys 2024–2027",
        "sv": "Frysningen av rehabiliteringspenningens index 2024–2027",
    }
    act, proposal, commencement = "1296/2023", "HE 75/2023 vp", "2024-01-01"
    sections = ("566/2005 67 §",)
    source = {
        "title": "566/2005 67 § (1296/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1296",
    }
    transition = "directly"
    notice_without = {
        "en": "Without the freeze the minimum amounts would rise too; by how much is not known here, and they stay.",
        "fi": "Ilman jäädytystä myös vähimmäismäärät nousisivat; niiden määrät eivät ole tiedossa, ja ne pysyvät ennallaan.",
        "sv": "Utan frysningen skulle också minimibeloppen höjas; beloppen är inte kända här, och de är oförändrade.",
    }
    values = {"rehabilitation_allowance.national_pension_index": 1805}
