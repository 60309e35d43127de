from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from leerkring.accounts.models import User
from leerkring.operations.tables import need_tables
from practices.desk.roles import ensure_roles
from practices.desk.workflow import ensure_workflow
from practices.loading.fields import LibraryError
from practices.loading.load import load


class Command(BaseCommand):
    help = (
        "Loads the library from practices/library/. Safe to run again: pages that an editor "
        "has changed since are left alone and named."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--overwrite", action="store_true", help="also replace pages that an editor has changed")
        parser.add_argument("--owner", metavar="EMAIL", help="account that becomes the owner of new pages")

    def handle(self, *args: Any, **options: Any) -> None:
        need_tables()
        owner = None
        if options["owner"] and (owner := User.objects.filter(email=options["owner"]).first()) is None:
            raise CommandError(f"There is no account with the e-mail address {options['owner']}.")
        try:
            report = load(
                owner=owner,
                overwrite=options["overwrite"],
                progress=lambda files: tqdm(files, desc="library", unit="page", file=self.stderr, leave=False),
            )
        except LibraryError as error:
            raise CommandError(str(error)) from error
        ensure_roles()
        ensure_workflow()
        for name in report.left_alone:
            self.stdout.write(f"left alone, an editor has changed it since: {name}")
        done = ", ".join(f"{count} {what}" for what, count in sorted(report.counts.items()))
        self.stdout.write(f"library: {done}")
