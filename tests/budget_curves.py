"""The budget curves of the documentation, made by `make curves`: a table and a picture for each household and month."""

from decimal import Decimal
from pathlib import Path

from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.cli.curve import curve_as
from openfisca_kela.explanation.curves import curve
from openfisca_kela.situation import read
from openfisca_kela.wording.words import Words

CHECKOUT = Path(__file__).parent.parent
FOLDER = CHECKOUT / "docs" / "curves"
# Before the changes of April 2024, after them, and with the general support of 2026.
MONTHS = ("2024-03", "2024-04", "2026-06")
# {example: (whose wages, the highest)}
HOUSEHOLDS = {
    "worker": ("veera", 3000),
    "single_parent": ("noora", 4500),
    "student": ("leo", 2500),
    "couple": ("sami", 3000),
}
ENDINGS = {"text": "txt", "svg": "svg"}


def documents(name, month):
    """{path: text} of the table and the picture of a household in a month."""
    person, highest = HOUSEHOLDS[name]
    case = read((CHECKOUT / "examples" / f"{name}.yaml").read_bytes(), month=month)
    found = curve({"in_force": CountryTaxBenefitSystem()}, case, "wages", Decimal(0), Decimal(highest), person=person)
    return {FOLDER / f"{name}_{month}.{ending}": curve_as(form, Words("en"), found) for form, ending in ENDINGS.items()}


def main():
    """Write them all."""
    FOLDER.mkdir(exist_ok=True)
    for name in HOUSEHOLDS:
        for month in MONTHS:
            for path, text in documents(name, month).items():
                path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
