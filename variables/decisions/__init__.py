"""How long decisions hold, when they are reviewed, and what the recipient reports: the answers of each act in one place."""

from openfisca_kela.quantities.topic import Topic

TOPIC = Topic(
    key="decisions",
    name={
        "en": "Duration and review of decisions",
        "fi": "Päätösten kesto ja tarkistaminen",
        "sv": "Beslutens giltighet och justering",
    },
    about={
        "en": "How long a decision holds, whether and from when it is reviewed, by when it is made, and what to report.",
        "fi": "Kuinka kauan päätös on voimassa, tarkistetaanko se ja mistä alkaen, milloin se annetaan ja mitä on "
        "ilmoitettava.",
        "sv": "Hur länge ett beslut gäller, om och från när det justeras, när det ges och vad som ska anmälas.",
    },
    first_month="2015-01",
    outputs=(
        "general_housing_allowance_decision_deadline",
        "general_housing_allowance_next_periodic_review_month",
        "general_housing_allowance_must_be_reviewed",
        "general_housing_allowance_review_ground",
        "general_housing_allowance_review_month",
        "recipient_must_report_change",
        "interest_review_application_advised",
        "pensioners_housing_allowance_next_periodic_review_month",
        "pensioners_housing_allowance_review_ground",
        "conscripts_allowance_decision_end_date",
        "basic_social_assistance_decision_end_date",
    ),
    grounds={
        "general_housing_allowance_must_be_reviewed": "general_housing_allowance_review_ground",
        "general_housing_allowance_review_month": "general_housing_allowance_review_ground",
    },
    modules=("duration", "deadline"),
)
