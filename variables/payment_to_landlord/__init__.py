"""Payment of a benefit to the landlord: the facts that the acts share."""
