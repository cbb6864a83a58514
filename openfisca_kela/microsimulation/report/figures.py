"""The figures of a report: one flat list, from which every table, picture and file is made."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

# Weighted households below which a cell of a table says nothing reliable about the country.
SMALLEST_CELL = Decimal(1000)

MICRO = 6  # weights are counted in millionths of a household
CENTS = 2
EURO, EURO_A_MONTH, HOUSEHOLDS, SHARE, INDEX = "currency-EUR", "currency-EUR/month", "household", "/1", "index"

MILLION = Decimal(10**6)
WIDE = Context(prec=60)


@dataclass(frozen=True)
class Figure:
    """One figure.

    Attributes:
        section: part of the report, such as ``"cost"``.
        dimension: by what the households are cut; empty for all of them.
        category: item of the dimension.
        variant: key of a variant of the run; of a comparison that of the variant that is compared with the law in force.
        month: ``"2024-05"``, a year, or empty for all months of the run.
        measure: what is told, such as ``"recipients"``.
        value: `Decimal`, or None where the cell is too small to be shown.
        unit: ``"currency-EUR"``, ``"currency-EUR/month"``, ``"household"``, ``"/1"`` (a share) or ``"index"``.
    """

    section: str
    dimension: str
    category: str
    variant: str
    month: str
    measure: str
    value: Decimal | None
    unit: str


class Figures:
    """Figures in the order in which they were added, and found again by what they are.

    >>> figures = Figures()
    >>> figures.add("cost", "total", Decimal("12.50"), EURO, variant="baseline", month="2024-05")
    >>> figures.value("cost", "total", variant="baseline", month="2024-05")
    Decimal('12.50')
    """

    def __init__(self):
        """Begin with none."""
        self._found = {}

    def __iter__(self):
        """Every `Figure`."""
        return iter(self._found.values())

    def add(self, section, measure, value, unit, *, dimension="", category="", variant="", month=""):
        """Add a figure; what a report tells twice is an error of ours."""
        key = (section, dimension, category, variant, month, measure)
        if key in self._found:
            raise ValueError(f"told twice: {key}")
        self._found[key] = Figure(*key, value, unit)

    def value(self, section, measure, *, dimension="", category="", variant="", month=""):
        """Value of a figure; None where its cell is too small.

        Raises:
            KeyError: there is no such figure.
        """
        return self._found[section, dimension, category, variant, month, measure].value

    def has(self, section, measure, *, dimension="", category="", variant="", month=""):
        """Whether there is such a figure."""
        return (section, dimension, category, variant, month, measure) in self._found

    def has_section(self, section):
        """Whether there is any figure of a section."""
        return any(key[0] == section for key in self._found)

    def categories(self, section, dimension):
        """Categories of a dimension in a section, in the order in which they were added."""
        return list(dict.fromkeys(key[2] for key in self._found if key[:2] == (section, dimension)))

    def any_withheld(self, section):
        """Whether a cell of a section is too small to be shown."""
        return any(figure.value is None for figure in self if figure.section == section)


def households(micro):
    """A number of households, from a sum of millionths."""
    return Decimal(micro or 0).scaleb(-MICRO)


def euros(micro_cents):
    """An amount in euros, exactly, from a sum of weights (in millionths) times cents."""
    return Decimal(micro_cents or 0).scaleb(-MICRO - CENTS)


def mean(amount, number):
    """An amount a household, to the cent.

    >>> mean(Decimal("10.00"), Decimal("3"))
    Decimal('3.33')
    """
    return WIDE.divide(amount, number).quantize(Decimal("0.01"), ROUND_HALF_UP)


def is_too_small(number):
    """Whether so many households are too few to be told of: some, but fewer than `SMALLEST_CELL`."""
    return 0 < number < SMALLEST_CELL
