"""Where the parts of the disposable income come from."""

SOURCES = [
    "1535/1992 30 §",
    "https://www.finlex.fi/fi/lainsaadanto/1992/1535",
    "938/2014 8 §",
    "1412/1997 6 §",
]
BY_THE_CENT = {"to": "cent", "by": "1535/1992"}
