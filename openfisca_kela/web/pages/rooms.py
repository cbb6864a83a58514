"""The rooms of the pages in the order of the navigation. A new room adds its line here, and its words to `SLUGS`."""

from openfisca_kela.web.pages import accessibility, front
from openfisca_kela.web.pages.compare import page as compare
from openfisca_kela.web.pages.populations import page as populations

ROOMS = (
    front.ROOM,
    compare.ROOM,
    populations.ROOM,
    accessibility.ROOM,
)
