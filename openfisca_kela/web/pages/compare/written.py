"""Amounts and values of a comparison as a page writes them."""

from decimal import Decimal

from openfisca_kela.web.pages.words import MINUS


def signed(forms, amount):
    """A difference with its sign; nothing has none.

    >>> from openfisca_kela.web.pages.words import forms_of
    >>> signed(forms_of("en"), "-33.10"), signed(forms_of("en"), "51.65"), signed(forms_of("en"), "0.00")
    ('−€33.10', '+€51.65', '€0.00')
    """
    amount = Decimal(amount)
    sign = MINUS if amount < 0 else "+" if amount > 0 else ""
    return sign + forms.money(abs(amount))


def name_of_side(asked, side):
    """What one of the decisions is called, as a label or above a column."""
    word = {"before": asked.words("before"), "after": asked.words("after")}[side]
    return word[0].upper() + word[1:]


def amount_or_value(asked, told, side):
    """A value of one of the decisions, with its unit or as the item that it is.

    Args:
        asked: the `Asked`.
        told: plain data of the comparison with the value under the side's name.
        side: ``"before"`` or ``"after"``.
    """
    value, items = told.get(side), told.get(f"item_{side}")
    if value is None:
        return asked.words("none")
    unit = told.get("unit") or None
    return asked.forms.value(value, None if unit == "boolean" else unit, items and items[asked.language])
