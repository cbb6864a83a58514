"""Outside working life 2023: who stands outside working life is paid although part-time work goes on beside."""

from openfisca_kela.reforms.change import LegislativeChange


class rehabilitation_outside_working_life_2023(LegislativeChange):
    """Outside working life 2023: who stands outside working life is paid although part-time work goes on beside."""

    title = {
        "en": "Rehabilitation outside working life 2023",
        "fi": "Työelämän ulkopuolella olevan kuntoutusraha 2023",
        "sv": "Rehabilitering utanför arbetslivet 2023",
    }
    act, proposal, commencement = "1028/2022", "HE 181/2022 vp", "2023-01-01"
    sections = ("566/2005 23 § 2 mom.",)
    source = {
        "title": "566/2005 23 § 2 mom. (1028/2022)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/1028",
    }
    transition = "directly"
    values = {"rehabilitation_allowance.outside_working_life_rule": True}
