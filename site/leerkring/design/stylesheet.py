"""The stylesheet: the files of static/css joined in the order that index.css gives, with no build step.

One file is one request, which counts on a phone with one bar of signal. It is joined and compressed
once per process; its address holds a digest, so browsers may keep it for ever.
"""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import brotli
from django.conf import settings

FOLDER = Path(__file__).resolve().parents[1] / "static" / "css"
IMPORT = re.compile(r'@import url\("([\w-]+\.css)"\);\n?')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"\n\s*")


@dataclass(frozen=True)
class Stylesheet:
    text: bytes
    brotli: bytes
    gzip: bytes
    digest: str


def joined() -> str:
    """Return all css in one text, without comments and indents."""
    index = (FOLDER / "index.css").read_text()
    files = [(FOLDER / name).read_text() for name in IMPORT.findall(index)]
    text = "\n".join([IMPORT.sub("", index), *files])
    return INDENT.sub("\n", COMMENT.sub("", text)).strip() + "\n"


@lru_cache(maxsize=1)
def _once() -> Stylesheet:
    text = joined().encode()
    return Stylesheet(
        text=text,
        brotli=brotli.compress(text),
        gzip=gzip.compress(text, 9, mtime=0),
        digest=hashlib.sha256(text).hexdigest()[:12],
    )


def stylesheet() -> Stylesheet:
    if settings.DEBUG:
        _once.cache_clear()
    return _once()
