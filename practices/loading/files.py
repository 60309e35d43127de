"""Reads the files of the library and says in one sentence what is wrong with one."""

import hashlib
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from practices.loading.fields import Fields, LibraryError

LIBRARY = Path(__file__).resolve().parents[1] / "library"
FORMAT = "2"
"""Raise it when the same file should give another page: every page is then loaded anew."""

# The one that is compiled, where there is one: it takes a tenth of the time.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class OnceLoader(_Loader):
    """Takes each field once: by itself yaml forgets the first of two."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key in (key for key, _value in node.value if isinstance(key, yaml.ScalarNode)):
            if key.value in seen:
                raise yaml.MarkedYAMLError(
                    problem=f"the field “{key.value}” stands there twice", problem_mark=key.start_mark
                )
            seen.add(key.value)
        return dict(super().construct_mapping(node, deep=deep))


@dataclass(frozen=True)
class LibraryFile:
    name: str
    """Path below the library, such as `examples/lev.yaml`."""
    digest: str
    slug: str
    fields: Fields


def read_fields(name: str, library: Path = LIBRARY) -> Fields:
    """Read one file that must hold a mapping. Raises LibraryError."""
    try:
        data = yaml.load((library / name).read_text(encoding="utf-8"), Loader=OnceLoader)  # noqa: S506 – a safe one
    except yaml.MarkedYAMLError as error:
        raise LibraryError(f"{name}: {_sentence(error)}") from error
    except (OSError, ValueError, yaml.YAMLError) as error:  # ValueError: a date that does not exist, for one
        raise LibraryError(f"{name}: {error}") from error
    return Fields(name, data)


def _sentence(error: yaml.MarkedYAMLError) -> str:
    mark = error.problem_mark or error.context_mark
    said = ", ".join(part for part in (error.context, error.problem) if part)
    return f"{said} (line {mark.line + 1})." if mark else f"{said}."


def read_folder(folder: str, library: Path = LIBRARY) -> Iterator[LibraryFile]:
    """Yield the pages of one folder, in order of name. Raises LibraryError."""
    for path in sorted((library / folder).glob("*.yaml")):
        name = f"{folder}/{path.name}"
        fields = read_fields(name, library)
        if fields.text("slug") != path.stem:
            raise LibraryError(f"{name}: the slug must be “{path.stem}”, like the file.")
        digest = hashlib.sha256(FORMAT.encode() + path.read_bytes()).hexdigest()
        yield LibraryFile(name=name, digest=digest, slug=path.stem, fields=fields)
