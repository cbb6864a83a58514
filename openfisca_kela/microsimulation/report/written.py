"""Texts, names and weights as SQL writes them."""

# In millionths of a household, exactly; a weight has at most six decimals.
WEIGHT = "CAST(CAST(parts.weight AS DECIMAL(38, 6)) * 1000000 AS HUGEINT)"


def literal(text):
    """A text.

    >>> literal("l'été")
    "'l''été'"
    """
    escaped = str(text).replace("'", "''")
    return f"'{escaped}'"


def quoted(name):
    """A name.

    >>> quoted("amount.baseline.2024-05")
    '"amount.baseline.2024-05"'
    """
    escaped = name.replace('"', '""')
    return f'"{escaped}"'
