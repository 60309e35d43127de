"""Whether a list and a page stay as fast while the database grows, on an empty PostgreSQL:

    PYTHONPATH=site DATABASE_URL=postgres://… DATA_DIR=… python -m tests.bench.growth --questions 1000000

Fills with `manage.py fill`; p50 of the answers to somebody who is logged in, asked in this process.
"""

import argparse
import os
import time
from statistics import median
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from django.test import Client

FEW = 1000
TIMES = 60


def measure(address: str, client: "Client") -> float:
    """Return the p50 in milliseconds."""
    took = []
    for _ in range(TIMES):
        start = time.perf_counter()
        answer = client.get(address)
        took.append((time.perf_counter() - start) * 1000)
        assert answer.status_code == 200, address
    return median(took[10:])


def measured() -> dict[str, float]:
    """Look as a member of one of the groups that were filled, at what is newest there."""
    from allauth.account.models import EmailAddress
    from django.db import connection
    from django.test import Client

    from community.groups.models import Membership
    from community.questions.models import Question

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    member = Membership.objects.select_related("user").order_by("pk")[0]
    EmailAddress.objects.get_or_create(user=member.user, email=member.user.email, verified=True)
    client = Client(headers={"host": "localhost"})
    client.force_login(member.user)
    question = Question.objects.filter(group=member.group, answers__isnull=False).order_by("-pk")[0]
    places = {"list": "/vragen/", "unanswered": "/vragen/?lijst=onbeantwoord", "page": question.get_absolute_url()}
    return {name: measure(address, client) for name, address in places.items()}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.growth")
    parser.add_argument("--questions", type=int, default=1_000_000)
    many = parser.parse_args().questions
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.served.settings")
    django.setup()
    from django.core.management import call_command

    call_command("migrate", run_syncdb=True, verbosity=0)
    call_command("fill", questions=FEW)
    before = measured()
    start = time.monotonic()
    call_command("fill", questions=many - FEW, seed=2)
    print(f"{many - FEW:,} questions with answers in {time.monotonic() - start:.0f} s")
    after = measured()
    for name, few in before.items():
        print(f"{name}: {few:.1f} ms at {FEW:,}, {after[name]:.1f} ms at {many:,}: x {after[name] / few:.2f}")


if __name__ == "__main__":
    main()
