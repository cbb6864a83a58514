"""Labels of the variables in Finnish and Swedish; the English ones stand with the variables."""
