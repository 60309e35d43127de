"""Prints how fast search is with many questions: `ELASTICSEARCH_URL=… python -m tests.bench.searching`.

BENCH_QUESTIONS and BENCH_PAGES say how many (20,000 and 1,000; the aims are meant for 100,000 and 5,000), BENCH_FOLDER
names a folder to keep what was made for the next time. Whole requests of a member, beside a bare query of
Elasticsearch with the same body in the same run, and a rebuild beside a bare `bulk` of the same bodies.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from statistics import quantiles
from typing import Any

QUESTIONS = int(os.environ.get("BENCH_QUESTIONS", 20_000))
PAGES = int(os.environ.get("BENCH_PAGES", 1_000))
ROUNDS = 60
QUERIES = ["wondzorg in de nacht", "familie wil anders", "eten zonder haast", "dementie avond", "taal", "tillen begin"]


def main() -> None:
    with tempfile.TemporaryDirectory() as new:
        folder = os.environ.get("BENCH_FOLDER", new)
        database = Path(folder) / "leerkring.sqlite3"
        is_there = database.exists()
        os.environ["DATA_DIR"] = folder
        os.environ["DATABASE_URL"] = f"sqlite:///{database}"
        os.environ["DJANGO_SETTINGS_MODULE"] = "tests.served.settings"
        sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "site"))
        from tests.search.relevance.__main__ import prepare

        started = time.monotonic()
        url, os.environ["ELASTICSEARCH_URL"] = os.environ["ELASTICSEARCH_URL"], ""
        if is_there:
            import django

            django.setup()
        else:
            prepare()
            fill()
        print(
            f"\nSearch: {QUESTIONS:,} questions, {PAGES:,} pages, made in {time.monotonic() - started:.0f} s",
            flush=True,
        )
        from tests.search.relevance.engines import an_index

        with an_index(url):
            measure_rebuild()
            measure_requests()
            measure_freshness()


def fill() -> None:
    from django.core.management import call_command

    from leerkring.search import sources
    from leerkring.search.indexing.everything import write_all

    call_command("fill", questions=QUESTIONS, pages=PAGES, stdout=StringIO())
    for name in ("library", "questions"):
        rate = [step.rate for step, _changed in write_all(sources.source(name))][-1]
        print(f"database index, {name}: {rate:,.0f} documents a second", flush=True)


def measure_rebuild() -> None:
    from elasticsearch.helpers import bulk

    from leerkring.search.documents.models import Document
    from leerkring.search.elastic import connection, index
    from leerkring.search.indexing.rebuild import rebuild

    ours = [step.rate for step in rebuild()][-1]
    name = index.make(f"{connection.live()}-bare")
    client = connection.patient_client()
    client.indices.put_settings(index=name, settings={"index": {"refresh_interval": "-1"}})
    bodies = index.operations(name, list(Document.objects.order_by("pk")[:10_000]))
    start = time.monotonic()
    bulk(client, bodies, chunk_size=1000)
    bare = len(bodies) / (time.monotonic() - start)
    print(f"rebuild: {ours:,.0f} documents a second; bare bulk {bare:,.0f} ({ours / bare:.0%}); aim 2,000 or 50%")


def measure_requests() -> None:
    from allauth.account.models import EmailAddress
    from django.test import Client
    from django.urls import reverse

    from community.groups.models import Membership
    from community.groups.rules import HouseRules, RulesAccepted
    from leerkring.search.elastic import connection

    client = Client(headers={"host": "localhost"})
    user = Membership.objects.order_by("pk").first().user  # type: ignore[union-attr]
    client.force_login(user)
    EmailAddress.objects.update_or_create(user=user, email=user.email, defaults={"verified": True})
    for rules in HouseRules.objects.all():
        RulesAccepted.objects.get_or_create(rules=rules, user=user)
    bodies = [body_of(query, user) for query in QUERIES]

    def bare(number: int) -> None:
        connection.patient_client().search(index=connection.live(), size=60, **bodies[number % len(bodies)])

    def page(number: int) -> None:
        query = {"q": QUERIES[number % len(QUERIES)], "antwoord": "ja"}
        assert client.get(reverse("search"), query).status_code == 200

    def alike(number: int) -> None:
        text = f"Hoe help ik iemand bij {QUERIES[number % len(QUERIES)]}?"
        assert client.post(reverse("similar_questions"), {"title": text}).status_code == 200

    def suggestions(number: int) -> None:
        query = QUERIES[number % len(QUERIES)]
        assert client.get(reverse("search_suggestions"), {"q": query[: 2 + number % 6]}).status_code == 200

    base = timed("bare Elasticsearch query", bare)
    timed("search page with facets", page, base, "50 ms, twice a bare query")
    timed("similar while asking", alike, base, "40 ms")
    timed("suggestions while typing", suggestions, aim="20 ms")


def body_of(query: str, user: Any) -> dict[str, Any]:
    """What the search page asks Elasticsearch for this query."""
    from leerkring.search import sources
    from leerkring.search.asking import reading
    from leerkring.search.elastic.query import search_body
    from leerkring.search.engine import Request

    return search_body(Request(reading().read(query), sources.reaches(user), chosen={"antwoord": ["ja"]}))


def timed(name: str, act: Callable[[int], None], base: float = 0.0, aim: str = "") -> float:
    """Print and return the 95th percentile in milliseconds."""
    for number in range(len(QUERIES) * 2):
        act(number)
    took = []
    for number in range(ROUNDS):
        start = time.perf_counter()
        act(number)
        took.append((time.perf_counter() - start) * 1000)
    p95 = quantiles(took, n=20)[-1]
    ratio = f", {p95 / base:.1f} times a bare query" if base else ""
    print(f"{name}: p50 {quantiles(took, n=2)[0]:.0f} ms, p95 {p95:.0f} ms{ratio}{f'; aim {aim}' if aim else ''}")
    return p95


def measure_freshness() -> None:
    """From asking a question until it is found."""
    from community.groups.models import Membership
    from community.questions.models import Question
    from leerkring.search.asking import ask
    from leerkring.search.query import SearchQuery

    seat = Membership.objects.order_by("pk").first()
    assert seat is not None
    start = time.monotonic()
    Question.objects.create(group=seat.group, author=seat.user, title="Wie kent de xylofoon?", perspective="trainee")
    while not ask(SearchQuery.read("xylofoon"), seat.user).documents and time.monotonic() - start < 10:
        time.sleep(0.05)
    print(f"asked → found: {time.monotonic() - start:.2f} s; aim 2 s")


if __name__ == "__main__":
    main()
