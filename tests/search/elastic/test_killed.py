"""A real Elasticsearch that is killed while people search: there is always an answer, and it comes back by itself."""

import os
import shutil
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from leerkring.search.documents.models import Change
from leerkring.search.elastic import breaker as breaking
from leerkring.search.elastic import connection
from leerkring.search.indexing.catch_up import catch_up
from leerkring.search.indexing.rebuild import rebuild
from tests import factories
from tests.search.elastic.engine_program import PROGRAM, free_port
from tests.search.elastic.test_outage import closed_breaker, search

__all__ = ["closed_breaker"]
pytestmark = pytest.mark.django_db


LACKING = [
    package for name, package in (("java", "default-jdk-headless"), ("mvn", "maven")) if shutil.which(name) is None
]
"""The program is built, and runs, with these."""


@pytest.mark.skipif(not PROGRAM.exists(), reason="needs the program that starts and kills an Elasticsearch")
@pytest.mark.skipif(bool(LACKING), reason=f"needs Debian's packages: {', '.join(LACKING)}")
def test_killed_in_traffic_and_back_by_itself(settings: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(breaking, "PATIENCE", 0.2)
    monkeypatch.setattr(breaking, "LONGEST", 0.4)
    port = str(free_port())
    run(tmp_path, "start", port)
    try:
        settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_PREFIX = f"http://127.0.0.1:{port}", "traffic"
        factories.example(slug="een", title="Zeldzaam een")
        list(rebuild())
        assert answers_again()  # a server that has just started is slow at first
        killer = threading.Timer(0.3, run, [tmp_path, "kill", port])
        killer.start()
        engines = [traffic() for _ in range(15)]
        killer.join()
        assert engines[-1] == "database"
        factories.example(slug="twee", title="Zeldzaam twee")
        catch_up()
        run(tmp_path, "start", port)
        assert answers_again()
        Change.objects.update(try_at=timezone.now())
        catch_up()
        connection.patient_client().indices.refresh(index=connection.live())
        assert answers_again()
        assert search().total == 2
        assert not Change.objects.exists()
    finally:
        run(tmp_path, "stop", port)


def answers_again() -> bool:
    """Whether Elasticsearch answers within half a minute; nobody does anything but search."""
    until = time.monotonic() + 30
    while search().engine != "elasticsearch":
        if time.monotonic() > until:
            return False
        time.sleep(0.3)
    return True


def traffic() -> str:
    """Somebody searches: there is always an answer, and it is complete."""
    start = time.monotonic()
    found = search()
    assert found.total == 1
    assert time.monotonic() - start < 3
    time.sleep(0.1)
    return found.engine


def run(folder: Path, *words: str) -> None:
    own = {"ENGINE_HEAP": "256m"}
    subprocess.run([str(PROGRAM), *words], check=True, env=os.environ | own, cwd=folder, stdout=subprocess.DEVNULL)
