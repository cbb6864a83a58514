"""Rehabilitation allowance (kuntoutusraha, rehabiliteringspenning), 566/2005: amounts, in the order of a decision."""

from openfisca_kela.quantities.benefit import Benefit

BENEFIT = Benefit(
    key="rehabilitation_allowance",
    act="566/2005",
    name={"en": "Rehabilitation allowance", "fi": "Kuntoutusraha", "sv": "Rehabiliteringspenning"},
    first_month="2015-01",
    amount="rehabilitation_allowance",
    refusal_ground="rehabilitation_allowance_month_refusal_ground",
    month_of_decision=None,
    month_of_law=None,
    reads_values_of=("maintenance_compensation", "vocational_rehabilitation_for_young"),
    kept_in_runs=("rehabilitation_allowance_full_per_day",),
    modules=("annual_income", "index", "amount", "deductions", "allowance", "payment"),
    notices={},
)
