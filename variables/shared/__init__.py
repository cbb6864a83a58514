"""Plain facts that several acts read: persons, dwelling, incomes, assets."""
