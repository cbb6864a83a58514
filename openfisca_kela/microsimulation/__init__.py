"""Reforms over a population: what a change of law costs, whom it touches, and why."""
