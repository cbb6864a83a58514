"""The front page: what this is, and for whom what is."""

from openfisca_kela.web.pages.page import Page, Room, Shown


def answer(asked):
    """Tell what there is, from the rooms that are served."""
    entries = [
        {"href": asked.address(room.entrance), "label": asked.words(room.label), "purpose": asked.words(room.purpose)}
        for room in asked.rooms
        if room.label
    ]
    return Shown(asked.words("Finnish benefits, with their reasons"), "front.html.jinja", entries, is_public=True)


ROOM = Room({"front": Page(answer)})
