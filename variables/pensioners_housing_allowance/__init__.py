"""Housing allowance for pensioners (eläkkeensaajan asumistuki, bostadsbidrag för pensionstagare), 571/2007, in the order of
a decision.
"""

from openfisca_kela.quantities.benefit import Benefit

BENEFIT = Benefit(
    key="pensioners_housing_allowance",
    act="571/2007",
    name={
        "en": "Housing allowance for pensioners",
        "fi": "Eläkkeensaajan asumistuki",
        "sv": "Bostadsbidrag för pensionstagare",
    },
    first_month="2015-01",
    amount="pensioners_housing_allowance_joint_amount",
    refusal_ground="pensioners_housing_allowance_refusal_ground",
    month_of_decision="pensioners_housing_allowance_latest_grant_or_review_month",
    month_of_law="pensioners_housing_allowance_month_of_law",
    next_review="pensioners_housing_allowance_next_periodic_review_month",
    review_interval="review.interval",
    reads_values_of=(
        "general_housing_allowance.income",
        "general_housing_allowance.students",
        "municipalities",
    ),
    kept_in_runs=(
        "pensioners_housing_allowance_municipality_group",
        "pensioners_housing_allowance_income",
        "pensioners_housing_allowance_housing_costs",
        "pensioners_housing_allowance_maximum_housing_costs",
        "pensioners_housing_allowance_additional_deductible",
    ),
    income="pensioners_housing_allowance_income",
    modules=(
        "decision",
        "entitlement",
        "household",
        "municipality",
        "norms",
        "housing_costs",
        "income_items",
        "asset_items",
        "assets",
        "income",
        "deductibles",
        "refusal",
        "allowance",
        "payment",
        "landlord",
        "review",
    ),
    notices={
        "pensioners_housing_allowance_living_area_is_missing": {
            "en": "The floor area of the dwelling is not told, so that no heating costs are counted.",
            "fi": "Asunnon pinta-alaa ei ole ilmoitettu, joten lämmityskustannuksia ei ole otettu huomioon.",
            "sv": "Bostadens yta har inte uppgetts, så inga uppvärmningskostnader har beaktats.",
        },
        "pensioners_housing_allowance_payment_is_interrupted": {
            "en": "Payment to a person in long institutional care or in prison is interrupted.",
            "fi": "Maksaminen pitkässä laitoshoidossa tai vankilassa olevalle on keskeytetty.",
            "sv": "Utbetalningen till den som är i långvarig institutionsvård eller i fängelse är avbruten.",
        },
        "pensioners_housing_allowance_both_spouses_are_entitled": {
            "en": "The amount is that of the spouses together; half of it is paid to each.",
            "fi": "Määrä on puolisoiden yhteinen; siitä maksetaan kummallekin puolet.",
            "sv": "Beloppet är makarnas gemensamma; hälften av det betalas till vardera.",
        },
    },
)
