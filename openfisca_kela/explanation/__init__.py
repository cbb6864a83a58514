"""Decisions that explain themselves: the derivation is taken from the formulas, read twice, and told in words."""
