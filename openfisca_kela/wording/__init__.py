"""Words and forms of each language: what every text for people is written with."""
