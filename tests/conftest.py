"""Settings of the tests."""

import os

from hypothesis import settings

# In continuous integration the same examples are drawn each time: a change is judged by what it changes.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
