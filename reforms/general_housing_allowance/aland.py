"""Åland (Ahvenanmaa): what holds there again from September 2024, and what has not been confirmed."""

OF_ALAND = {
    "title": "Landskapslag (2015:4) om tillämpning på Åland av lagen om allmänt bostadsbidrag (LF 7/2023-2024)",
    "href": "https://www.regeringen.ax/alandsk-lagstiftning",
}

IN_ALAND = "general_housing_allowance_dwelling_is_in_aland"

NOT_CONFIRMED = {
    "en": "Whether this change holds in Åland too has not been confirmed.",
    "fi": "Ei ole vahvistettu, koskeeko tämä muutos myös Ahvenanmaata.",
    "sv": "Det är inte bekräftat om ändringen gäller också på Åland.",
}

ASSUMED_IN_SUMMER_2024 = {
    "en": "In Åland the mainland's new rule is assumed to have held from April to August 2024. This is not confirmed.",
    "fi": "Ahvenanmaalla manner-Suomen uuden säännön oletetaan olleen voimassa huhti–elokuussa 2024. "
    "Tätä ei ole vahvistettu.",
    "sv": "På Åland antas fastlandets nya regel ha gällt från april till augusti 2024. Detta är inte bekräftat.",
}
