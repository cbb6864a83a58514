"""Labels of the variables in Finnish (`fi/`) and Swedish (`sv/`), one file a folder of variables, module by module.

A label stands in the nominative, in a table cell or before a colon; it ends without a full stop. English labels stand with
the variables. `branches/` has words for the branches of tables of values whose name is not a number that speaks for itself;
they follow the label of the table: "Enimmäisasumismenot, II, kukin seuraava henkilö".
"""
