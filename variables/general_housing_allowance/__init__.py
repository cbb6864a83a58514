"""General housing allowance (yleinen asumistuki, allmänt bostadsbidrag), 938/2014, in the order of a decision."""

from openfisca_kela.quantities.benefit import Benefit

BENEFIT = Benefit(
    key="general_housing_allowance",
    act="938/2014",
    name={"en": "General housing allowance", "fi": "Yleinen asumistuki", "sv": "Allmänt bostadsbidrag"},
    first_month="2015-01",
    amount="general_housing_allowance",
    refusal_ground="general_housing_allowance_refusal_ground",
    month_of_decision="general_housing_allowance_latest_grant_or_review_month",
    month_of_law="general_housing_allowance_month_of_law",
    next_review="general_housing_allowance_next_periodic_review_month",
    review_interval="review.interval",
    reads_values_of=(
        "municipalities",
        "pensioners_housing_allowance.entitling_pension",
        "pensioners_housing_allowance.minimum_age",
    ),
    kept_in_runs=(
        "general_housing_allowance_municipality_group",
        "general_housing_allowance_region",
        "general_housing_allowance_household_size",
        "general_housing_allowance_income",
        "general_housing_allowance_accepted_housing_costs",
        "general_housing_allowance_maximum_housing_costs",
        "general_housing_allowance_basic_deductible",
    ),
    income="general_housing_allowance_income",
    modules=(
        "decision",
        "household",
        "students",
        "dwelling",
        "municipality",
        "norms",
        "owner_occupied",
        "housing_costs",
        "maximum_housing_costs",
        "income",
        "rental_income",
        "income_over_time",
        "assets",
        "basic_deductible",
        "entitlement",
        "allowance",
        "income_limit",
        "start",
        "payment",
        "landlord",
        "review_comparison",
        "review",
        "reporting",
    ),
    notices={
        "general_housing_allowance_dwelling_is_in_aland": {
            "en": "Åland applies the act with deviations of its own. From April 2024 it has not been confirmed which of "
            "the mainland's changes hold there.",
            "fi": "Ahvenanmaa soveltaa lakia omin poikkeuksin. Huhtikuusta 2024 alkaen ei ole vahvistettu, mitkä "
            "manner-Suomen muutokset ovat siellä voimassa.",
            "sv": "Åland tillämpar lagen med egna avvikelser. Från april 2024 är det inte bekräftat vilka av fastlandets "
            "ändringar som gäller där.",
        }
    },
)
