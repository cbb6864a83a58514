"""Guidance to a service channel of Kela (palvelukanava, servicekanal): service information, which expires."""

from openfisca_kela.quantities.topic import Topic

TOPIC = Topic(
    key="service",
    name={"en": "Service channels", "fi": "Palvelukanavat", "sv": "Servicekanaler"},
    about={
        "en": "Through which channel a client or partner is served, by what Kela told its partners in 2022 and 2024.",
        "fi": "Missä kanavassa asiakas tai kumppani asioi sen mukaan, mitä Kela on kertonut kumppaneilleen vuosina 2022 ja "
        "2024.",
        "sv": "I vilken kanal en klient eller samarbetspartner uträttar sitt ärende enligt vad FPA har berättat för sina "
        "partner 2022 och 2024.",
    },
    first_month="2015-01",
    outputs=("recommended_service_channel", "own_contact_person_offered"),
    modules=("channel", "contact_person"),
)
