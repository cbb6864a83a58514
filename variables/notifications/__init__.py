"""Notifications (ilmoitukset, anmälningar) of Kela to municipalities and wellbeing services counties."""

from openfisca_kela.quantities.topic import Topic

TOPIC = Topic(
    key="notifications",
    name={
        "en": "Notifications to municipalities and wellbeing services counties",
        "fi": "Ilmoitukset kunnille ja hyvinvointialueille",
        "sv": "Anmälningar till kommuner och välfärdsområden",
    },
    about={
        "en": "Of whom Kela notifies a municipality or a wellbeing services county, with or without consent, and which.",
        "fi": "Kenestä Kela ilmoittaa kunnalle tai hyvinvointialueelle, suostumuksella tai ilman, ja kummalle.",
        "sv": "Om vem FPA gör en anmälan till en kommun eller ett välfärdsområde, med eller utan samtycke, och till vilken "
        "av dem.",
    },
    first_month="2017-01",
    outputs=(
        "young_unemployed_notification_due",
        "adult_unemployed_notification_due",
        "unemployment_notification_receiver",
        "immigrant_notification_due",
        "immigrant_notification_receiver",
        "social_welfare_contact",
        "social_welfare_contact_receiver",
    ),
    modules=("unemployment", "integration", "social_work"),
)
