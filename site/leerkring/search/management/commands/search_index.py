from argparse import ArgumentParser
from collections.abc import Iterable
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from leerkring.search import sources
from leerkring.search.elastic.connection import away, is_configured
from leerkring.search.indexing import everything
from leerkring.search.indexing.drift import Drift, database_drift, engine_drift
from leerkring.search.indexing.progress import Progress
from leerkring.search.indexing.rebuild import rebuild
from leerkring.search.indexing.repair import repair

EVERY = 0.5
"""Seconds between two lines of progress."""


class Command(BaseCommand):
    help = (
        "The index of search. rebuild: make it anew beside the one in use, which answers until the switch; "
        "broken off, the next rebuild goes on. check: say where it differs from what is there. repair: mend that."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["rebuild", "check", "repair"])
        parser.add_argument(
            "--engine-only", action="store_true", help="rebuild: only Elasticsearch, from the index in the database"
        )

    def handle(self, *args: Any, what: str, engine_only: bool = False, **options: Any) -> None:
        try:
            {"rebuild": self.rebuild, "check": self.look, "repair": self.repair}[what](engine_only)
        except away() as error:
            raise CommandError(f"Elasticsearch gives no answer: {error}") from error

    def rebuild(self, engine_only: bool) -> None:
        if not engine_only:
            for source in sources.all_sources():
                self._tell(f"database, {source.name}", (step for step, _changed in everything.write_all(source)))
        if is_configured():
            self._tell("Elasticsearch", rebuild())
        self.stdout.write("The index is new.")

    def look(self, _engine_only: bool) -> None:
        found = [("database", database_drift())]
        if is_configured():
            found.append(("Elasticsearch", engine_drift()))
        for name, drift in found:
            self.stdout.write(f"{name}: {said(drift)}")
        if not all(drift.is_none for _name, drift in found):
            raise CommandError("The index differs from what is there: manage.py search_index repair mends it.")

    def repair(self, _engine_only: bool) -> None:
        for name, mended in repair():
            self.stdout.write(f"{name}: {mended} mended")

    def _tell(self, name: str, steps: Iterable[Progress]) -> None:
        last = 0.0
        for step in steps:
            if monotonic() - last >= EVERY or step.done >= step.total:
                last = monotonic()
                self.stdout.write(
                    f"{name}: {step.done:,} of {step.total:,}, {step.rate:,.0f} a second, {step.left:,.0f} s to go"
                )


def said(drift: Drift) -> str:
    if drift.is_without_index:
        return "no index"
    language = ", made with other word lists" if drift.is_of_other_language else ""
    waiting = f"; {drift.waiting} waiting for the timed work" if drift.waiting else ""
    return (
        f"{len(drift.missing)} missing, {len(drift.extra)} too many, {len(drift.stale)} out of date{language}{waiting}"
    )
