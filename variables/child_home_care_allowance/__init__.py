"""Child home care allowance (1128/1996): the facts that other acts read."""
