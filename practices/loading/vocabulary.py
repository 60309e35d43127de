"""The small lists that pages refer to: sectors, sources and the themes of the programme."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db.models import Model

from practices.loading.fields import Fields, Links
from practices.loading.files import read_fields
from practices.loading.kinds import KINDS
from practices.loading.values import Lookup
from practices.models import ProgrammeThemeLabel, Sector, Source
from practices.vocabulary import ProgrammeTheme


@dataclass(frozen=True)
class Vocabulary:
    """What the files say; an editor may have changed what is kept of it."""

    sectors: dict[str, Sector]
    sources: dict[str, Source]

    def keep(self) -> set[str]:
        """Add what is not there yet; return the slugs and keys of that."""
        kept, added = ids_of_vocabulary(), set()
        for kind, rows in (("sectors", self.sectors), ("sources", self.sources)):
            for key, row in rows.items():
                if key not in kept[kind]:
                    row.save()
                    added.add(key)
        for value in ProgrammeTheme.values:
            _row, is_new = ProgrammeThemeLabel.objects.get_or_create(value=value)
            added |= {value} if is_new else set()
        return added


def read_vocabulary(library: Path) -> Vocabulary:
    """Raises LibraryError."""
    sectors, sources = (read_fields(f"{name}.yaml", library) for name in ("sectors", "sources"))
    return Vocabulary(
        sectors={slug: Sector(slug=slug, name=sectors.text(slug, needed=True)) for slug in sectors},
        sources={key: Source(key=key, **_source(sources.mapping(key))) for key in sources},
    )


def _source(fields: Fields) -> dict[str, Any]:
    words = {name: fields.text(name) for name in ("publisher", "description")}
    source = {"title": fields.text("title", needed=True), "year": fields.number("year"), **words}
    fields.refuse_others()
    return source


def ids_of_vocabulary() -> Lookup:
    return {
        "sectors": _ids_by(Sector, "slug"),
        "sources": _ids_by(Source, "key"),
        "programme_themes": _ids_by(ProgrammeThemeLabel, "value"),
    }


def ids_of_all() -> Lookup:
    """Everything that a page can refer to."""
    return {kind.folder: _ids_by(kind.model, "slug") for kind in KINDS} | ids_of_vocabulary()


def _ids_by(model: type[Model], key: str) -> Links:
    return dict(model._default_manager.values_list(key, "pk"))
