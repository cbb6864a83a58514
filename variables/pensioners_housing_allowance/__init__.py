"""Housing allowance for pensioners (571/2007): the facts that other acts read."""
