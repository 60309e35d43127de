from typing import Any

from django.core.management.base import BaseCommand

from community.clientdata.browser import PLACE, rules


class Command(BaseCommand):
    help = "Copy the rules that find client data to the module that browsers use"

    def handle(self, *args: Any, **options: Any) -> None:
        PLACE.write_text(rules())
        self.stdout.write(f"{PLACE.name}: {PLACE.stat().st_size} bytes")
