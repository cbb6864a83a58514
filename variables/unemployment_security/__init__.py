"""Unemployment security (1290/2002): the facts that other acts read."""
