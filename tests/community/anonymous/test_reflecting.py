"""With a receipt somebody tells what came of it: with the next batch, by day, and without anybody behind it."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from community.anonymous.models import WaitingReflection
from community.moderation.actions import Decision, claim_case, decide_case
from community.moderation.actions.reporting import report_text
from community.moderation.cases import Case, Reason
from community.moderation.kinds import kind_of
from community.moderation.limits import LIMITS
from community.notifications.models import Notification
from community.questions.models import Answer, Question
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.anonymous.conftest import publish

pytestmark = pytest.mark.django_db
TOLD = {"ermee-text": "Ik heb gehuild in de linnenkamer.", "ermee-learned": "Het mag.", "ermee-audience": "group"}


@pytest.fixture
def answer(question: Question, samira: User) -> Answer:
    return make.answer(question, samira)


def sends(client: Client, receipt: str, address: str = "/bewijs/ermee/", **fields: object) -> str:
    return client.post(address, {"receipt": receipt, **fields}).content.decode()


def test_it_comes_with_the_next_batch_and_who_answered_hears_of_it(
    receipt: str, answer: Answer, client: Client, samira: User
) -> None:
    assert "Vertel wat je ermee deed" in sends(client, receipt, "/bewijs/")
    page = sends(client, receipt, **TOLD)
    assert "Anderen lezen het na de volgende ronde" in page
    assert "<p>Ik heb gehuild in de linnenkamer.</p>" in page
    assert not Reflection.objects.exists()
    publish(2)
    told = Reflection.objects.get()
    assert (told.author, told.submission, told.perspective) == (None, None, answer.question.perspective)
    assert timezone.localtime(told.created_at).strftime("%H:%M:%S.%f") == "00:00:00.000000"
    assert not WaitingReflection.objects.exists()
    assert Notification.objects.filter(user=samira, kind="reflection").count() == 1
    others = client.get(answer.question.get_absolute_url()).content.decode()
    assert "linnenkamer" in others
    assert "Wat Anoniem ermee deed" in others
    assert f'<time datetime="{timezone.localdate(told.created_at).isoformat()}">' in others


def test_other_words_take_its_place_with_the_next_batch(receipt: str, answer: Answer, client: Client) -> None:
    sends(client, receipt, **TOLD)
    publish(2)
    assert "linnenkamer" in sends(client, receipt, "/bewijs/")
    sends(client, receipt, **TOLD | {"ermee-text": "In de tuin."})
    assert Reflection.objects.get().text == TOLD["ermee-text"]
    publish(3)
    told = Reflection.objects.get()
    assert told.text == "In de tuin."
    assert told.edited_at == timezone.localtime(told.edited_at).replace(hour=0, minute=0, second=0, microsecond=0)


def test_it_is_taken_away_at_once(receipt: str, answer: Answer, client: Client) -> None:
    sends(client, receipt, **TOLD)
    publish(2)
    sends(client, receipt, **TOLD | {"ermee-text": "In de tuin."})
    page = sends(client, receipt, "/bewijs/ermee/weghalen/")
    assert "is weggehaald" in page
    assert not Reflection.objects.exists()
    assert not WaitingReflection.objects.exists()
    assert not Notification.objects.filter(kind="reflection").exists()


def test_taking_the_question_back_takes_it_along(receipt: str, answer: Answer, client: Client) -> None:
    sends(client, receipt, **TOLD)
    sends(client, receipt, "/bewijs/terugnemen/")
    assert not WaitingReflection.objects.exists()
    publish(2)
    assert not Reflection.objects.exists()


def test_for_mentors_alone_it_is_read_by_them_and_with_the_receipt(
    receipt: str, answer: Answer, client: Client, samira: User
) -> None:
    hanneke = make.member_of(answer.question.group, "Hanneke", "mentor")
    sends(client, receipt, **TOLD | {"ermee-audience": "mentors"})
    publish(2)
    read = {}
    for person in (samira, hanneke):
        browser = Client()
        browser.force_login(person)
        read[person] = "linnenkamer" in browser.get(answer.question.get_absolute_url()).content.decode()
    assert read == {samira: False, hanneke: True}
    assert "linnenkamer" in sends(client, receipt, "/bewijs/")
    assert not Notification.objects.filter(user=samira, kind="reflection").exists()


def test_without_words_or_with_client_data_it_comes_back(receipt: str, answer: Answer, client: Client) -> None:
    assert "Schrijf eerst iets op" in sends(client, receipt, **{"ermee-audience": "group"})
    page = sends(client, receipt, **TOLD | {"ermee-text": "Mevrouw Jansen huilde mee."})
    assert "Mevrouw Jansen huilde mee." in page
    assert not WaitingReflection.objects.exists()


def test_sending_twice_counts_once_and_too_much_is_said(receipt: str, answer: Answer, client: Client) -> None:
    cache.clear()
    for _time in range(LIMITS["ask"].times + 3):
        assert "korte tijd" not in sends(client, receipt, **TOLD)
    for number in range(LIMITS["ask"].times):
        page = sends(client, receipt, **TOLD | {"ermee-text": f"Poging {number}."})
    assert "korte tijd" in page


def test_the_receipt_shows_what_moderation_decided_about_it(receipt: str, answer: Answer, client: Client) -> None:
    host = make.member_of(answer.question.group, "Anouk", "professional", role="host")
    sends(client, receipt, **TOLD)
    publish(2)
    told = Reflection.objects.get()
    report_text(kind=kind_of(told), thing=told, by=answer.author, reason=Reason.CLIENT_DATA)
    assert "Over wat je ermee deed" in sends(client, receipt, "/bewijs/")
    case = Case.objects.get()
    claim_case(by=host, case=case)
    words = "Er stond een naam in."
    decide_case(case=case, by=host, decision=Decision(Case.Outcome.HIDDEN, Reason.CLIENT_DATA, words))
    assert words in sends(client, receipt, "/bewijs/")


def test_it_does_nothing_by_get(receipt: str, answer: Answer, client: Client) -> None:
    for address in ("/bewijs/ermee/", "/bewijs/ermee/weghalen/"):
        assert client.get(address, {"receipt": receipt, **TOLD}).headers["Location"] == "/bewijs/"
    assert not WaitingReflection.objects.exists()


@pytest.mark.parametrize("way", ["taken back", "said otherwise"])
def test_what_happens_while_a_batch_runs_counts(
    receipt: str, answer: Answer, client: Client, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sends(client, receipt, **TOLD)

    def meanwhile(rows: list[object]) -> None:
        """The batch has read what waits, and then somebody uses the receipt."""
        if any(isinstance(row, WaitingReflection) for row in rows):
            if way == "taken back":
                sends(client, receipt, "/bewijs/ermee/weghalen/")
            else:
                sends(client, receipt, **TOLD | {"ermee-text": "In de tuin."})

    monkeypatch.setattr("community.anonymous.batches.dice.shuffle", meanwhile)
    publish(2)
    assert [told.text for told in Reflection.objects.all()] == ([] if way == "taken back" else ["In de tuin."])
