"""What a benefit tells the machine about itself, so that the machine need not know any benefit by name."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Benefit:
    """A benefit that is decided for a person, family or household.

    Attributes:
        key: name of its folder in `variables/` and of its node in the tree of parameters.
        act: number of the act, e.g. ``"938/2014"``.
        name: its name in English, Finnish and Swedish.
        first_month: first month for which the act is encoded, e.g. ``"2015-01"``.
        amount: variable of the amount.
        refusal_ground: variable of the first condition that is not met; its item `none` means granted.
        month_of_decision: input that tells when the decision was made, or None where the law follows the month paid.
        month_of_law: variable of the month whose law applies, or None.
        modules: modules of its folder in the order of a decision.
        notices: {condition variable: notice in three languages}, shown where the condition holds.
        next_review: variable of the month of the next yearly review, or None.
        review_interval: path, below the act's node, of the months between two reviews, or None.
        reads_values_of: paths of the values and nodes of the tree of parameters that its rules read, beside its own.
        kept_in_runs: variables that a run over a population keeps beside the amount and the ground of refusal.
        income: variable of the income by which reports put the households in order, or None.
    """

    key: str
    act: str
    name: dict
    first_month: str
    amount: str
    refusal_ground: str
    month_of_decision: str | None
    month_of_law: str | None
    modules: tuple
    notices: dict
    next_review: str | None = None
    review_interval: str | None = None
    reads_values_of: tuple = ()
    kept_in_runs: tuple = ()
    income: str | None = None

    def reads(self, paths):
        """Whether the rules of the benefit may read any of some values: those of its own act, and of acts that it names.

        Args:
            paths: dotted paths in the tree of parameters.
        """
        return any(f"{path}.".startswith(tuple(f"{own}." for own in (self.key, *self.reads_values_of))) for path in paths)

    @property
    def acts(self):
        """Names of the folders that hold the values of its own act, and of acts that it names."""
        return frozenset(path.partition(".")[0] for path in (self.key, *self.reads_values_of))
