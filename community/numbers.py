"""Numbers that come in an address or a form, where anything may stand."""

LARGEST = 2**63 - 1
"""A larger number fits in no column, and no database can look for it: where one stands in an address, look for this."""


def number_from(text: str | None, least: int = 0) -> int | None:
    """Return the number that was sent, or None when it is none of ours.

    >>> number_from("12"), number_from("x"), number_from("9" * 30), number_from("-3")
    (12, None, None, None)
    """
    if not text or len(text) > 20 or not text.removeprefix("-").isascii() or not text.removeprefix("-").isdigit():
        return None
    number = int(text)
    return number if least <= number <= LARGEST else None
