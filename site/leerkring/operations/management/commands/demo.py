import socket
import sqlite3
from argparse import ArgumentParser
from errno import EADDRINUSE
from typing import Any

import uvicorn
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db.utils import DatabaseError, OperationalError

from leerkring.accounts.demo import DemoPerson, load_demo_people
from leerkring.operations import demo_parts
from leerkring.operations.clock import Clock
from leerkring.operations.disk import is_no_database, why_not_written
from leerkring.operations.stopping import Migrate, Stopping
from leerkring.settings.environment import SERVED_AT, env

SOCKETS: dict[str, Any] = {
    "lifespan": "off",
    "ws": "websockets-sansio",
    "ws_max_size": 65536,
    "ws_per_message_deflate": False,
}
"""As in production (docs/operations.md): compressing frames costs 35 kB of memory for each socket."""

NAMED = {"127.0.0.1": "localhost"}
"""A browser makes no passkey for a number."""


def _port(said: str) -> int:
    if said.isascii() and said.isdecimal() and 1 <= int(said[:6]) <= 65535:
        return int(said)
    raise CommandError(f"“{said}” is not a port: choose a number from 1 to 65535, such as PORT=8001.")


class Command(BaseCommand):
    help = "Fills an installation with the library and demo people, and serves it. Running it again loses nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", default="8000", help="a number from 1 to 65535")
        parser.add_argument("--prepare-only", action="store_true", help="fill, but don't serve")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("The demo makes accounts whose passwords everybody knows: never on a real installation.")
        host, port = options["host"], _port(str(options["port"]))
        named = f"[{host}]" if ":" in host else NAMED.get(host, host)
        address = f"http://{named}:{port}"
        if not options["prepare_only"]:
            self._check_port(host, port)
        try:
            if not options["prepare_only"]:
                self._say_where_it_is(address)
            with Stopping() as stopping:
                people = self._prepare(stopping)
        except (OperationalError, sqlite3.OperationalError, OSError) as error:
            raise CommandError(why_not_written(error)) from error
        except DatabaseError as error:
            if not is_no_database(error):
                raise
            raise CommandError(why_not_written(error)) from error
        if not options["prepare_only"]:
            self._say(f"{address}/", people)
            with Clock():
                uvicorn.run("leerkring.asgi:application", host=host, port=port, log_level="warning", **SOCKETS)

    def _check_port(self, host: str, port: int) -> None:
        try:
            family, kind, protocol, _name, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            with socket.socket(family, kind, protocol) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(place)
        except PermissionError as error:
            raise CommandError(f"Port {port} needs more rights. Try another one: make demo PORT=8001") from error
        except (OSError, UnicodeError) as error:  # UnicodeError: nothing that a name can be
            if getattr(error, "errno", None) == EADDRINUSE:
                raise CommandError(f"Port {port} is taken. Try another one: make demo PORT={port + 1}") from error
            raise CommandError(
                f"“{host}” is not an address of this machine. Leave --host out for 127.0.0.1."
            ) from error

    def _say_where_it_is(self, address: str) -> None:
        """Let links in mails lead here, also in those of `manage.py run_due` by hand."""
        if not env.str("SITE_URL", default=""):
            settings.WAGTAILADMIN_BASE_URL = address
        SERVED_AT.write_text(settings.WAGTAILADMIN_BASE_URL, encoding="utf-8")

    def _prepare(self, stopping: Stopping) -> list[DemoPerson]:
        self.stdout.write("Preparing the database…")
        self.stdout.flush()
        call_command(Migrate(stopping), verbosity=0)
        call_command("load_house_rules", stdout=self.stdout)
        people = load_demo_people()
        call_command("load_library", owner=next(p.email for p in people if p.role == "redacteur"))
        return [*people, *demo_parts.load()]

    def _say(self, address: str, people: list[DemoPerson]) -> None:
        self.stdout.write(f"\nLeerkring is at {address}   (the editors’ desk: {address}beheer/)\n\n")
        widths = [max(len(getattr(p, name)) for p in people) for name in ("role", "email", "password")]
        for row in [("role", "e-mail", "password"), *((p.role, p.email, p.password) for p in people)]:
            self.stdout.write("  " + "   ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)))
        self.stdout.write(f"\nMails land in {settings.DATA_DIR / 'mail'}. Stop with Ctrl-C.\n")
