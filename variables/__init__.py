"""Law as rules: one folder an act, one module a chapter or subject of it, variables in the order of a decision.

`BENEFITS` names the folders that decide a benefit, in the order of decisions: what an earlier one pays may be a fact of a
later one. The first is decided where nobody says which. `COMPOSED` names the folders that tell what an amount is made of.
"""

BENEFITS = ("general_housing_allowance", "social_assistance")
COMPOSED = ("disposable_income",)
