"""Law as rules: one folder an act, one module a chapter or subject of it, variables in the order of a decision."""
