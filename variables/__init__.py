"""Law as rules: one folder an act, one module a chapter or subject of it, variables in the order of a decision.

`BENEFITS` names the folders that decide a benefit, in the order of decisions: what an earlier one pays may be a fact of a
later one. The first is decided where nobody says which.

`SIDE_BY_SIDE` names the folders that say which of several benefits for one need applies.

`COMPOSED` names the folders that tell what an amount is made of.

`TOPICS` names the folders that take decisions without an amount of their own, in the order in which they are listed.
"""

BENEFITS = (
    "general_housing_allowance",
    "pensioners_housing_allowance",
    "conscripts_allowance",
    "rehabilitation_allowance",
    "social_assistance",
)
SIDE_BY_SIDE = ("housing_benefits",)
COMPOSED = ("disposable_income",)
TOPICS = (
    "payment_to_landlord",
    "payment_of_bills",
    "rental_deposit",
    "disclosure",
    "decisions",
    "payment_dates",
    "notifications",
    "supplementary_assistance",
    "service",
    "rehabilitation",
    "teak",
)
