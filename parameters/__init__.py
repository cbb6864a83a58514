"""Law as numbers: dated values of each act, one YAML file a value or a small table."""
