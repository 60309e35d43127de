"""The words that lead an anonymous asker back to the question.

A receipt is seven words, each chosen by `secrets` from the list in `words.txt` (about 740 short Dutch words):
more than 66 bits. No two words of the list differ in one letter only, so a slip makes a word that we do not
know, never another receipt.

Of a receipt only `digest` is kept: scrypt (16 MB, some 50 ms) with a salt that comes from SECRET_KEY. So who
has the database cannot try receipts at all, and who has the key as well would need a million years of a machine
for each of them. It has to be the same every time, for a receipt is all that somebody types.
"""

import hashlib
import re
import secrets
import unicodedata
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.crypto import salted_hmac

LENGTH = 7
WORDS = tuple(Path(__file__).with_name("words.txt").read_text().split())
LONGEST = 500
"""Characters that are worth reading."""


def make_receipt() -> str:
    return " ".join(secrets.choice(WORDS) for _each in range(LENGTH))


def read_words(typed: str) -> list[str]:
    """Return the words, whatever stands between them.

    >>> read_words("Berg,  tuin\\n3. Kano")
    ['berg', 'tuin', 'kano']
    """
    plain = unicodedata.normalize("NFKC", typed[:LONGEST]).lower()
    return re.findall(r"[a-z]+", plain)


def unknown_words(words: list[str]) -> list[str]:
    return [word for word in words if word not in _known()]


def digest(receipt: str, key: str | bytes | None = None) -> str:
    """Return 64 hexadecimal characters. key: the secret key, the one of today unless said otherwise."""
    salt = salted_hmac("community.anonymous.receipts", "salt", secret=key, algorithm="sha256").digest()
    return hashlib.scrypt(" ".join(read_words(receipt)).encode(), salt=salt, n=2**14, r=8, p=1, dklen=32).hex()


def possible_digests(receipt: str) -> list[str]:
    """Return the digest of today, and those of older secret keys that still count."""
    return [digest(receipt, key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]


@lru_cache
def _known() -> frozenset[str]:
    return frozenset(WORDS)
