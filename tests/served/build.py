"""Fills DATA_DIR as `make demo` does: `DATA_DIR=… python -m tests.served.build`."""

import json
from dataclasses import asdict
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import django

NUMBER = 900_001
"""Of the question, the answer and the case that tests look at; the demo network has lower ones."""


def build() -> None:
    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from community.demo.people import table
    from leerkring.accounts.demo import load_demo_people
    from tests.conftest import plant_roots

    call_command("migrate", run_syncdb=True, verbosity=0)
    add_search_index()
    plant_roots()
    call_command("demo", prepare_only=True)
    settle_a_neighbourhood()
    people = {person.role: asdict(person) for person in [*load_demo_people(), *table()]}
    Path(settings.DATA_DIR, "people.json").write_text(json.dumps(people))


def settle_a_neighbourhood() -> None:
    """Two groups; in one of them the member of the demo asks something, and somebody answers."""
    from community.moderation.actions.reporting import report_text
    from community.moderation.cases import Case, Reason
    from community.moderation.kinds import kind_of
    from community.notifications.mail.problems import report_problem
    from leerkring.accounts.models import User
    from tests.community import factories

    molen, _haven = factories.group("proefwijk"), factories.group("havenrand")
    asker = User.objects.get(email="lid@leerkring.example")
    factories.enter(molen, asker, "trainee", role="host")
    nurse = factories.member_of(molen, "Sjoukje", "professional", role="host")
    question = factories.question(molen, asker, pk=NUMBER)
    answer = factories.answer(question, nurse, pk=NUMBER)
    factories.answer(question, asker, "Dank je, dat probeer ik.", pk=NUMBER + 1, follows=answer, by_asker=True)
    tells_what_came_of_it(question)
    is_asked_for_an_answer(molen, nurse, asker)
    writes_down_what_a_resident_tells(molen, asker)
    reader = factories.enter(molen, factories.person("Gerrie", pk=NUMBER - 1), "volunteer").user
    Case.objects.create(
        pk=NUMBER, kind=kind_of(answer).name, object_id=NUMBER, group=molen, author=nurse, why="reported"
    )
    hears_of_a_decision(answer_of=asker, group=molen)
    report_problem(user=reader, reason="full", code="5.2.2")
    report_text(kind=kind_of(answer), thing=answer, by=reader, reason=Reason.UNKIND)
    talk_with_each_other(molen, asker, nurse)
    knock_at_the_door(molen)


def tells_what_came_of_it(question: Any) -> None:
    from community.reflections.models import Reflection

    words = {"text": "Ik deed het gordijn open en **wachtte**.", "learned": "Wachten is ook zorg."}
    Reflection.objects.create(question=question, author=question.author, perspective="trainee", **words)


def is_asked_for_an_answer(group: Any, nurse: Any, member: Any) -> None:
    """Another question, of which the editors would like to use what the member answered."""
    from community.offering.models import Consent, Offer
    from community.reflections.models import Reflection
    from tests.community import factories

    asked = factories.question(group, nurse, "Wie helpt bij het eten?", pk=NUMBER + 2)
    mine = factories.answer(asked, member, "Ik schuif graag aan.", pk=NUMBER + 2)
    told = Reflection.objects.create(question=asked, author=nurse, perspective="professional", text="Dat hielp.")
    Consent.objects.create(pk=NUMBER, offer=Offer.objects.create(reflection=told), answer=mine)


def hears_of_a_decision(*, answer_of: Any, group: Any) -> None:
    """A network moderator looked at something that the member wrote, and has a word about it."""
    from django.utils import timezone

    from community.demo.people import DOMAIN
    from community.moderation.cases import Case, Reason
    from leerkring.accounts.models import User

    decided = {
        "outcome": "stays",
        "reason": Reason.UNKIND,
        "measure": "warning",
        "words": "Zeg het liever vriendelijk.",
    }
    by = User.objects.get(email=f"moderatie@{DOMAIN}")
    about = {"kind": "antwoord", "object_id": NUMBER + 1, "group": group, "author": answer_of, "why": "reported"}
    Case.objects.create(pk=NUMBER + 1, decided_at=timezone.now(), decided_by=by, **about, **decided)


def writes_down_what_a_resident_tells(group: Any, writer: Any) -> None:
    from django.utils import timezone

    from tests.community import factories

    told = {"perspective": "resident", "told_by": "een bewoner", "agreed_at": timezone.now()}
    question = factories.question(group, writer, "Mag er een kat komen?", pk=NUMBER + 3, **told)
    factories.answer(question, writer, "Een kat slaapt veel.", pk=NUMBER + 3, **told)


def knock_at_the_door(group: Any) -> None:
    """Somebody asks to join, the hosts sent an invitation, and there is a group that one has to ask."""
    from community.groups.invitations.actions import make_link
    from community.groups.requests.models import JoinRequest
    from leerkring.accounts.models import User
    from tests.community import factories

    factories.group("werkwijk", access="on_request")
    asker = factories.person("Mies", pk=NUMBER)
    JoinRequest.objects.create(
        pk=NUMBER, group=group, user=asker, perspective="relative", note="Mijn vader woont hier."
    )
    factories.enter(factories.group("buurt"), asker, "relative")
    host = User.objects.get(email="lid@leerkring.example")
    make_link(by=host, group=group, days=7, max_uses=5)


def talk_with_each_other(group: Any, asker: Any, nurse: Any) -> None:
    from django.utils import timezone

    from community.chat.models import Message, Room

    room = Room.objects.create(pk=NUMBER, group=group, last_change=2)
    said = {"room": room, "perspective": "professional"}
    first = Message.objects.create(pk=NUMBER, author=nurse, text="Wij dragen een **geel hesje**.", change=1, **said)
    Message.objects.create(pk=NUMBER + 1, author=asker, text="Werkt dat?", replies_to=first, change=2, **said)
    # It can be changed for a quarter of an hour; all tests together may take longer.
    Message.objects.filter(pk=NUMBER + 1).update(created_at=timezone.now() + timedelta(hours=1))


def add_search_index() -> None:
    """Make the table and triggers for searching in SQLite, which stand in a migration of Wagtail only.

    Without it there would be a plain table by that name.
    """
    from django.db import connection

    from leerkring.search.embedded.tables import make_on

    make_on(connection)
    customise = import_module("wagtail.search.migrations.0006_customise_indexentry").Migration
    with connection.cursor() as cursor:
        for operation in customise.operations:
            for part in getattr(operation, "database_operations", []):
                cursor.execute(part.reverse_sql)
                cursor.execute(part.sql)


if __name__ == "__main__":
    build()
