"""JSON as every answer is written: dates as ISO, and null where there is no number."""

import datetime
import math

from flask.json.provider import DefaultJSONProvider


class JSONForm(DefaultJSONProvider):
    """Writes JSON that every parser reads."""

    sort_keys = False

    @staticmethod
    def default(value):
        """Dates as 2024-05-31."""
        return value.isoformat() if isinstance(value, datetime.date) else DefaultJSONProvider.default(value)

    def dumps(self, value, **options):
        """The text; an amount that is not known is null."""
        try:
            return super().dumps(value, allow_nan=False, **options)
        except ValueError:
            return super().dumps(_with_null(value), allow_nan=False, **options)


class SortedJSONForm(JSONForm):
    """The same with sorted keys, as OpenFisca writes its own."""

    sort_keys = True


def _with_null(value):
    if isinstance(value, dict):
        return {key: _with_null(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_with_null(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
