"""Conscript's allowance (sotilasavustus, militärunderstöd), 781/1993, in the order of a decision."""

from openfisca_kela.quantities.benefit import Benefit

BENEFIT = Benefit(
    key="conscripts_allowance",
    act="781/1993",
    name={"en": "Conscript's allowance", "fi": "Sotilasavustus", "sv": "Militärunderstöd"},
    first_month="2015-01",
    amount="conscripts_allowance",
    refusal_ground="conscripts_allowance_refusal_ground",
    month_of_decision=None,
    month_of_law=None,
    kept_in_runs=(
        "conscripts_basic_assistance",
        "conscripts_housing_assistance_costs",
        "conscripts_allowance_income",
        "conscripts_allowance_monthly_amount",
    ),
    income="conscripts_allowance_income",
    modules=("service", "relatives", "assistance", "income", "allowance", "refusal", "payment"),
    notices={},
)
