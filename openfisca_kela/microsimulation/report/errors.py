"""What keeps a report from being made."""


class ReportError(ValueError):
    """A run of which nothing can be told as asked; the message says what there is instead."""
