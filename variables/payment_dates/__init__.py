"""Payment days (maksupäivät, betalningsdagar) of the benefits, by the Finnish calendar of banking days."""

from openfisca_kela.quantities.topic import Topic

TOPIC = Topic(
    key="payment_dates",
    name={"en": "Payment days", "fi": "Maksupäivät", "sv": "Betalningsdagar"},
    about={
        "en": "On which day of the month each benefit is paid, and whether a day is a banking day in Finland.",
        "fi": "Minä kuukauden päivänä kukin etuus maksetaan ja onko päivä pankkipäivä Suomessa.",
        "sv": "På vilken dag i månaden varje förmån betalas, och om en dag är bankdag i Finland.",
    },
    first_month="2015-01",
    outputs=(
        "general_housing_allowance_payment_date",
        "pensioners_housing_allowance_payment_date",
        "conscripts_allowance_payment_date",
        "basic_social_assistance_payment_date",
        "day_is_banking_day",
    ),
    modules=("banking_days", "dates"),
)
