"""What somebody asked and told themselves goes from the desk when they take it back, as answers of others do."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from community.groups.models import Group
from community.notifications.models import Notification
from community.offering.actions import decide_consent, offer_to_editors, take_offer_back
from community.offering.desk import offered_to
from community.offering.models import Consent, Offer
from community.offering.withdrawn import drop_left_drafts, pages_with_withdrawn_words
from community.permissions import NotAllowed
from community.questions.actions import delete_answer, delete_question, follow_up
from community.questions.models import Answer, Question
from community.reflections.actions import Words, reflect, remove_reflection
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from leerkring.accounts.privacy.leaving import remove_account, undo_removal
from practices.models import PracticePage
from tests.community import factories as make
from tests.community.offering.conftest import STORY

pytestmark = pytest.mark.django_db
DETAIL = "Ze schrikt als het licht aangaat."


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    return make.question(berk, noor, detail=DETAIL)


@pytest.fixture
def page(noor: User, samira: User, told: Reflection, answer: Answer) -> PracticePage:
    """A draft with the answer of Samira, who said yes."""
    offer = offer_to_editors(by=noor, reflection=told, answers=[answer])
    decide_consent(by=samira, consent=Consent.objects.get(), is_given=True)
    assert all(words in left() for words in (DETAIL, STORY, answer.text))
    return PracticePage.objects.get(pk=offer.page_id)


def left() -> str:
    """What the desk holds."""
    rows = [*Revision.objects.values_list("content", "object_str"), *Page.objects.values_list("title", "draft_title")]
    return repr([*rows, *PageLogEntry.objects.values_list("label", "data")])


def question_deleted(question: Question) -> None:
    delete_question(by=question.author, question=question)


def reflection_deleted(question: Question) -> None:
    remove_reflection(by=question.author, question=question)


def for_mentors(question: Question) -> None:
    reflect(by=question.author, question=question, words=Words(text=STORY, audience="mentors"))


def left_with_everything(question: Question) -> None:
    remove_account(user=question.author, keep_contributions=False, now=timezone.now())


def taken_back(question: Question) -> None:
    take_offer_back(by=question.author, question=question)


Way = Callable[[Question], None]
UNSAID = [question_deleted, reflection_deleted, for_mentors, left_with_everything]


@pytest.mark.parametrize("way", [*UNSAID, taken_back])
def test_the_draft_goes_with_all_its_versions(page: PracticePage, question: Question, way: Way) -> None:
    way(question)
    assert all(words not in left() for words in (question.title, DETAIL, STORY))
    assert not PracticePage.objects.filter(pk=page.pk).exists()
    assert not Offer.objects.exists()
    assert not Notification.objects.filter(kind="consent").exists(), "nobody is asked for it any more"
    assert offered_to(make.person("Els")) == []


@pytest.mark.parametrize("way", UNSAID)
def test_of_a_published_page_editors_hear(page: PracticePage, question: Question, way: Way) -> None:
    page.get_latest_revision().publish()
    assert pages_with_withdrawn_words() == []
    way(question)
    assert pages_with_withdrawn_words() == [page]


def test_who_leaves_and_lets_texts_stand_leaves_the_draft(page: PracticePage, noor: User) -> None:
    remove_account(user=noor, keep_contributions=True, now=timezone.now())
    assert STORY in left()


def test_who_comes_back_can_offer_it_anew(page: PracticePage, question: Question, told: Reflection) -> None:
    left_with_everything(question)
    undo_removal(user=question.author)
    assert STORY not in left(), "a yes does not come back by itself"
    question.author.refresh_from_db()
    offer_to_editors(by=question.author, reflection=told, answers=[])
    assert STORY in left()


def address(question: Question) -> str:
    return f"/wijken/berk/vragen/{question.pk}/ermee/aanbieden/terug/"


def test_who_asked_takes_it_back_with_a_button(page: PracticePage, question: Question, client: Client) -> None:
    seen = client.get(question.get_absolute_url()).content.decode()
    assert "Er is nog niets gepubliceerd" in seen
    assert f'action="{address(question)}"' in seen
    assert "Je hebt het teruggenomen" in client.post(address(question), follow=True).content.decode()
    assert not PracticePage.objects.filter(pk=page.pk).exists()
    anew = address(question).removesuffix("terug/")
    assert f'href="{anew}"' in client.get(question.get_absolute_url()).content.decode()
    assert client.post(address(question)).status_code == 302, "twice is no harm"


def test_what_is_published_is_not_taken_back_there(page: PracticePage, question: Question, client: Client) -> None:
    page.get_latest_revision().publish()
    assert address(question) not in client.get(question.get_absolute_url()).content.decode()
    with pytest.raises(NotAllowed):
        taken_back(question)
    assert client.post(address(question)).status_code == 403
    assert STORY in left()


def test_nobody_else_takes_it_back(page: PracticePage, question: Question, samira: User) -> None:
    with pytest.raises(NotAllowed):
        take_offer_back(by=samira, question=question)
    assert STORY in left()


def test_a_draft_whose_question_is_gone_is_erased_in_time(page: PracticePage, told: Reflection) -> None:
    assert drop_left_drafts(timezone.now()) == "0 drafts of questions that are gone erased"
    Reflection.objects.all().delete()
    assert drop_left_drafts(timezone.now()) == "1 drafts of questions that are gone erased"
    assert STORY not in left()


def test_the_desk_does_not_take_a_question_that_is_gone_for_one_of_a_closed_group(
    page: PracticePage, question: Question, client: Client
) -> None:
    page.get_latest_revision().publish()
    page.refresh_from_db()
    page.unpublish()
    question_deleted(question)
    (row,) = offered_to(make.person("Els"))
    assert row.is_gone
    client.force_login(make.person("Bas", is_superuser=True, is_staff=True))
    seen = client.get("/beheer/").content.decode()
    assert "de vraag is weggehaald" in seen
    assert "een besloten groep" not in seen


def test_an_answer_that_was_taken_away_no_longer_counts_as_one_that_may_go_along(
    page: PracticePage, answer: Answer, noor: User
) -> None:
    editor = make.person("Els")
    assert [(row.asked, row.agreed) for row in offered_to(editor)] == [(1, 1)]
    follow_up(by=noor, answer=answer, text="Dank je.")
    delete_answer(by=answer.author, answer=answer)
    assert [(row.asked, row.agreed) for row in offered_to(editor)] == [(1, 0)]
