"""Values to which the recipients are weighed where the published figures leave a range, or are of another month."""

from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure, figures

MONTHS = ("2023-12", "2023-08")
MEAN_ALLOWANCE = ("middle", "low", "high")
READINGS = ("after", "before")


def source_of(*names):
    """Sources of some figures, each once."""
    return "; ".join(dict.fromkeys(figures()[name].source for name in names))


def mean_allowance(month, which):
    """(value, source) of the mean allowance: low, high or between; for both months derived."""
    low, high = (f"mean_allowance.{month}.{end}" for end in ("low", "high"))
    if which != "middle":
        name = {"low": low, "high": high}[which]
        return figure(name), source_of(name)
    if month == "2023-12":
        return figure("mean_allowance.2023"), source_of("mean_allowance.2023")
    return (figure(low) + figure(high)) / 2, source_of(low, high)


def zero_deductibles(month):
    """(households without a deductible, source): published for August, derived for December.

    More students receive the allowance in December, and most of them bear no deductible. Their share is assumed; that of
    the others follows from August's count.
    """
    zero, source = figure("basic_deductible.2023-08.zero"), source_of("basic_deductible.2023-08.zero")
    if month == "2023-08":
        return zero, source
    of_students = assumptions()["students_with_zero_deductible"]
    students, total = figure("recipients.2023-08.student"), figure("recipients.2023-08")
    of_others = (zero - of_students * students) / (total - students)
    now = figure(f"recipients.{month}.student")
    households = of_students * now + of_others * (figure(f"recipients.{month}") - now)
    return households, f"derived: the zero deductibles of August with the students of December; {source}"
