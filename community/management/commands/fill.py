from argparse import ArgumentParser
from time import monotonic
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from community.questions.filling import fill


class Command(BaseCommand):
    help = "Adds questions with answers in groups of their own, to measure with. Not for a real installation."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--questions", type=int, required=True, help="how many to add")
        parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same texts")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This adds made-up people and questions: never on a real installation.")
        wanted = options["questions"]
        if wanted < 1:
            raise CommandError("Choose a number from 1.")
        start = monotonic()
        for done in fill(wanted, seed=options["seed"]):
            rate = done / max(monotonic() - start, 0.001)
            self.stdout.write(
                f"{done:,} of {wanted:,} questions, {rate:,.0f} a second, {(wanted - done) / rate:,.0f} s to go"
            )
