"""Three months for finding a cheaper dwelling."""

from openfisca_kela.reforms.change import LegislativeChange


class housing_cost_deadline_2024(LegislativeChange):
    """Three months for finding a cheaper dwelling."""

    title = {
        "en": "Three months for finding a cheaper dwelling 2024",
        "fi": "Kolmen kuukauden määräaika edullisemman asunnon etsimiseen 2024",
        "sv": "Tre månader för att söka förmånligare bostad 2024",
    }
    act, proposal, commencement = "1242/2023", "HE 58/2023 vp", "2024-04-01"
    sections = ("1412/1997 7 a § 4 mom.",)
    source = {
        "title": "1412/1997 7 a § 4 mom. (1242/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1242",
    }
    transition = "directly"
    notice_where = "social_assistance_deadline_goes_by_prompt_month"
    notice = {
        "en": "The act does not say which month is the first of the three; where only the month of the "
        "prompt is told, it is taken as the first.",
        "fi": "Laissa ei sanota, mikä kuukausi on kolmesta ensimmäinen; jos vain kehotuksen "
        "kuukausi on kerrottu, sitä pidetään ensimmäisenä.",
        "sv": "Lagen säger inte vilken månad som är den första av de tre; om bara uppmaningens "
        "månad har uppgetts räknas den som den första.",
    }
    values = {
        "social_assistance.housing.three_month_deadline.is_in_force": True,
        "social_assistance.housing.three_month_deadline.months": 3,
    }
