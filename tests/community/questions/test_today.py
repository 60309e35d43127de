"""Today: each question once, the work of who looks after something, and a way to say hello."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group as Role
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from community.groups.blocks.models import Block
from community.groups.models import Group
from community.groups.permissions import NETWORK_MODERATOR
from community.groups.requests.models import JoinRequest
from community.moderation.actions import report_text
from community.moderation.cases import Reason
from community.moderation.kinds import kind_of
from community.moderation.mutes import Mute
from community.questions.actions import promise_answer
from community.questions.models import Answer, Question
from community.reflections.actions import Words, reflect
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


def today(client: Client, user: User) -> str:
    client.force_login(user)
    return client.get("/vandaag/").content.decode().partition("<main")[2].partition("</main")[0]


def answered(question: Question, days: int) -> None:
    at = timezone.now() - timedelta(days=days)
    Answer.objects.filter(question=question).update(created_at=at)
    Question.objects.filter(pk=question.pk).update(answered_at=at)


def test_an_answer_that_came_a_while_ago_asks_how_it_went_where_it_stands(
    client: Client, berk: Group, noor: User, samira: User
) -> None:
    question = make.question(berk, noor, "Eerst dit?")
    make.answer(question, samira)
    answered(question, 12)
    page = today(client, noor)
    assert page.count(question.get_absolute_url() + "ermee/") == 1
    assert "kop-jij" in page and "kop-hoe" not in page


def test_an_answer_of_last_week_does_not_ask_yet(client: Client, berk: Group, noor: User, samira: User) -> None:
    question = make.question(berk, noor)
    make.answer(question, samira)
    answered(question, 6)
    assert "ermee/" not in today(client, noor)


def test_what_was_answered_longer_ago_asks_by_itself(client: Client, berk: Group, noor: User, samira: User) -> None:
    fresh, old = make.question(berk, noor, "Net beantwoord?"), make.question(berk, noor, "Lang geleden?")
    for question, days in ((fresh, 12), (old, 20)):
        make.answer(question, samira)
        answered(question, days)
    page = today(client, noor)
    assert "Lang geleden?" in page[page.index("kop-hoe") :]
    assert page.count(f'href="{old.get_absolute_url()}ermee/"') == page.count(
        f'href="{fresh.get_absolute_url()}ermee/"'
    )
    assert page.count(f'href="{old.get_absolute_url()}ermee/"') == 1


def test_what_came_of_a_question_does_not_ask_for_help_beside_it(
    client: Client, berk: Group, noor: User, samira: User
) -> None:
    question = make.question(berk, noor, "Al verder gekomen?")
    assert "Al verder gekomen?" in today(client, samira)
    reflect(by=noor, question=question, words=Words(text="Het hielp."))
    assert today(client, samira).count("Al verder gekomen?") == 1


def test_what_i_look_into_stands_there_alone(client: Client, berk: Group, noor: User, samira: User) -> None:
    question = make.question(berk, noor, "Kijk ik naar?")
    reflect(by=noor, question=question, words=Words(text="Het hielp."))
    promise_answer(by=samira, question=question)
    assert today(client, samira).count("Kijk ik naar?") == 1


@pytest.fixture
def mo() -> User:
    user = make.person("Mo")
    user.groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    return user


def reported(group: Group, asker: User, by: User) -> None:
    question = make.question(group, asker, "Wie kent deze bewoner?")
    report_text(kind=kind_of(question), thing=question, by=by, reason=Reason.UNSAFE)


def test_a_moderator_is_led_to_what_waits(client: Client, berk: Group, noor: User, samira: User, mo: User) -> None:
    assert "Er wacht nu niets op je." in today(client, mo)
    reported(berk, noor, samira)
    make.group("eik", status="proposed")
    page = today(client, mo)
    assert "kop-begin" not in page
    assert "1 tekst wacht tot iemand kijkt." in page and 'href="/moderatie/"' in page
    assert "1 nieuwe groep is voorgesteld" in page
    assert "Wie kent deze bewoner?" not in page


def test_a_host_hears_of_texts_that_wait_and_of_nothing_else(
    client: Client, berk: Group, noor: User, samira: User
) -> None:
    host = make.member_of(berk, "Hanneke", "professional", role="host")
    make.group("eik", status="proposed")
    assert "kop-veilig" not in today(client, host)
    reported(berk, noor, samira)
    assert "1 tekst wacht" in today(client, host)
    assert "kop-veilig" not in today(client, samira)


def test_a_host_hears_who_wants_to_join_and_no_member_does(client: Client, berk: Group, noor: User) -> None:
    host = make.member_of(berk, "Hanneke", "professional", role="host")
    for name in ("Ans", "Bo"):
        JoinRequest.objects.create(group=berk, user=make.person(name), perspective="relative")
    JoinRequest.objects.create(group=berk, user=make.person("Cor"), perspective="relative", decided_at=timezone.now())
    page = today(client, host)
    assert "2 mensen willen graag meedoen in Berk" in page
    assert 'href="/wijken/berk/beheer/aanvragen/"' in page
    assert "kop-meedoen" not in today(client, noor)


def test_somebody_new_can_be_said_hello(client: Client, berk: Group, noor: User, samira: User) -> None:
    assert f'href="/wijken/berk/gesprek/?aan={samira.pk}#schrijf"' in today(client, noor)


def test_who_reads_along_for_a_while_sees_who_is_new(client: Client, berk: Group, noor: User, samira: User) -> None:
    Mute.objects.create(user=noor, group=berk, until=timezone.now() + timedelta(days=1))
    page = today(client, noor)
    assert "Samira" in page and "?aan=" not in page


@pytest.mark.parametrize("is_mine", [True, False])
def test_nobody_is_introduced_to_somebody_they_blocked(
    client: Client, berk: Group, noor: User, samira: User, is_mine: bool
) -> None:
    who = {"blocker": noor, "blocked": samira} if is_mine else {"blocker": samira, "blocked": noor}
    Block.objects.create(**who)
    assert "Samira" not in today(client, noor)


def test_the_work_of_a_host_takes_as_many_queries_with_much_as_with_little(
    client: Client, berk: Group, noor: User, samira: User
) -> None:
    host = make.member_of(berk, "Hanneke", "professional", role="host")
    client.force_login(host)

    def fill(number: int) -> None:
        reported(berk, noor, samira)
        group = make.group(f"groep-{number}")
        make.enter(group, host, "professional", "host")
        JoinRequest.objects.create(group=group, user=noor, perspective="trainee")

    def queries() -> int:
        client.get("/vandaag/")
        with CaptureQueriesContext(connection) as asked:
            client.get("/vandaag/")
        return len(asked)

    fill(0)
    before = queries()
    for number in range(1, 4):
        fill(number)
    assert queries() == before <= 20
