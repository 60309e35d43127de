"""With a receipt: see, react, mark, take back, and read what moderation decided. Only for who may read there now."""

import pytest
from django.test import Client
from django.utils import timezone

from community.anonymous.models import Receipt, WaitingMark, WaitingQuestion, WaitingReaction
from community.anonymous.receipts import WORDS
from community.groups.models import Group, Membership, Removal
from community.moderation.actions import Decision, claim_case, decide_case
from community.moderation.actions.reporting import report_text
from community.moderation.cases import Case, Reason
from community.moderation.kinds import kind_of
from community.moderation.limits import LIMITS
from community.notifications.models import Notification
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.anonymous.conftest import Ask, publish

pytestmark = pytest.mark.django_db


def shown(client: Client, receipt: str, address: str = "/bewijs/", **fields: object) -> str:
    return client.post(address, {"receipt": receipt, **fields}).content.decode()


@pytest.fixture
def answer(question: Question, samira: User) -> Answer:
    return make.answer(question, samira)


def test_a_question_that_waits_is_found(ask: Ask, client: Client) -> None:
    words = ask()
    assert "Mag ik huilen" in shown(client, words.upper().replace(" ", ",\n"))


def test_an_answer_is_found(receipt: str, answer: Answer, client: Client) -> None:
    assert answer.text in shown(client, receipt)


def test_any_member_with_the_words_gets_in_for_nobody_knows_who_it_is(receipt: str, samira: User) -> None:
    other = Client()
    other.force_login(samira)
    assert "Mag ik huilen" in shown(other, receipt)


def test_who_has_no_access_any_more_finds_nothing(receipt: str, client: Client, noor: User, berk: Group) -> None:
    Group.objects.filter(pk=berk.pk).update(access="closed")
    assert "Mag ik huilen" in shown(client, receipt)
    Membership.objects.filter(user=noor).delete()
    assert "Mag ik huilen" not in shown(client, receipt)


def test_who_was_removed_finds_nothing_and_takes_nothing_back(
    ask: Ask, client: Client, noor: User, berk: Group
) -> None:
    words = ask()
    Membership.objects.filter(user=noor).delete()
    Removal.objects.create(group=berk, user=noor)
    assert "Mag ik huilen" not in shown(client, words)
    shown(client, words, "/bewijs/terugnemen/")
    assert WaitingQuestion.objects.exists()


@pytest.mark.parametrize("typed", ["", "een twee", " ".join(WORDS[:7]), "x" * 2000, "\x00 ' OR 1=1 --"])
def test_words_that_lead_nowhere_come_back_with_a_sentence(receipt: str, client: Client, typed: str) -> None:
    page = client.post("/bewijs/", {"receipt": typed})
    assert page.status_code == 200
    assert 'class="error"' in page.content.decode()


def test_guessing_ends_and_a_right_receipt_is_counted_nowhere(receipt: str, client: Client) -> None:
    for _time in range(LIMITS["receipt"].times + 5):
        assert "Mag ik huilen" in shown(client, receipt)
    for _time in range(LIMITS["receipt"].times):
        shown(client, "kano")
    assert "korte tijd" in shown(client, receipt)


def test_a_receipt_does_nothing_by_get(receipt: str, client: Client) -> None:
    for address in ("/bewijs/reactie/", "/bewijs/hielp/", "/bewijs/terugnemen/"):
        assert client.get(address, {"receipt": receipt}).headers["Location"] == "/bewijs/"
    assert Question.objects.get().is_shown


def test_a_reaction_comes_with_the_next_batch(receipt: str, answer: Answer, client: Client, samira: User) -> None:
    page = shown(client, receipt, "/bewijs/reactie/", text="Dank je, dat helpt.", above=answer.pk)
    assert "Dank je, dat helpt." in page
    assert not Answer.objects.filter(by_asker=True).exists()
    publish(days=2)
    reaction = Answer.objects.get(by_asker=True)
    assert (reaction.author, reaction.submission, reaction.follows) == (None, None, answer)
    assert timezone.localtime(reaction.created_at).hour == 0
    assert Notification.objects.get(user=samira).actor is None
    assert not WaitingReaction.objects.exists()


def test_a_reaction_to_a_text_that_went_is_not_published(receipt: str, answer: Answer, client: Client) -> None:
    shown(client, receipt, "/bewijs/reactie/", text="Dank je.", above=answer.pk)
    Answer.objects.filter(pk=answer.pk).update(deleted_at=timezone.now(), text="")
    publish(days=2)
    assert not Answer.objects.filter(by_asker=True).exists()
    assert not WaitingReaction.objects.exists()


def test_a_reaction_without_a_word_is_said_and_kept(receipt: str, client: Client) -> None:
    page = shown(client, receipt, "/bewijs/reactie/", text="?!")
    assert "Hier staan nog geen woorden" in page and "?!</textarea>" in page
    assert not WaitingReaction.objects.exists()


def test_a_reaction_with_client_data_is_asked_about_and_kept(receipt: str, client: Client) -> None:
    page = shown(client, receipt, "/bewijs/reactie/", text="Zo ging het met mevrouw Jansen.")
    assert "mevrouw Jansen" in page
    assert not WaitingReaction.objects.exists()


def test_what_helped_is_seen_with_the_next_batch(receipt: str, answer: Answer, client: Client, samira: User) -> None:
    page = shown(client, receipt, "/bewijs/hielp/", answer=answer.pk, on="1")
    assert 'aria-pressed="true"' in page
    answer.refresh_from_db()
    assert answer.helped_at is None
    publish(days=2)
    answer.refresh_from_db()
    assert timezone.localtime(answer.helped_at).hour == 0
    assert Notification.objects.get(user=samira).kind == "helped"


def test_a_mark_that_is_taken_back_in_time_is_seen_by_nobody(receipt: str, answer: Answer, client: Client) -> None:
    shown(client, receipt, "/bewijs/hielp/", answer=answer.pk, on="1")
    shown(client, receipt, "/bewijs/hielp/", answer=answer.pk, on="0")
    assert not WaitingMark.objects.exists()


def test_no_answer_of_another_question_can_be_marked(receipt: str, client: Client, berk: Group, samira: User) -> None:
    other = make.answer(make.question(berk, samira), samira)
    assert client.post("/bewijs/hielp/", {"receipt": receipt, "answer": other.pk, "on": "1"}).status_code == 404
    assert client.post("/bewijs/hielp/", {"receipt": receipt, "answer": "9" * 30, "on": "1"}).status_code == 404
    assert not WaitingMark.objects.exists()


def test_taking_back_leaves_a_tombstone_where_others_built_on_it(
    receipt: str, answer: Answer, client: Client, question: Question
) -> None:
    shown(client, receipt, "/bewijs/reactie/", text="Dank je.", above=answer.pk)
    publish(days=2)
    shown(client, receipt, "/bewijs/terugnemen/")
    question.refresh_from_db()
    assert (question.title, question.detail) == ("", "")
    assert timezone.localtime(question.deleted_at).hour == 0
    assert not Answer.objects.filter(by_asker=True).exclude(text="").exists()
    assert not Receipt.objects.exists()


@pytest.mark.parametrize("is_published", [True, False])
def test_taking_back_leaves_nothing_where_nobody_did(ask: Ask, client: Client, is_published: bool) -> None:
    words = ask()
    if is_published:
        publish()
    shown(client, words, "/bewijs/terugnemen/")
    assert not Question.objects.exists()
    assert not WaitingQuestion.objects.exists()
    assert not Receipt.objects.exists()


def test_the_receipt_shows_what_moderation_decided(
    receipt: str, question: Question, client: Client, berk: Group, samira: User
) -> None:
    host = make.member_of(berk, "Hanneke", "professional", role="host")
    report_text(kind=kind_of(question), thing=question, by=samira, reason=Reason.CLIENT_DATA)
    assert "Over je vraag" in shown(client, receipt)
    case = Case.objects.get()
    claim_case(case=case, by=host)
    words = "Laat de kamer weg."
    decide_case(case=case, by=host, decision=Decision(Case.Outcome.HIDDEN, Reason.CLIENT_DATA, words))
    page = shown(client, receipt)
    assert "Over je vraag" in page
    assert words in page
    assert "Mag ik huilen" in page
    assert not Notification.objects.filter(user__display_name="Noor").exists()


def test_a_report_that_changed_nothing_is_not_shown(
    receipt: str, question: Question, client: Client, samira: User
) -> None:
    report_text(kind=kind_of(question), thing=question, by=samira, reason=Reason.UNKIND)
    assert "Over je vraag" not in shown(client, receipt)


def test_who_has_to_be_silent_is_silent_here_too(receipt: str, client: Client, noor: User, berk: Group) -> None:
    Membership.objects.filter(user=noor).delete()  # the group is open: reading goes on
    page = shown(client, receipt, "/bewijs/reactie/", text="Dank je.")
    assert not WaitingReaction.objects.exists()
    assert "Mag ik huilen" in page
