"""The forms that people meet on the pages behind the doors, and what can be filled in there."""

from collections import defaultdict
from dataclasses import dataclass, field
from html.parser import HTMLParser

SENT_ALONG = {"csrfmiddlewaretoken"}
BUTTONS = {"submit", "image", "button", "reset", "file"}
TEXTS = {"textarea", "text", "search", "email", "url", "tel"}


@dataclass
class Form:
    """Where it goes, what each field holds to begin with, and which of them are typed in."""

    address: str
    values: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    typed: set[str] = field(default_factory=set)


def forms_of(html: str, page: str) -> list[Form]:
    """The forms of a page that send a POST."""
    reader = _Reader(page)
    reader.feed(html)
    reader.close()
    return reader.forms


class _Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page
        self.forms: list[Form] = []
        self._open: Form | None = None
        self._typing = ""
        self._choosing = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and given.get("method", "").lower() == "post":
            self._open = Form((given.get("action") or self.page).partition("#")[0])
            self.forms.append(self._open)
        elif self._open is not None and tag in ("input", "textarea", "select", "button"):
            self._field(self._open, tag, given)
        elif self._open is not None and tag == "option" and self._choosing and "selected" in given:
            self._open.values[self._choosing].append(given.get("value", ""))

    def _field(self, form: Form, tag: str, given: dict[str, str]) -> None:
        name, kind = given.get("name", ""), given.get("type", "text") if tag == "input" else tag
        if not name or name in SENT_ALONG or kind in BUTTONS:
            return
        values = form.values[name]
        if kind in TEXTS:
            form.typed.add(name)
        if tag == "select":
            self._choosing = name
        elif tag == "textarea":
            self._typing = name
        elif kind not in ("checkbox", "radio") or "checked" in given:
            values.append(given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        self._typing, self._choosing = "", self._choosing if tag == "option" else ""

    def handle_data(self, data: str) -> None:
        if self._open is not None and self._typing:
            self._open.values[self._typing].append(data.removeprefix("\n"))
