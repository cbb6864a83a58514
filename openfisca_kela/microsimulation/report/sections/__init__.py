"""The sections of a report, one module each: figures put into words, tables and pictures."""
