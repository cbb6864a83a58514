"""Under which conditions something was measured, in words that name no machine."""

import datetime
import os
import platform
from importlib.metadata import version
from pathlib import Path


def conditions():
    """Date, versions, processor, cores and load, as a line."""
    versions = ", ".join(f"{name} {version(package)}" for name, package in (("NumPy", "numpy"), ("pyarrow", "pyarrow")))
    load = " ".join(f"{average:.2f}" for average in os.getloadavg())
    return (
        f"{datetime.datetime.now(datetime.UTC):%Y-%m-%d %H:%M} UTC, Python {platform.python_version()}, {versions}; "
        f"{processor()}, {os.cpu_count()} cores, load {load} at the start"
    )


def processor():
    """Name of the processor, as the system tells it."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text("utf-8").splitlines() if told.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
