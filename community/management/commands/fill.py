from argparse import ArgumentParser
from collections.abc import Iterator
from time import monotonic
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from community.questions.filling import fill
from practices.filling import fill_pages
from practices.filling.pages import NoLibrary


class Command(BaseCommand):
    help = "Adds examples, and questions with answers in groups of their own, to measure with. Not for a real one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--questions", type=int, default=0, help="how many to add")
        parser.add_argument("--pages", type=int, default=0, help="how many examples to add to the library")
        parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same texts")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This adds made-up people and questions: never on a real installation.")
        pages, questions, seed = options["pages"], options["questions"], options["seed"]
        if min(pages, questions) < 0 or pages + questions < 1:
            raise CommandError("Choose a number from 1, for --questions, --pages or both.")
        try:
            self._tell("pages", pages, fill_pages(pages, seed=seed) if pages else iter(()))
        except NoLibrary as missing:
            raise CommandError("There is no library to add to: run `manage.py demo` first.") from missing
        self._tell("questions", questions, fill(questions, seed=seed) if questions else iter(()))

    def _tell(self, what: str, wanted: int, steps: Iterator[int]) -> None:
        start = monotonic()
        for done in steps:
            rate = done / max(monotonic() - start, 0.001)
            left = (wanted - done) / rate
            self.stdout.write(f"{done:,} of {wanted:,} {what}, {rate:,.0f} a second, {left:,.0f} s to go")
