"""The rooms of the pages in the order of the navigation. A new room adds its line here, and its words to `SLUGS`."""

from openfisca_kela.web.pages import accessibility, front

ROOMS = (
    front.ROOM,
    accessibility.ROOM,
)
