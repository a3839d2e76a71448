"""Reading a page as a browser would: its forms, its links, its words."""

from html.parser import HTMLParser


class Page(HTMLParser):
    """`forms` by address: the hidden fields of each. `outside` are addresses of other hosts that the page would load or lead to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: dict[str, dict[str, str]] = {}
        self.outside: list[str] = []
        self.inline: list[str] = []
        self.headings: list[str] = []
        self._form = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._form = given.get("action", "")
            self.forms.setdefault(self._form, {})
        if tag == "input" and given.get("type") == "hidden":
            self.forms[self._form][given["name"]] = given.get("value", "")
        if tag in ("h1", "h2", "h3"):
            self.headings.append(tag)
        self.outside += [given[name] for name in ("src", "href", "action") if given.get(name, "").startswith(("http:", "https:", "//"))]
        self.inline += [name for name in given if name == "style" or name.startswith("on")]


def hidden_fields(html: str, address: str) -> dict[str, str]:
    """Those of the form that is sent to `address`, or of the form without an address of its own."""
    forms = Page(html).forms
    return forms.get(address) or forms.get("") or next(iter(forms.values()), {})
