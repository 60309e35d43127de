from typing import Any

from django.core.management.base import BaseCommand

from community.groups.load_rules import load_house_rules


class Command(BaseCommand):
    help = "Adds the house rules from community/groups/house_rules/. Safe to run again: a version is never changed."

    def handle(self, *args: Any, **options: Any) -> None:
        added = load_house_rules()
        versions = "version" if len(added) == 1 else "versions"
        self.stdout.write(f"house rules: {len(added)} {versions} added")
