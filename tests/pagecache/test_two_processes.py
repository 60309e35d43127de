"""Two server processes on one database: both show the new text the moment an editor published it."""

import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.served.site import ROOT, Site, environment, running, serve
from tests.served.visitor import Visitor

ADDRESS, TAKEN_OFFLINE = "/voorbeelden/lev/", "/voorbeelden/get-lab/"
PUBLISH = """
import django, sys
django.setup()
from practices.models import PracticePage
page = PracticePage.objects.get(slug="lev")
for line in sys.stdin:
    page.summary = line.strip()
    page.save_revision().publish()
    print("done", flush=True)
"""


@pytest.fixture(scope="module")
def sites(prepared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Site]]:
    with (
        serve(prepared_folder, tmp_path_factory.mktemp("two") / "data") as one,
        running(one.folder) as other,
    ):
        yield one, other


class Publisher:
    """A process beside the servers that publishes what it is told."""

    def __init__(self, site: Site) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", PUBLISH],
            env=environment(site.folder),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def publish(self, summary: str) -> None:
        """Return once it is published."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(summary + "\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "done\n"


@pytest.fixture(scope="module")
def publisher(sites: tuple[Site, Site]) -> Iterator[Publisher]:
    publisher = Publisher(sites[0])
    yield publisher
    publisher.process.communicate(timeout=20)
    assert publisher.process.returncode == 0


def number_of(slug: str, site: Site) -> str:
    answer = Visitor(site).get(f"/api/v1/examples/?slug={slug}")
    return answer.text.split('"id": ')[1].split(",")[0]


def test_both_processes_are_right_the_moment_an_editor_publishes(
    sites: tuple[Site, Site], publisher: Publisher
) -> None:
    visitors = [Visitor(site) for site in sites]
    before = [visitor.get(ADDRESS) for visitor in visitors for _ in range(2)]
    assert {answer.status for answer in before} == {200}
    assert len({answer.headers["ETag"] for answer in before[:2]}) == 1
    for summary in ("Een heel nieuwe samenvatting.", "En nog een keer anders."):
        publisher.publish(summary)
        assert all(summary in visitor.get(ADDRESS).text for visitor in visitors)


def test_what_is_taken_offline_in_one_process_is_gone_in_the_other(sites: tuple[Site, Site]) -> None:
    one, other = sites
    visitor, editor = Visitor(other), Visitor(one)
    assert [visitor.get(TAKEN_OFFLINE).status for _ in range(2)] == [200, 200]
    editor.log_in("eindredacteur")
    assert editor.post(f"/beheer/pages/{number_of('get-lab', one)}/unpublish/").status == 200
    assert visitor.get(TAKEN_OFFLINE).status == 404
    assert Visitor(one).get(TAKEN_OFFLINE).status == 404


def test_readers_never_see_a_text_go_back(sites: tuple[Site, Site], publisher: Publisher) -> None:
    """Old text under a new version would show as a number that falls."""
    seen: dict[str, list[int]] = {"own": [], "own again": [], "other": []}
    done = threading.Event()

    def read(numbers: list[int], site: Site) -> None:
        visitor = Visitor(site)
        while not done.is_set():
            if found := re.search(r"Ronde (\d+)\.", visitor.get(ADDRESS).text):
                numbers.append(int(found[1]))

    places = dict(zip(seen, (sites[0], *sites), strict=True))
    readers = [threading.Thread(target=read, args=(numbers, places[name])) for name, numbers in seen.items()]
    for reader in readers:
        reader.start()
    for number in range(1, 16):
        publisher.publish(f"Ronde {number}.")
    assert all("Ronde 15." in Visitor(site).get(ADDRESS).text for site in sites)
    done.set()
    for reader in readers:
        reader.join(60)
    assert all(len(set(numbers)) > 1 for numbers in seen.values()), "too slow to see anything change"
    assert all(numbers == sorted(numbers) for numbers in seen.values())
