"""Prints how well each engine answers the judged queries: `make relevance`, or with names of sets behind it.

Without names it measures the set that nothing is tuned to, and the one that was written before any tuning. Set
ELASTICSEARCH_URL to measure that engine too.
"""

import os
import sys
import tempfile
from pathlib import Path

HELD_OUT = ("held_out", "dev")


def main(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATA_DIR"] = folder
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'leerkring.sqlite3'}"
        os.environ["DJANGO_SETTINGS_MODULE"] = "tests.served.settings"
        sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "site"))
        prepare()
        report(names or list(HELD_OUT))


def prepare() -> None:
    import django

    django.setup()
    from django.core.management import call_command

    from practices.loading.load import load
    from tests.conftest import plant_roots
    from tests.served.build import add_search_index

    call_command("migrate", run_syncdb=True, verbosity=0)
    add_search_index()
    plant_roots()
    load()


def report(names: list[str]) -> None:
    from tests.search.relevance.engines import engines
    from tests.search.relevance.judged import judged
    from tests.search.relevance.measuring import measure, most_found

    for name in names:
        queries = judged(name)
        print(f"\n{name}: {len(queries)} queries; nDCG@10, and for unanswerable the part with at most 3 results")
        for engine, find in engines():
            scores = measure(find, queries)
            line = "  ".join(f"{kind} {score:.2f}" for kind, score in scores.items())
            print(f"  {engine:14} {line}  (most results {most_found(find, queries)})")


if __name__ == "__main__":
    main(sys.argv[1:])
