"""Rental deposits that Kela grants (vuokravakuus, hyresgaranti): the facts that other rules read."""
