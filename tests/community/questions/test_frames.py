"""What is kept of the page of a question holds nobody's words, and each reader gets the buttons of their own."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from community.groups.models import Group
from community.moderation.mutes import Mute
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from leerkring.pagecache.memory import parts
from tests.community import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def answer(berk: Group, noor: User, samira: User) -> Answer:
    return factories.answer(factories.question(berk, noor), samira, "Doe eerst het gordijn open.")


def seen_by(user: User, question: Question) -> str:
    client = Client()
    client.force_login(user)
    return client.get(question.get_absolute_url()).content.decode()


def asker_line(shown: str) -> str:
    [found] = re.findall(r'</h1>\s*<p class="person">.*?</p>', shown, re.DOTALL)
    return found


def buttons_at(answer: Answer, shown: str) -> set[str]:
    [found] = re.findall(rf'<article class="answer[^>]*id="antwoord-{answer.pk}".*?</article>', shown, re.DOTALL)
    return {address.rsplit("/", 2)[-2] for address in re.findall(r'(?:href|action)="([^"]+/)"', found)}


def test_each_reader_gets_their_own_buttons_whoever_came_first(
    berk: Group, noor: User, samira: User, answer: Answer
) -> None:
    other = factories.member_of(berk, "Koos", "volunteer")
    readers = [noor, samira, other]
    alone = {}
    for reader in readers:
        parts.clear()
        alone[reader] = buttons_at(answer, seen_by(reader, answer.question))
    assert len(set(map(frozenset, alone.values()))) == len(readers)
    for reader in (*readers, *reversed(readers)):
        assert buttons_at(answer, seen_by(reader, answer.question)) == alone[reader]


def test_what_changes_shows_at_once(noor: User, samira: User, answer: Answer) -> None:
    seen_by(noor, answer.question)
    Answer.objects.filter(pk=answer.pk).update(
        text="Zet de radio aan.", helped_at=timezone.now(), edited_at=timezone.now()
    )
    User.objects.filter(pk=samira.pk).update(display_name="Samira Nieuw")
    shown = seen_by(noor, answer.question)
    assert "Zet de radio aan." in shown
    assert "gordijn" not in shown
    assert "Samira Nieuw" in shown
    assert "answer-helped" in shown
    assert reverse("answer_history", args=["berk", answer.question_id, answer.pk]) in shown


def test_the_line_of_who_asked_is_that_of_today(noor: User, samira: User, berk: Group) -> None:
    question = factories.question(berk, noor)
    row = Question.objects.filter(pk=question.pk)
    seen_by(samira, question)
    row.update(perspective="relative")
    assert 'data-hue="coral"' in asker_line(seen_by(samira, question))
    row.update(edited_at=timezone.now())
    assert reverse("question_history", args=["berk", question.pk]) in asker_line(seen_by(samira, question))
    row.update(edited_at=None)
    assert "href" not in asker_line(seen_by(samira, question))
    row.update(is_anonymous=True, author=None)
    anonymous = asker_line(seen_by(samira, question))
    assert "avatar-anonymous" in anonymous
    assert "Noor" not in anonymous


def test_no_words_or_names_are_kept(noor: User, samira: User, answer: Answer) -> None:
    seen_by(noor, answer.question)
    kept = "".join(parts.all())
    assert f"antwoord-{answer.pk}" in kept
    for word in ("gordijn", "rustig", samira.get_full_name(), noor.get_full_name()):
        assert word not in kept


def test_who_was_helped_has_the_name_of_today(noor: User, samira: User, answer: Answer) -> None:
    Answer.objects.filter(pk=answer.pk).update(helped_at=timezone.now())
    User.objects.filter(pk=noor.pk).update(display_name="Noor <b>van</b> Dijk")
    assert "Hier kon Noor &lt;b&gt;van&lt;/b&gt; Dijk mee verder" in seen_by(samira, answer.question)
    User.objects.filter(pk=noor.pk).update(display_name="Noor Anders")
    assert "Hier kon Noor Anders mee verder" in seen_by(samira, answer.question)
    assert "Hier kon je mee verder" in seen_by(noor, answer.question)
    assert not any("Noor" in kept for kept in parts.all())


def test_who_may_not_write_for_a_while_can_take_away_and_is_not_offered_to_change(
    berk: Group, noor: User, samira: User, answer: Answer
) -> None:
    question = answer.question
    own = factories.answer(question, noor, "Dank je.", follows=answer)
    changes = {
        noor: [reverse("change_question", args=["berk", question.pk]), changed(own)],
        samira: [changed(answer)],
    }
    for reader, addresses in changes.items():
        assert all(f'href="{each}"' in seen_by(reader, question) for each in addresses)
        Mute.objects.create(user=reader, group=berk, until=timezone.now() + timedelta(days=1))
        shown = seen_by(reader, question)
        assert not any(f'href="{each}"' in shown for each in addresses)
        assert all(f'href="{each.replace("wijzigen", "weghalen")}"' in shown for each in addresses)


def test_a_question_that_goes_on_elsewhere_can_still_be_changed(berk: Group, noor: User) -> None:
    question = factories.question(berk, noor)
    Question.objects.filter(pk=question.pk).update(duplicate_of=factories.question(berk, noor, "Hoe wek je iemand?"))
    address = reverse("change_question", args=["berk", question.pk])
    assert f'href="{address}"' in seen_by(noor, question)


def changed(answer: Answer) -> str:
    return reverse("change_answer", args=["berk", answer.question_id, answer.pk])
