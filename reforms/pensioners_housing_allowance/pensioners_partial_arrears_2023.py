"""Payment to the landlord from 2023: rent that is unpaid in part is enough."""

from openfisca_kela.reforms.change import LegislativeChange


class pensioners_partial_arrears_2023(LegislativeChange):
    """Payment to the landlord from 2023: rent that is unpaid in part is enough."""

    title = {
        "en": "Partial arrears suffice, pensioners' housing allowance 2023",
        "fi": "Osittaiset vuokrarästit riittävät, eläkkeensaajan asumistuki 2023",
        "sv": "Delvisa hyresskulder räcker, bostadsbidraget för pensionstagare 2023",
    }
    act, proposal, commencement = "1150/2022", "HE 233/2022 vp", "2023-01-01"
    sections = ("571/2007 25 a § 2 mom.",)
    source = {
        "title": "571/2007 25 a § 2 mom. (1150/2022)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/1150",
    }
    transition = "directly"
    values = {"pensioners_housing_allowance.payment_to_landlord.partial_arrears_suffice": True}
