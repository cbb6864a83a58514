"""Days that a reader tells: as the calendar field sends them, or as they are written in Finland."""

import datetime
import re

FINNISH = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def day_of(text):
    """A day as ISO text, or None where the text is no day of the calendar.

    >>> day_of("2024-04-01"), day_of(" 1.4.2024"), day_of("31.4.2024")
    ('2024-04-01', '2024-04-01', None)
    """
    finnish = FINNISH.fullmatch(text.strip())
    written = "{2}-{1:0>2}-{0:0>2}".format(*finnish.groups()) if finnish else text.strip()
    try:
        return datetime.date.fromisoformat(written).isoformat() if len(written) == len("2024-04-01") else None
    except ValueError:
        return None
