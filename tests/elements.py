"""A page read as its elements and its words."""

import html.parser


class Elements(html.parser.HTMLParser):
    """Elements of a page, as (tag, attributes), and its words."""

    def __init__(self, text):
        """Read the text of a page."""
        super().__init__()
        self.elements, self.words = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        """Note an element."""
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, words):
        """Note words."""
        self.words.append(words)

    def all(self, tag, **wanted):
        """Attributes of every element of a tag that has the attributes wanted."""
        return [found for name, found in self.elements if name == tag and wanted.items() <= found.items()]
