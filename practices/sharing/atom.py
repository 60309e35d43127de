"""Atom that can always be written."""

import re
from typing import Any

from django.utils.feedgenerator import Atom1Feed

UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML 1.0 has no way to write: it comes along with what is pasted from a PDF."""


class Atom(Atom1Feed):
    """Leaves out those characters, where Django's would give no feed at all."""

    def add_item(self, title: str, *args: Any, **fields: Any) -> None:
        said = {name: _writable(each) for name, each in fields.items()}
        super().add_item(_writable(title), *args, **said)


def _writable(said: Any) -> Any:
    if isinstance(said, str):
        return UNWRITABLE.sub("", said)
    return [_writable(each) for each in said] if isinstance(said, list | tuple) else said
