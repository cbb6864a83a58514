"""Where the amount changes: turning points of each fact, and the months in which it would be another."""
