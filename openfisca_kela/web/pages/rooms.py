"""The rooms of the pages in the order of the navigation. A new room adds its line here, and its words to `SLUGS`."""

from openfisca_kela.web.pages import accessibility, calculator, compare, front, law, populations

ROOMS = (
    front.ROOM,
    calculator.ROOM,
    compare.ROOM,
    law.ROOM,
    populations.ROOM,
    accessibility.ROOM,
)
