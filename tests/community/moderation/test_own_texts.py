"""At a text that is out of sight its author reads their own words, what is true of it and what they can do."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from community.groups.models import Group, Membership
from community.moderation.actions import Decision, decide_case
from community.moderation.cases import Case, Reason
from community.permissions import NotAllowed
from community.questions.actions import answer_question, ask_question, edit_answer, follow_up, thank
from community.questions.actions.ask import Wording
from community.questions.models import Answer, Question
from community.reflections.actions import Words, reflect
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.moderation.conftest import claimed, muted, reported
from tests.community.questions.sending import sent

pytestmark = pytest.mark.django_db
LINK = "Kijk op https://koop-nu.example/ voor meer."
ONLY_ME, NOT_LOOKED = "Alleen jij en wie erover beslist kunnen het nu lezen.", "Een moderator kijkt ernaar, of heeft"


def page(client: Client, reader: User, question: Question) -> str:
    client.force_login(reader)
    text = client.get(question.get_absolute_url()).content.decode()
    return re.sub(r"\s+", " ", text)


def held(by: User, group: Group) -> Question:
    asked = ask_question(by=by, group=group, wording=Wording(title="Wie weet dit?", detail=LINK))
    assert asked.hidden_at
    return asked


def test_a_question_that_waits_is_read_by_who_asked(client: Client, berk: Group, noor: User, tom: User) -> None:
    question = held(noor, berk)
    own = page(client, noor, question)
    assert question.title in own and "koop-nu.example" in own
    assert "In je eerste tekst staat een link" in own and ONLY_ME in own
    assert f'href="/moderatie/bericht/{Case.objects.get().pk}/"' in own
    assert "wijzigen/" in own and "weghalen/" in own
    others = page(client, tom, question)
    assert question.title not in others and ONLY_ME not in others
    assert NOT_LOOKED in others and "weggehaald" not in others


def test_it_stands_in_the_list_of_who_asked_alone(client: Client, berk: Group, noor: User, tom: User) -> None:
    question = held(noor, berk)
    for reader, address, is_there in ((noor, "/vragen/?lijst=mijn", True), (tom, "/vragen/", False)):
        client.force_login(reader)
        shown = client.get(address).content.decode()
        assert (question.title in shown, ONLY_ME in shown) == (is_there, is_there)


def test_an_answer_that_was_hidden_tells_its_author_why(
    client: Client, question: Question, case: Case, answer: Answer, hanneke: User, tom: User, noor: User
) -> None:
    own = page(client, tom, question)
    assert "kamer 12" in own and "denkt dat iets in je tekst naar een cliënt wijst" in own
    decide_case(
        case=claimed(case, hanneke), by=hanneke, decision=Decision(Case.Outcome.HIDDEN, Reason.UNKIND, "Liever zo.")
    )
    own = page(client, tom, question)
    assert "kamer 12" in own and ONLY_ME in own
    assert "Je tekst is verborgen: hij kan iemand kwetsen." in own, "no more “until somebody has looked”"
    assert "tot een gastvrouw" not in own
    assert "Wijzig je tekst, dan kijkt een gastvrouw of gastheer er opnieuw naar." in own
    others = page(client, noor, question)
    assert "kamer 12" not in others and NOT_LOOKED in others
    edit_answer(by=tom, answer=answer, text="Vraag het aan de familie.")
    assert "Je hebt je tekst gewijzigd." in page(client, tom, question)


def test_who_may_not_write_for_a_while_is_not_told_to_change_it(
    client: Client, question: Question, case: Case, hanneke: User, tom: User
) -> None:
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=muted(Case.Measure.MUTE_DAY))
    own = page(client, tom, question)
    assert "Je kunt je tekst nu weghalen." in own and "Wijzig je tekst" not in own


def test_what_came_of_it_says_the_same(client: Client, berk: Group, noor: User, question: Question) -> None:
    make.answer(question, make.member_of(berk, "Lies"))
    reflect(by=noor, question=question, words=Words(text="Het hielp."))
    told = Reflection.objects.get()
    reported(told, make.member_of(berk, "Koos"))
    own = page(client, noor, question)
    assert "Het hielp." in own and ONLY_ME in own and "denkt dat iets in je tekst naar een cliënt wijst" in own


def test_a_story_that_is_looked_at_again_is_not_said_to_be_read(
    client: Client, berk: Group, noor: User, question: Question
) -> None:
    make.answer(question, make.member_of(berk, "Lies"))
    reflect(by=noor, question=question, words=Words(text="Het hielp."))
    reported(Reflection.objects.get(), make.member_of(berk, "Koos"))
    client.force_login(noor)
    shown = client.post(f"{question.get_absolute_url()}ermee/", sent(text="Het ging.", audience="group"), follow=True)
    assert "Je tekst is bewaard. Een gastvrouw of gastheer kijkt er eerst naar." in shown.content.decode()


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ("archived", "Deze groep is gearchiveerd."),
        ("left", "Doe eerst mee met deze groep."),
        ("goes on elsewhere", "Deze vraag gaat verder bij een andere vraag."),
    ],
)
def test_who_cannot_change_it_is_not_told_to(
    client: Client, question: Question, case: Case, answer: Answer, berk: Group, tom: User, how: str, why: str
) -> None:
    if how == "archived":
        Group.objects.update(status="archived")
    elif how == "left":
        Membership.objects.filter(user=tom).delete()
    else:
        Question.objects.filter(pk=question.pk).update(duplicate_of=make.question(berk, tom, "Wie wekt wie?"))
    change, remove = (f"antwoord/{answer.pk}/{verb}/" for verb in ("wijzigen", "weghalen"))
    own = page(client, tom, Question.objects.get(pk=question.pk))
    assert change not in own and remove in own
    word = client.get(f"/moderatie/bericht/{case.pk}/").content.decode()
    for shown in (own, word):
        assert why in shown and "Je kunt je eigen tekst wel weghalen." in shown
        assert "Je kunt je tekst" not in shown and "je kunt je tekst" not in shown
    assert client.get(f"{question.get_absolute_url()}{remove}").status_code == 200


def test_a_neighbour_changes_what_they_answered_at_a_shared_question(
    client: Client, question: Question, case: Case, answer: Answer, berk: Group, tom: User
) -> None:
    near = make.group("eik")
    Group.objects.filter(pk=berk.pk).update(access="on_request", is_shareable=True)
    berk.shares_with.add(near)
    Question.objects.update(shared_at=timezone.now())
    Membership.objects.filter(user=tom).update(group=near)
    client.force_login(tom)
    word = client.get(f"/moderatie/bericht/{case.pk}/").content.decode()
    assert "Je doet niet meer mee" not in word
    assert "je kunt je tekst nu aanpassen" in word
    edit_answer(by=tom, answer=Answer.objects.get(pk=answer.pk), text="Vraag het de familie.")


def test_more_own_texts_take_no_more_queries(client: Client, question: Question, case: Case, tom: User) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(question.get_absolute_url())
        return len(queries)

    client.force_login(tom)
    asked()
    one = asked()
    for number in range(3):
        reported(make.answer(question, tom, f"Kamer {number}."), question.author)
    assert asked() == one


@pytest.mark.parametrize(("field", "word"), [("hidden_at", "niet te zien"), ("deleted_at", "weggehaald")])
def test_a_refusal_says_which_of_the_two_it_is(
    berk: Group, noor: User, tom: User, question: Question, answer: Answer, field: str, word: str
) -> None:
    setattr(answer, field, timezone.now())
    with pytest.raises(NotAllowed, match=word):
        follow_up(by=noor, answer=answer, text="Dank je.")
    with pytest.raises(NotAllowed, match=word):
        thank(by=noor, answer=answer, on=True)
    Question.objects.update(**{field: timezone.now()})
    question.refresh_from_db()
    with pytest.raises(NotAllowed, match=word):
        answer_question(by=tom, question=question, text="Zo.")
    with pytest.raises(NotAllowed, match=word):
        reflect(by=noor, question=question, words=Words(text="Het hielp."))
