"""Supplementary assistance (täydentävä toimeentulotuki, kompletterande utkomststöd): what Kela hands on, 1412/1997."""

from openfisca_kela.quantities.topic import Topic

TOPIC = Topic(
    key="supplementary_assistance",
    name={
        "en": "Supplementary social assistance",
        "fi": "Täydentävän toimeentulotuen hakemukset",
        "sv": "Ansökningar om kompletterande utkomststöd",
    },
    about={
        "en": "Whether Kela hands an application on to the municipality or wellbeing services county, and within which time "
        "it decides on basic social assistance.",
        "fi": "Siirtääkö Kela hakemuksen kunnalle tai hyvinvointialueelle ja missä ajassa perustoimeentulotuki ratkaistaan.",
        "sv": "Om FPA överför ansökan till kommunen eller välfärdsområdet, och inom vilken tid den avgör det grundläggande "
        "utkomststödet.",
    },
    first_month="2017-01",
    outputs=(
        "supplementary_application_forwarding",
        "supplementary_application_receiver",
        "basic_social_assistance_decision_deadline_weekdays",
    ),
    modules=("forwarding", "deadline"),
)
