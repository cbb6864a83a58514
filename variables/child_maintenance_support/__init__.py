"""Child maintenance and child maintenance support (elatustuki, underhållsstöd), 580/2008: the facts that other acts read."""
