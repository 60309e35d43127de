from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from leerkring.operations import due


class Command(BaseCommand):
    help = "Does all work whose time has come. Safe to run at any time; run it every few minutes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--quiet", action="store_true", help="say only what went wrong")

    def handle(self, *args: Any, **options: Any) -> None:
        failed = []
        for outcome in due.run(timezone.now()):
            if outcome.error is None and not options["quiet"]:
                self.stdout.write(f"{outcome.name}: {outcome.said}")
            elif outcome.error is not None:
                failed.append(outcome.name)
                self.stderr.write(f"{outcome.name}: {outcome.error!r}")
        if failed:
            raise CommandError(f"These jobs failed and will be tried again: {', '.join(failed)}.")
