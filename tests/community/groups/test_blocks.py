"""Who is blocked is not heard: texts folded, no notifications. Hosts and mentors are heard, in that role."""

import re

import pytest
from django.test import Client

from community.groups.blocks.models import Block
from community.groups.models import Group, Membership
from community.notifications.models import Notification
from community.questions.models import Question
from community.reflections.actions import Words, reflect
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import browser, seen
from tests.community.notifications.told import answered

pytestmark = pytest.mark.django_db
SAID = "Doe eerst het gordijn open."
FOLD = "Je blokkeerde deze persoon"


@pytest.fixture
def tom(berk: Group) -> User:
    return make.member_of(berk, "Tom", "volunteer")


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    return make.question(berk, noor)


def test_blocking_asks_once_and_the_other_does_not_hear_of_it(as_noor: Client, noor: User, tom: User) -> None:
    assert "Tom" in seen(as_noor, f"/blokkeren/{tom.pk}/")
    assert not Block.objects.exists(), "looking blocks nobody"
    for _twice in range(2):
        as_noor.post(f"/blokkeren/{tom.pk}/")
    assert Block.objects.get().blocked == tom
    assert "Tom" in seen(as_noor, "/blokkeren/")
    assert not Notification.objects.filter(user=tom).exists()
    assert "Noor" not in seen(browser(tom), "/blokkeren/")


def test_the_profile_leads_to_whom_i_blocked_and_there_it_ends(as_noor: Client, noor: User, tom: User) -> None:
    Block.objects.create(blocker=noor, blocked=tom)
    assert 'href="/blokkeren/"' in seen(as_noor, "/profiel/")
    assert f'name="person" value="{tom.pk}"' in seen(as_noor, "/blokkeren/")
    assert as_noor.get(f"/blokkeren/{tom.pk}/").headers["Location"] == "/blokkeren/", "what is done needs no asking"
    as_noor.post("/blokkeren/", {"person": tom.pk})
    assert not Block.objects.exists()


@pytest.mark.parametrize(
    ("came_from", "leads_to"),
    [("/gesprekken/", "/gesprekken/"), ("", "/wijken/berk/"), ("https://elders.example/", "/wijken/berk/")],
)
def test_who_does_not_block_after_all_goes_back(as_noor: Client, tom: User, came_from: str, leads_to: str) -> None:
    shown = seen(as_noor, f"/blokkeren/{tom.pk}/?terug={came_from}")
    assert f'<a class="button button-line" href="{leads_to}">Annuleren</a>' in shown


def test_from_a_report_one_comes_back_to_it(as_noor: Client, tom: User, question: Question) -> None:
    said = make.answer(question, tom)
    report = f"/melden/antwoord/{said.pk}/"
    assert f'href="/blokkeren/{tom.pk}/?terug={report}"' in seen(as_noor, report)


def test_texts_are_folded_and_nothing_is_told(as_noor: Client, noor: User, tom: User, question: Question) -> None:
    Block.objects.create(blocker=noor, blocked=tom)
    answered(question, tom)
    shown = seen(as_noor, question.get_absolute_url())
    assert FOLD in shown
    before, fold = shown.split(FOLD)
    assert SAID not in before and SAID in fold
    assert not Notification.objects.filter(user=noor).exists()
    assert FOLD not in seen(browser(tom), question.get_absolute_url())


ASKED, CAME_OF_IT = "Ze schrikt van het licht.", "Ik begon bij een andere kamer."


@pytest.fixture
def asked(berk: Group, tom: User) -> Question:
    """What Tom asked, and what came of it."""
    question = make.question(berk, tom, "Hoe maak je iemand rustig wakker?", detail=ASKED)
    reflect(by=tom, question=question, words=Words(text=CAME_OF_IT, learned="Wachten is ook zorg."))
    return question


def unfolded(page: str) -> str:
    """What one reads without opening anything."""
    return re.sub(r"<details>(<summary>.*?</summary>).*?</details>", r"\1", page, flags=re.DOTALL)


def test_a_question_and_what_came_of_it_are_folded_too(
    as_noor: Client, noor: User, tom: User, asked: Question, hanneke: User
) -> None:
    assert FOLD not in seen(as_noor, asked.get_absolute_url())
    answer = answered(asked, hanneke)
    make.answer(asked, tom, "Dank je wel.", follows=answer, by_asker=True)
    Block.objects.create(blocker=noor, blocked=tom)
    shown = seen(as_noor, asked.get_absolute_url())
    for words in (asked.title, ASKED, CAME_OF_IT, "Wachten is ook zorg.", "Dank je wel."):
        assert words in shown and words not in unfolded(shown)
    assert "<h1" in unfolded(shown) and SAID in unfolded(shown)
    assert FOLD not in seen(browser(hanneke), asked.get_absolute_url())
    paper = seen(as_noor, asked.get_absolute_url() + "op-papier/")
    assert ASKED not in paper and CAME_OF_IT not in paper


LISTS = ["/vragen/", "/vragen/?wijk=berk", "/vragen/?lijst=onbeantwoord", "/wijken/berk/"]


@pytest.mark.parametrize("address", LISTS)
def test_the_title_of_their_question_is_folded_in_lists(
    as_noor: Client, noor: User, tom: User, asked: Question, hanneke: User, address: str
) -> None:
    own = make.question(asked.group, hanneke, "Wie tilt wie?")
    assert FOLDED_TITLE not in seen(as_noor, address)
    Block.objects.create(blocker=noor, blocked=tom)
    shown = seen(as_noor, address)
    assert FOLDED_TITLE in unfolded(shown) and asked.title in shown
    assert asked.title not in unfolded(shown)
    assert own.title in unfolded(shown)
    assert FOLDED_TITLE not in seen(browser(hanneke), address)


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("part", [{"role": "host"}, {"perspective": "mentor"}])
def test_the_title_of_a_host_or_a_mentor_stands_open(
    as_noor: Client, noor: User, tom: User, asked: Question, address: str, part: dict[str, str]
) -> None:
    Block.objects.create(blocker=noor, blocked=tom)
    Membership.objects.filter(user=tom).update(**part)
    for page in (address, asked.get_absolute_url()):
        assert asked.title in unfolded(seen(as_noor, page))


FOLDED_TITLE = "Vraag van iemand die je blokkeert"


def test_today_brings_nothing_of_them(as_noor: Client, noor: User, tom: User, asked: Question) -> None:
    other = make.question(asked.group, tom, "Wat doe je bij slecht slapen?")
    answered(make.question(asked.group, noor), tom)
    before = seen(as_noor, "/vandaag/")
    assert other.title in before and CAME_OF_IT in before and SAID in before
    Block.objects.create(blocker=noor, blocked=tom)
    after = seen(as_noor, "/vandaag/")
    assert not any(words in after for words in (other.title, asked.title, CAME_OF_IT, SAID))


@pytest.mark.parametrize("part", [{"role": "host"}, {"perspective": "mentor"}])
def test_what_hosts_and_mentors_ask_is_open(
    as_noor: Client, noor: User, tom: User, asked: Question, part: dict[str, str]
) -> None:
    Block.objects.create(blocker=noor, blocked=tom)
    Membership.objects.filter(user=tom).update(**part)
    other = make.question(asked.group, tom, "Wat doe je bij slecht slapen?")
    shown = unfolded(seen(as_noor, asked.get_absolute_url()))
    assert ASKED in shown and CAME_OF_IT in shown
    today = seen(as_noor, "/vandaag/")
    assert CAME_OF_IT in today and other.title in today


@pytest.mark.parametrize("part", [{"role": "host"}, {"perspective": "mentor"}])
def test_hosts_and_mentors_are_heard_in_that_role(
    as_noor: Client, noor: User, tom: User, berk: Group, question: Question, part: dict[str, str]
) -> None:
    Block.objects.create(blocker=noor, blocked=tom)
    Membership.objects.filter(user=tom).update(**part)
    answered(question, tom)
    assert FOLD not in seen(as_noor, question.get_absolute_url())
    assert Notification.objects.filter(user=noor).count() == 1
    elsewhere = make.group("es")
    make.enter(elsewhere, noor)
    make.enter(elsewhere, tom, "volunteer")
    answered(make.question(elsewhere, noor, "Elders?"), tom)
    assert Notification.objects.filter(user=noor).count() == 1, "elsewhere they have no such role"


def test_it_can_be_undone(as_noor: Client, noor: User, tom: User, question: Question) -> None:
    Block.objects.create(blocker=noor, blocked=tom)
    as_noor.post("/blokkeren/", {"person": str(tom.pk)})
    answered(question, tom)
    assert FOLD not in seen(as_noor, question.get_absolute_url())
    assert Notification.objects.filter(user=noor).exists()


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 17, "9" * 40, "١", "1 or 1", "\x00"])
def test_an_odd_number_undoes_nothing(as_noor: Client, noor: User, tom: User, number: str) -> None:
    Block.objects.create(blocker=noor, blocked=tom)
    assert as_noor.post("/blokkeren/", {"person": number}).status_code == 302
    assert Block.objects.exists()


def test_nobody_blocks_themselves_or_somebody_they_cannot_meet(as_noor: Client, noor: User) -> None:
    secret = make.member_of(make.group("wilg", access="closed"), "Geheim")
    for pk in (noor.pk, secret.pk, 0, 2**62):
        assert as_noor.post(f"/blokkeren/{pk}/").status_code == 404
    assert not Block.objects.exists()
