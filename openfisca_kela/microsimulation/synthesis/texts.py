"""What a synthetic population is called, where it comes from, and the words of its dimensions in three languages."""

SOURCE = {
    "en": "Synthetic: no household is a real one. Drawn from assumed distributions (assumptions.yaml) and weighed to "
    "published figures of 2023 (figures.csv). No register data were used.",
    "fi": "Synteettinen: yksikään kotitalous ei ole todellinen. Arvottu oletetuista jakaumista (assumptions.yaml) ja "
    "painotettu vuoden 2023 julkaistuihin lukuihin (figures.csv). Rekisteritietoja ei ole käytetty.",
    "sv": "Syntetisk: inget hushåll är verkligt. Dragen ur antagna fördelningar (assumptions.yaml) och vägd mot publicerade "
    "tal för 2023 (figures.csv). Inga registeruppgifter har använts.",
}
TITLES = {
    "recipients": {
        "en": "Recipients of the general housing allowance, synthetic, {month}",
        "fi": "Yleisen asumistuen saajat, synteettinen, {month}",
        "sv": "Mottagare av allmänt bostadsbidrag, syntetisk, {month}",
    },
    "everyone": {
        "en": "Households of Finland, synthetic, {month}",
        "fi": "Suomen kotitaloudet, synteettinen, {month}",
        "sv": "Hushållen i Finland, syntetisk, {month}",
    },
}
HOUSEHOLD_TYPE = {
    "label": {"en": "Household type", "fi": "Ruokakuntatyyppi", "sv": "Hushållstyp"},
    "items": {
        "living_alone": {"en": "Living alone", "fi": "Yksin asuva", "sv": "Ensamboende"},
        "single_parent": {"en": "Single parent", "fi": "Yksinhuoltaja", "sv": "Ensamförsörjare"},
        "two_parent_family": {"en": "Two-parent family", "fi": "Kahden huoltajan perhe", "sv": "Tvåföräldersfamilj"},
        "couple_without_children": {"en": "Couple without children", "fi": "Lapseton pari", "sv": "Par utan barn"},
        "other": {"en": "Other", "fi": "Muu", "sv": "Annan"},
    },
}
SITUATIONS = {
    "student": {"en": "Student", "fi": "Opiskelija", "sv": "Studerande"},
    "unemployed": {"en": "Unemployed", "fi": "Työtön", "sv": "Arbetslös"},
    "working": {"en": "Working", "fi": "Työssä", "sv": "I arbete"},
    "other": {"en": "Other", "fi": "Muu", "sv": "Annan"},
    "pensioner": {"en": "Pensioner", "fi": "Eläkkeellä", "sv": "Pensionär"},
}
RECEIPT = {
    "label": {
        "en": "General housing allowance",
        "fi": "Yleinen asumistuki",
        "sv": "Allmänt bostadsbidrag",
    },
    "items": {
        "receives": {"en": "Receives it", "fi": "Saa tukea", "sv": "Får bidrag"},
        "entitled_not_receiving": {
            "en": "Entitled, does not receive it",
            "fi": "Oikeutettu, ei saa tukea",
            "sv": "Berättigad, får inte bidrag",
        },
        "not_entitled": {"en": "Not entitled", "fi": "Ei oikeutettu", "sv": "Inte berättigad"},
    },
}


def title_of(layer, month):
    """Title by language."""
    return {language: text.format(month=month) for language, text in TITLES[layer].items()}


def dimensions_of(layer):
    """Dimensions of a layer, as a manifest declares them."""
    items = {name: words for name, words in SITUATIONS.items() if layer == "everyone" or name != "pensioner"}
    situation = {"label": {"en": "Life situation", "fi": "Elämäntilanne", "sv": "Livssituation"}, "items": items}
    dimensions = {"household_type": HOUSEHOLD_TYPE, "life_situation": situation}
    return dimensions | ({"receives_general_housing_allowance": RECEIPT} if layer == "everyone" else {})
