"""Reads the files of the library and says in one sentence what is wrong with one."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

LIBRARY = Path(__file__).resolve().parents[1] / "library"
FORMAT = "1"
"""Raise it when the same file should give another page: every page is then loaded anew."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one that is compiled, where there is one: it takes a tenth of the time."""


class LibraryError(Exception):
    """A file of the library cannot be read as a page; the message names the file and the field."""


@dataclass(frozen=True)
class LibraryFile:
    name: str
    """Path below the library, such as `examples/lev.yaml`."""
    digest: str
    data: dict[str, Any]

    @property
    def slug(self) -> str:
        return str(self.data["slug"])

    def get(self, field: str, default: Any = "") -> Any:
        value = self.data.get(field)
        return default if value is None else value

    def require(self, field: str) -> Any:
        value = self.data.get(field)
        if value in (None, "", []):
            raise LibraryError(f"{self.name}: the field “{field}” is missing.")
        return value


def read_mapping(name: str, library: Path = LIBRARY) -> dict[str, Any]:
    """Read one file that must hold a mapping. Raises LibraryError."""
    try:
        data = yaml.load((library / name).read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 – a safe one
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise LibraryError(f"{name}: {error}") from error
    if not isinstance(data, dict):
        raise LibraryError(f"{name}: a mapping of fields was expected.")
    return data


def read_folder(folder: str, library: Path = LIBRARY) -> Iterator[LibraryFile]:
    """Yield the pages of one folder, in order of name. Raises LibraryError."""
    for path in sorted((library / folder).glob("*.yaml")):
        name = f"{folder}/{path.name}"
        data = read_mapping(name, library)
        if data.get("slug") != path.stem:
            raise LibraryError(f"{name}: the slug must be “{path.stem}”, like the file.")
        digest = hashlib.sha256(FORMAT.encode() + path.read_bytes()).hexdigest()
        yield LibraryFile(name=name, digest=digest, data=data)
