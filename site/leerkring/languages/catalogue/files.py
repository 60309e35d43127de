"""Where texts are written, and where their translations stand."""

import os
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from leerkring.settings.environment import ROOT

HERE = Path(__file__).resolve().parents[1]
OURS = HERE / "locale" / "nl" / "LC_MESSAGES" / "django.po"
OVERRIDES = HERE / "overrides" / "nl" / "LC_MESSAGES" / "django.po"
"""Texts of the packages we use, said our way: informal, where their own Dutch is formal or missing."""

FOLDERS = ("site", "practices", "community", "templates")
TEMPLATES = {".html", ".txt", ".xml", ".svg", ".json"}
LEFT_OUT = {"migrations", "__pycache__", "static", "library"}


def sources(root: Path = ROOT) -> Iterator[Path]:
    """Find every Python file and every template, in a fixed order."""
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            inside = path.relative_to(root).parts
            if LEFT_OUT.isdisjoint(inside) and (path.suffix == ".py" or is_template(path, root)):
                yield path


def is_template(path: Path, root: Path = ROOT) -> bool:
    return path.suffix in TEMPLATES and "templates" in path.relative_to(root).parts


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale="nl", domain="django", abort_invalid=True)


def write(path: Path, catalogue: Catalog) -> None:
    """Write without line numbers and dates, so that a file only changes when a text does."""
    with path.open("wb") as file:
        write_po(file, catalogue, width=110, sort_by_file=True, include_lineno=False)


def compile_one(path: Path) -> Path:
    """Write the .mo beside the .po; another process never sees half of it."""
    target, part = path.with_suffix(".mo"), path.with_suffix(f".{os.getpid()}.mo")
    try:
        with part.open("wb") as file:
            write_mo(file, read(path))
    except OSError:
        part.unlink(missing_ok=True)  # half of it would only take room
        raise
    part.replace(target)
    return target


def outdated() -> list[Path]:
    """Return the .po files whose .mo is missing or older."""
    return [path for path in (OURS, OVERRIDES) if not _fresh(path)]


def _fresh(path: Path) -> bool:
    compiled = path.with_suffix(".mo")
    return compiled.exists() and compiled.stat().st_mtime_ns >= path.stat().st_mtime_ns
