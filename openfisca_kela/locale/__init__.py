"""Catalogues of the fixed words that the command line prints, one a language."""
