"""The law of rental deposits in the month calculated."""

from openfisca_kela.quantities import law_by_month, month_calculated

GRANTED = ["1412/1997 7 a § (7 b § –2022)", "https://www.finlex.fi/fi/lainsaadanto/1997/1412"]
COMMITMENT = ["1412/1997 16 § 3–4 mom. (1023/2022)", "https://www.finlex.fi/fi/lainsaadanto/1997/1412"]


def law_of_month(family, period, parameters):
    """Reader of the values of rental deposits: those of the month of the application or of the claim."""
    return law_by_month(family, "rental_deposit", month_calculated(family, period), parameters)
