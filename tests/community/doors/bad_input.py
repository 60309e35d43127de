"""What nobody would type, and what people do type by accident."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import quote_from_bytes, quote_plus

from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

LONG = "te veel " * 12_500
TEXTS = {
    "nothing": "",
    "spaces": "  \n\t ",
    "100,000 characters": LONG,
    "control characters": "Eet\x08 hij\x1b wel?",
    "a NUL": "Eet\x00 hij wel?",
    "right-to-left marks": "Eet \u202ehij\u2066 wel? \u200f",
    "nested quotes": ">" * 4000 + " eet hij wel?",
    "nested lists": "\n".join(" " * each + "- eet hij wel?" for each in range(60)),
    "brackets": "[" * 1900 + "eet hij wel?",
    "stars": "*" * 1999,
    "a script": "<script>alert('eet hij wel?')</script>",
    "a link that runs": "[eet hij wel?](javascript:alert(1))",
    "half an emoji": "Eet hij wel? \ud83d",
}
NUMBERS = {
    "a number of nothing": "999999999",
    "a negative number": "-1",
    "a number without end": "9" * 400,
    "digits of another script": "١٢",
    "words for a database": "1' OR '1'='1",
    "no number": "x",
}
NASTY = TEXTS | NUMBERS
"""What it is → what is sent."""
FOR_WORDS = (*TEXTS, "words for a database")
FOR_CHOICES = ("nothing", "100,000 characters", "control characters", "a NUL", "half an emoji", *NUMBERS)
"""Where one chooses or a number goes, all words are alike: they are no choice and no number."""
EACH = ("nothing", "a NUL", "a number without end")
KEPT = ("100,000 characters", "a script", "brackets")
"""What must stand on the page that comes back, as it was typed."""
TYPED = "Dit typte ik net, en het is van mij."
FORGED = {int: (0, 999_999_999, 2**31, 2**63, 10**60), str: ("x", "\u00e9", "a" * 3000)}
"""Parts of addresses that name nothing."""


def forged(parts: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Each part of an address in turn replaced by what names nothing."""
    for name, part in parts.items():
        yield from ({**parts, name: other} for other in FORGED[str if isinstance(part, str) else int])


def post(
    client: Client, place: str, sent: Mapping[str, Any], before: Callable[[], object] = lambda: None
) -> HttpResponse:
    """Send a form as a browser does, and undo what it did. Half an emoji goes as the bytes that browsers make of it.

    before: what happens between opening the form and sending it.
    """
    pairs = [(name, each) for name, value in sent.items() for each in (value if isinstance(value, list) else [value])]
    body = "&".join(f"{quote_plus(name)}={_quoted(str(value))}" for name, value in pairs)
    cache.clear()  # what was counted against too much in a short time
    with transaction.atomic():
        before()
        answer = client.post(place, body, content_type="application/x-www-form-urlencoded")
        transaction.set_rollback(True)
    return answer


def _quoted(value: str) -> str:
    return quote_from_bytes(value.encode("utf-8", "surrogatepass"), safe="")
