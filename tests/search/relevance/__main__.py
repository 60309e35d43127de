"""Prints how well each engine answers the judged queries: `make relevance`, or with names of sets behind it.

Without names it measures the two sets that nothing is tuned to, and both together. Set ELASTICSEARCH_URL to measure
that engine too.
"""

import os
import sys
import tempfile
from pathlib import Path


def main(names: list[str]) -> None:
    sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "site"))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATA_DIR"] = folder
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'leerkring.sqlite3'}"
        os.environ["DJANGO_SETTINGS_MODULE"] = "tests.served.settings"
        prepare()
        report(names)


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
    from tests.search.relevance.judged import HELD_OUT, judged
    from tests.search.relevance.measuring import measure, most_found

    sets = {name: judged(name) for name in names or HELD_OUT}
    if not names:
        sets["both together"] = [each for queries in sets.values() for each in queries]
    for engine, find in engines():
        print(f"\n{engine}: nDCG@10, and for unanswerable the part with at most 3 results")
        for name, queries in sets.items():
            line = "  ".join(f"{kind} {score:.2f}" for kind, score in measure(find, queries).items())
            print(f"  {name:14} {len(queries):3} queries  {line}  (most results {most_found(find, queries)})")


if __name__ == "__main__":
    main(sys.argv[1:])
