"""Why two decisions differ: the difference split by cause, exact to the cent and independent of order."""
