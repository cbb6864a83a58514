"""Child benefit (lapsilisä, barnbidrag), 796/1992: the facts that other acts read."""
