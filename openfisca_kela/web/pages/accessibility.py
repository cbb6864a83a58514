"""The accessibility statement of the pages."""

from openfisca_kela.web.pages.page import Page, Room, Shown


def answer(asked):
    """State how accessible the pages are, how that is known, and where to tell what is not."""
    return Shown(asked.words("Accessibility statement"), "accessibility.html.jinja", is_public=True)


ROOM = Room({"accessibility": Page(answer)})
