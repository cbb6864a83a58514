"""What the tests of the calculator share: a form as a browser sends it, read off the page that holds it."""

from html.parser import HTMLParser

from werkzeug.datastructures import MultiDict


class _Form(HTMLParser):
    """Fields of the form with an id, as a browser without scripts would send them."""

    def __init__(self, wanted):
        super().__init__()
        self.wanted, self.is_in, self.fields, self.select = wanted, False, [], None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form":
            self.is_in = attrs.get("id") == self.wanted
        if not self.is_in:
            return
        if tag == "select":
            self.select = attrs["name"]
            self.fields.append((attrs["name"], ""))
        elif tag == "option" and "selected" in attrs:
            self.fields[-1] = (self.select, attrs["value"])
        elif tag == "input" and attrs.get("name") and (attrs.get("type") not in ("radio", "checkbox") or "checked" in attrs):
            self.fields.append((attrs["name"], attrs.get("value", "")))

    def handle_endtag(self, tag):
        if tag == "form":
            self.is_in = False


def fields_of(html, form="case-form"):
    """Fields of a form of a page."""
    reader = _Form(form)
    reader.feed(html)
    return MultiDict(reader.fields)


def telling(fields, **told):
    """The same fields with others told; a field is written ``household__rent``."""
    changed = MultiDict(fields)
    for name, text in told.items():
        changed[name.replace("__", ".")] = text
    return changed
