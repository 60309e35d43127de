"""A line of the queue says how the text begins: of what was reported, to who decides about it, and of nothing else."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from community.groups.models import Group
from community.moderation.actions import Decision, decide_case
from community.moderation.cases import Case, Reason
from community.moderation.rows import LENGTH
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.moderation.conftest import claimed, moderator, reported

pytestmark = pytest.mark.django_db

LONG = "Vraag het aan **iemand** van de avond. " * 30
STAYS = Decision(Case.Outcome.STAYS)


def queue(client: Client, user: User, address: str = "/moderatie/") -> str:
    client.force_login(user)
    return client.get(address).content.decode().partition("<main")[2].partition("</main")[0]


def test_a_line_begins_as_the_text_does(client: Client, case: Case, hanneke: User) -> None:
    assert '<p lang="nl" dir="auto">“Vraag het aan mevrouw Jansen van kamer 12.”</p>' in queue(client, hanneke)


def test_the_words_are_few_and_without_marks(
    client: Client, question: Question, tom: User, noor: User, hanneke: User
) -> None:
    reported(make.answer(question, tom, LONG), noor)
    words = queue(client, hanneke).partition("“")[2].partition("”")[0]
    assert words.startswith("Vraag het aan iemand van de avond. ")
    assert len(words) <= LENGTH and words.endswith("…")


def test_a_text_keeps_its_language_and_cannot_be_html(
    client: Client, question: Question, tom: User, noor: User, hanneke: User
) -> None:
    reported(make.answer(question, tom, "<b>Ask</b> the family", language="en"), noor)
    assert '<p lang="en" dir="auto">“&lt;b&gt;Ask&lt;/b&gt; the family”</p>' in queue(client, hanneke)


def test_only_what_was_reported_is_there(client: Client, case: Case, question: Question, hanneke: User) -> None:
    assert question.title not in queue(client, hanneke)


def test_nobody_else_reads_it(client: Client, case: Case, noor: User, tom: User) -> None:
    elsewhere = make.member_of(make.group("eik"), "Rob", role="host")
    assert "Jansen" not in queue(client, elsewhere)
    for user in (noor, tom, User.objects.create_superuser("baas@voorbeeld.nl", display_name="Baas")):
        assert "Jansen" not in queue(client, user)


def test_a_host_does_not_read_what_the_network_decides_about(
    client: Client, berk: Group, noor: User, hanneke: User, mo: User
) -> None:
    reported(berk, noor)
    assert "Berkenbuurt" not in queue(client, hanneke)
    assert "Berkenbuurt" in queue(client, mo)


def test_what_its_author_took_away_is_gone(client: Client, case: Case, hanneke: User) -> None:
    Answer.objects.update(deleted_at=timezone.now())
    assert "“" not in queue(client, hanneke)


def test_after_the_decision_only_who_may_read_there_still_does(
    client: Client, noor: User, hanneke: User, tom: User
) -> None:
    closed = make.group("kring", access="closed")
    host, asker = make.member_of(closed, "Ria", role="host"), make.member_of(closed, "Bo")
    case = reported(make.question(closed, asker, "Hoe doe ik dit?"), host, Reason.OTHER)
    moderating = moderator("Mo")
    assert "Hoe doe ik dit?" in queue(client, moderating)
    decide_case(case=claimed(case, moderating), by=moderating, decision=STAYS)
    done = "/moderatie/?lijst=klaar"
    assert "Hoe doe ik dit?" not in queue(client, moderating, done)
    assert "Hoe doe ik dit?" in queue(client, host, done)


def test_the_number_of_queries_does_not_grow(
    client: Client, question: Question, noor: User, hanneke: User, tom: User, berk: Group
) -> None:
    client.force_login(hanneke)

    def queries(address: str) -> int:
        client.get(address)
        with CaptureQueriesContext(
            connection,
        ) as seen:
            client.get(address)
        return len(seen)

    reported(make.answer(question, tom, "Een"), noor)
    reported(make.question(berk, tom), noor)
    before = queries("/moderatie/")
    for number in range(8):
        reported(make.answer(question, tom, f"Antwoord {number}"), noor, Reason.UNKIND)
        reported(make.question(berk, tom), noor, Reason.UNKIND)
    assert queries("/moderatie/") == before
    assert queue(client, hanneke).count("“") == 18


def test_a_case_says_truly_who_reads_what_is_hidden(client: Client, case: Case, hanneke: User, mo: User) -> None:
    for who in (hanneke, mo):
        shown = queue(client, who, case.get_absolute_url())
        assert "kamer 12" in shown and "alleen de schrijver en wie erover beslist kunnen dit lezen" in shown
