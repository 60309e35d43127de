"""Libraries of a few files."""

from pathlib import Path

import pytest
import yaml


@pytest.fixture
def small_library(tmp_path: Path) -> Path:
    """A library of two files: a home page and one page about the site."""
    for name in ("sectors.yaml", "sources.yaml"):
        (tmp_path / name).write_text("{}")
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "home.yaml").write_text(
        yaml.safe_dump({"title": "Home", "slug": "home", "summary": "Kort", "hero_title": "Hallo", "hero_text": "Daar"})
    )
    write_page(tmp_path, "Eerste tekst")
    return tmp_path


def write_page(library: Path, text: str, **fields: object) -> None:
    page = {"title": "Over", "slug": "over", "summary": "Wat het is", "body": [{"text": text}], **fields}
    (library / "pages" / "over.yaml").write_text(yaml.safe_dump(page))
