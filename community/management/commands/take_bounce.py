import sys
from typing import Any

from django.core.management.base import BaseCommand

from community.notifications.mail.bounces import LARGEST, take_bounce


class Command(BaseCommand):
    help = "Reads a mail that came back from standard input, as a mail server pipes it to a program."

    def handle(self, *args: Any, **options: Any) -> None:
        found = take_bounce(sys.stdin.buffer.read(LARGEST))
        self.stdout.write("mail to this person does not arrive" if found else "nothing to do")
