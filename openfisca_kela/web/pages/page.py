"""What a page is made of: a room of pages, what a page is asked, and what it shows."""

from collections.abc import Callable
from dataclasses import dataclass, field

from werkzeug.datastructures import MultiDict

from openfisca_kela.web.pages.addresses import address
from openfisca_kela.web.pages.words import forms_of


@dataclass(frozen=True)
class Page:
    """A page.

    Attributes:
        answer: function of what is asked (an `Asked`) and the parts of the address; gives a `Shown`, or a response of
            Flask where no page is answered (a file, another address).
        methods: methods to which it answers.
    """

    answer: Callable
    methods: tuple = ("GET",)


@dataclass(frozen=True)
class Room:
    """Pages that belong together.

    Attributes:
        label: what the navigation calls them, a message of the catalogues; empty where they are not in it.
        purpose: what they are for and for whom, a message; the front page tells it.
        pages: {name in the table of addresses: `Page`}; the first is the entrance.
    """

    pages: dict
    label: str = ""
    purpose: str = ""

    @property
    def entrance(self):
        """Name of the first page."""
        return next(iter(self.pages))


@dataclass(frozen=True)
class Asked:
    """What a page is asked.

    Attributes:
        language: language of the page.
        told: what was told: the fields of a form that was posted, else the query of the address.
        is_posted: whether a form was posted.
        files: files that were posted, by name of their field.
        settings: `Settings` of the server.
        laws: the `LawOf` of the server.
        rooms: the `Room`s that are served.
    """

    language: str
    told: MultiDict = field(default_factory=MultiDict)
    is_posted: bool = False
    files: MultiDict = field(default_factory=MultiDict)
    settings: object = None
    laws: object = None
    rooms: tuple = ()

    @property
    def forms(self):
        """The `PageForms` of the language: values as its readers write them."""
        return forms_of(self.language)

    @property
    def words(self):
        """The words of the language."""
        return self.forms.words

    def address(self, name, query=None, /, **parts):
        """Address of another page in the same language; see `addresses.address`."""
        return address(name, self.language, query, **parts)


@dataclass(frozen=True)
class Crumb:
    """A page above: what it is called, and its address."""

    text: str
    href: str


@dataclass(frozen=True)
class Shown:
    """What a page shows.

    Attributes:
        title: its title and heading.
        template: name of its template, which extends ``base.html.jinja``.
        view: plain data that the template is given as ``view``.
        crumbs: `Crumb`s of the pages above it, the highest first; the front page goes without saying.
        status: HTTP status.
        has_errors: whether something that was told is at fault; the title then says so.
        is_public: whether it is the same for everybody and holds nothing of a case, so that it may be kept.
        carried: (name, text) of what goes with the reader to another language, where that is not just what was posted.
    """

    title: str
    template: str
    view: object = None
    crumbs: tuple = ()
    status: int = 200
    has_errors: bool = False
    is_public: bool = False
    carried: tuple | None = None
