"""Prints what pages weigh, and how fast they are in relation to two simple ones: `python -m tests.bench`.

T renders a template of 90 rows, B sends a ready-made body; both stand behind the same middleware as
the pages. Everything has a server process of its own, pinned to one processor; the load comes from
the other. The measurements take turns, so that what else the machine does falls on all alike.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from tests.bench.load import answer, load, stay_away_from_the_server
from tests.bench.neighbourhood import Neighbourhood, prepare
from tests.bench.server import Server, server, wait_until_ready
from tests.bench.weighing import weigh
from tests.served.site import build

SECONDS, ROUNDS, WARM = 0.8, 7, 30


@dataclass
class Subject:
    """Something to measure. `aim`: which part of the baseline it has to reach."""

    name: str
    label: str
    path: str
    baseline: str = ""
    aim: float = 0.0
    page_cache: bool = False
    cookie: str = ""
    """Of who looks at it; without one it is a visitor."""
    server: Server = field(init=False)
    size: int = 0
    rates: list[float] = field(default_factory=list)
    computing: list[float] = field(default_factory=list)


def subjects(near: Neighbourhood) -> list[Subject]:
    return [
        Subject("T", "template of 90 rows", "/bench/template/"),
        Subject("B", "ready-made body", "/bench/body/"),
        Subject("empty", "empty Wagtail page", "/bench/empty/", "T"),
        Subject("example", "example, no page cache", "/voorbeelden/lev/", "T", 0.48),
        Subject("index", "index with facets", "/voorbeelden/", "T", 0.30),
        Subject("question", "question with 10 answers", near.question, "T", 0.5, cookie=near.cookie),
        Subject("list", "list of questions", "/vragen/", "T", cookie=near.cookie),
        Subject("kept", "example from the page cache", "/voorbeelden/lev/", "B", 0.65, page_cache=True),
    ]


def measure(subject: Subject, seconds: float) -> None:
    before = subject.server.processor_seconds()
    count, passed = load(subject.server.port, subject.path, seconds, subject.cookie)
    subject.rates.append(count / passed)
    subject.computing.append((subject.server.processor_seconds() - before) / count)


def report(measured: list[Subject]) -> bool:
    """Print the table; return whether every aim is reached."""
    by_name = {subject.name: subject for subject in measured}
    print(f"\n{'':29}{'requests/s':>11}{'ms of CPU':>11}{'kB':>7}{'ratio':>11}{'of CPU':>8}{'aim':>7}")
    reached = True
    for subject in measured:
        line = f"{subject.label:29}{median(subject.rates):11.0f}{median(subject.computing) * 1000:11.2f}"
        line += f"{subject.size / 1000:7.1f}"
        if subject.baseline:
            base = by_name[subject.baseline]
            ratio = median(own / other for own, other in zip(subject.rates, base.rates, strict=True))
            effort = median(base.computing) / median(subject.computing)
            line += f"{ratio:9.2f} {subject.baseline}{effort:8.2f}"
        if subject.aim:
            reached &= ratio >= subject.aim
            line += f"{subject.aim:7.2f}  {'reached' if ratio >= subject.aim else 'NOT reached'}"
        print(line)
    return reached


def run(folder: Path, near: Neighbourhood, rounds: int, seconds: float) -> list[Subject]:
    measured = subjects(near)
    with ExitStack() as stack:
        for subject in measured:
            subject.server = stack.enter_context(server(folder, page_cache=subject.page_cache))
            wait_until_ready(subject.server.port)
            warm = [answer(subject.server.port, subject.path, subject.cookie) for _ in range(WARM)]
            subject.size = len(warm[-1].split(b"\r\n\r\n", 1)[1])
        stay_away_from_the_server()
        for _ in range(rounds):
            for subject in measured:
                measure(subject, seconds)
    return measured


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="How fast pages are.")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of each measurement")
    parser.add_argument("--folder", type=Path, help="a filled DATA_DIR; without it one is made")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = options.folder or Path(place)
        if not options.folder:
            print("Filling a database…", flush=True)
            build(folder)
        near = prepare(folder)
        weigh(folder, near)
        print("\nMeasuring…", flush=True)
        report(run(folder, near, options.rounds, options.seconds))
    searching()


def searching() -> None:
    """In a process of its own, because it looks at one database and this one at another."""
    if os.environ.get("ELASTICSEARCH_URL"):
        subprocess.run([sys.executable, "-m", "tests.bench.searching"], check=True)
    else:
        print("\nSearch is measured where ELASTICSEARCH_URL names an Elasticsearch 8.")


if __name__ == "__main__":
    main()
