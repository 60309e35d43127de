"""A thousand people ask and answer, fifty at once: nothing goes wrong, nothing gets lost, nothing comes twice.

    python -m tests.bench.crowd                                   # on SQLite
    SERVED_DATABASE_URL=postgres://… python -m tests.bench.crowd         # on an empty PostgreSQL

Every tenth person taps twice. Ends with a failure when the database does not hold exactly what was sent.
"""

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.parse
import uuid
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

from tests.bench.people import Crowd
from tests.served import site
from tests.served.site import ROOT

AT_ONCE = 50
SECRET = "c" * 32


class Sender:
    """Sends forms as somebody who is logged in, and counts the answers."""

    def __init__(self, address: str) -> None:
        self.host = urlsplit(address).netloc
        self.answers: Counter[int] = Counter()

    def send(self, cookie: str, path: str, fields: dict[str, str]) -> str:
        """Return where the answer leads."""
        connection = http.client.HTTPConnection(self.host, timeout=120)
        headers = {
            "Cookie": f"{cookie}; csrftoken={SECRET}",
            "X-CSRFToken": SECRET,
            "Content-Type": "application/x-www-form-urlencoded",
        }
        connection.request("POST", path, urllib.parse.urlencode(fields), headers)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        self.answers[answer.status] += 1
        return answer.headers.get("Location", "")


def form(**fields: str) -> dict[str, str]:
    return {"submission": str(uuid.uuid4()), "language": "nl"} | fields


def at_once(number: int, act: Callable[[int], str]) -> list[str]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(act, range(number)))


def ask_and_answer(sender: Sender, crowd: Crowd) -> None:
    """Everybody asks, and then answers the question of the next person."""

    def ask(number: int) -> str:
        fields = form(group=crowd.group, title=f"Hoe doe ik dit, vraagt {number}?")
        twice = [sender.send(crowd.cookies[number], "/vraag/nieuw/", fields) for _ in range(1 + (number % 10 == 0))]
        return twice[-1].partition("#")[0]

    places = at_once(len(crowd.cookies), ask)

    def answer(number: int) -> str:
        fields = form(text=f"Zo doe ik dat, zegt {number}.")
        where = f"{places[(number + 1) % len(places)]}antwoord/"
        return [sender.send(crowd.cookies[number], where, fields) for _ in range(1 + (number % 10 == 0))][-1]

    at_once(len(crowd.cookies), answer)


def prepare(folder: Path, accounts: int, counted: bool = False) -> Crowd:
    """Make the people, or count what they did, in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.people", str(accounts), *(["--count"] if counted else [])]
    subprocess.run(command, env=site.environment(folder), cwd=ROOT, check=True)
    return Crowd(**json.loads((folder / "crowd.json").read_text()))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.crowd")
    parser.add_argument("--accounts", type=int, default=1000)
    accounts = parser.parse_args().accounts
    with tempfile.TemporaryDirectory() as place:
        crowd = prepare(Path(place), accounts)
        with site.running(Path(place)) as running:
            sender, start = Sender(running.address), time.monotonic()
            ask_and_answer(sender, crowd)
            seconds = time.monotonic() - start
        stored = prepare(Path(place), accounts, counted=True)
        log = (Path(place) / "server.log").read_text()
    kind = os.environ.get("SERVED_DATABASE_URL", "sqlite").partition(":")[0]
    print(f"{kind}: {sum(sender.answers.values())} requests in {seconds:.0f} s, answers {dict(sender.answers)}")
    print(f"{stored.questions} questions and {stored.answers} answers of {accounts} people")
    if (stored.questions, stored.answers, set(sender.answers)) != (accounts, accounts, {302}):
        raise SystemExit(f"something went wrong\n{log[-3000:]}")


if __name__ == "__main__":
    main()
