"""Basic social assistance (perustoimeentulotuki, grundläggande utkomststöd), 1412/1997, in the order of a decision."""

from openfisca_kela.quantities.benefit import Benefit

BENEFIT = Benefit(
    key="social_assistance",
    act="1412/1997",
    name={"en": "Basic social assistance", "fi": "Perustoimeentulotuki", "sv": "Grundläggande utkomststöd"},
    first_month="2017-01",
    amount="basic_social_assistance",
    refusal_ground="social_assistance_refusal_ground",
    month_of_decision=None,
    month_of_law=None,
    modules=(
        "basic_amount",
        "reduction",
        "housing",
        "housing_limit",
        "cheaper_dwelling",
        "expenses",
        "income",
        "family_income",
        "assistance",
        "landlord",
        "payment",
    ),
    reads_values_of=("municipalities", "general_housing_allowance"),
    income="social_assistance_counted_income",
    notices={
        "social_assistance_prompt_is_due": {
            "en": "The housing costs exceed the municipality's limit. They are counted in full until the search for a "
            "cheaper dwelling has been assessed; the prompt to look for one is given with the decision.",
            "fi": "Asumismenot ylittävät kunnan enimmäismäärän. Ne otetaan huomioon täysimääräisinä, kunnes edullisemman "
            "asunnon hakeminen on arvioitu; kehotus hakea edullisempaa asuntoa annetaan päätöksen yhteydessä.",
            "sv": "Boendeutgifterna överskrider kommunens gräns. De beaktas till fullt belopp tills sökandet efter en "
            "förmånligare bostad har bedömts; uppmaningen att söka en förmånligare bostad ges i samband med beslutet.",
        },
        "social_assistance_has_grown_up_child": {
            "en": "A child of 18 or over is a family of their own and applies for social assistance alone; costs of the "
            "dwelling are divided by heads.",
            "fi": "18 vuotta täyttänyt lapsi on oma perheensä ja hakee toimeentulotukea itse; asunnon menot jaetaan "
            "henkilöluvun mukaan.",
            "sv": "Ett barn som har fyllt 18 år är en egen familj och ansöker om utkomststöd själv; bostadens utgifter "
            "delas enligt antalet personer.",
        },
    },
)
