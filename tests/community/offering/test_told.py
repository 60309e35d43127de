"""A resident who no longer agrees: what they told leaves the editors too, and nothing goes there without their yes."""

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision, WorkflowState

from community.groups.models import Group
from community.offering.actions import decide_consent, offer_to_editors
from community.offering.models import Consent, Offer
from community.offering.withdrawn import pages_with_withdrawn_words
from community.permissions import NotAllowed
from community.questions.actions import answer_question, ask_question
from community.questions.actions.ask import Wording
from community.questions.models import Answer, Question
from community.reflections.actions import Words, reflect, remove_reflection
from community.reflections.models import Reflection
from community.told.actions import withdraw_consent
from leerkring.accounts.models import User
from leerkring.accounts.privacy import registry
from leerkring.accounts.privacy.leaving import remove_account, undo_removal
from practices.models import PracticePage
from tests.community import factories as make

pytestmark = pytest.mark.django_db
TITLE, TOLD = "Mag er een kat komen wonen?", "De kat slaapt op schoot."


@pytest.fixture
def koos(berk: Group) -> User:
    return make.member_of(berk, "Koos", "volunteer")


@pytest.fixture
def question(berk: Group, koos: User, noor: User) -> Question:
    asked = ask_question(by=koos, group=berk, wording=Wording(TITLE), told_by="een bewoner")
    answer_question(by=noor, question=asked, text="Vraag het de manager.")
    return asked


@pytest.fixture
def page(question: Question, koos: User) -> PracticePage:
    came = reflect(by=koos, question=question, words=Words(text=TOLD), has_agreed=True)
    offer = offer_to_editors(by=koos, reflection=came, answers=[])
    page = PracticePage.objects.get(pk=offer.page_id)
    assert TOLD in str(page.get_latest_revision().content)
    return page


def left() -> str:
    """What the desk holds."""
    rows = [*Revision.objects.values_list("content", "object_str"), *Page.objects.values_list("title", "draft_title")]
    return repr([*rows, *PageLogEntry.objects.values_list("label", "data")])


@pytest.mark.parametrize("way", ["question", "reflection"])
def test_the_draft_goes_with_all_its_versions_and_a_planned_moment(
    page: PracticePage, question: Question, koos: User, way: str
) -> None:
    planned = page.get_latest_revision()
    planned.approved_go_live_at = timezone.now()
    planned.save()
    assert TITLE in left()
    if way == "question":
        withdraw_consent(by=koos, written=question)
    else:
        remove_reflection(by=koos, question=question)
    assert TITLE not in left()
    assert TOLD not in left()
    assert not PracticePage.objects.filter(pk=page.pk).exists()
    assert not WorkflowState.objects.filter(object_id=str(page.pk)).exists()
    assert not Offer.objects.exists()
    assert pages_with_withdrawn_words() == []


def test_of_a_published_page_editors_hear_until_they_publish_it_again(
    page: PracticePage, question: Question, koos: User
) -> None:
    page.get_latest_revision().publish()
    assert pages_with_withdrawn_words() == []
    withdraw_consent(by=koos, written=question)
    assert pages_with_withdrawn_words() == [page]
    page.refresh_from_db()
    page.title = "Een kat in huis"
    page.save_revision().publish()
    assert pages_with_withdrawn_words() == []


def leaves(user: User, *, keeps: bool) -> None:
    remove_account(user=user, keep_contributions=keeps, now=timezone.now())


def test_who_leaves_with_everything_takes_the_draft_along_at_once(page: PracticePage, koos: User) -> None:
    leaves(koos, keeps=False)
    assert TITLE not in left()
    assert TOLD not in left()
    assert not PracticePage.objects.filter(pk=page.pk).exists()


def test_who_leaves_and_lets_texts_stand_leaves_the_draft(page: PracticePage, koos: User) -> None:
    leaves(koos, keeps=True)
    assert TOLD in left()
    assert Offer.objects.get().withdrawn_at is None


def test_who_comes_back_can_offer_it_anew(page: PracticePage, question: Question, koos: User) -> None:
    leaves(koos, keeps=False)
    undo_removal(user=koos)
    assert TOLD not in left(), "a yes does not come back by itself"
    koos.refresh_from_db()
    offer_to_editors(by=koos, reflection=Reflection.objects.get(question=question), answers=[])
    assert TOLD in left()


def test_of_a_published_page_editors_hear_as_long_as_the_writer_is_leaving(page: PracticePage, koos: User) -> None:
    page.get_latest_revision().publish()
    leaves(koos, keeps=False)
    assert pages_with_withdrawn_words() == [page]
    undo_removal(user=koos)
    assert pages_with_withdrawn_words() == []
    leaves(koos, keeps=False)
    koos.refresh_from_db()
    for holder in registry.holders():
        holder.erase(koos)
    assert pages_with_withdrawn_words() == [page]


def test_what_a_resident_withdrew_does_not_come_back_with_the_writer(
    page: PracticePage, question: Question, koos: User
) -> None:
    page.get_latest_revision().publish()
    withdraw_consent(by=koos, written=question)
    leaves(koos, keeps=False)
    undo_removal(user=koos)
    assert pages_with_withdrawn_words() == [page]


@pytest.fixture
def told(berk: Group, koos: User, noor: User) -> Answer:
    """An answer of a resident that Noor would like to see in an example."""
    own = make.question(berk, noor)
    answer = answer_question(by=koos, question=own, text="Klop eerst aan.", told_by="een bewoner")
    offer_to_editors(
        by=noor, reflection=reflect(by=noor, question=own, words=Words(text="Dat deed ik.")), answers=[answer]
    )
    return answer


def test_a_yes_for_a_resident_needs_their_yes(told: Answer, koos: User) -> None:
    with pytest.raises(NotAllowed):
        decide_consent(by=koos, consent=Consent.objects.get(), is_given=True)
    assert told.text not in left()
    decide_consent(by=koos, consent=Consent.objects.get(), is_given=True, has_agreed=True)
    assert told.text in left()
    decide_consent(by=koos, consent=Consent.objects.get(), is_given=False)
    assert told.text not in left()


def test_the_page_says_who_told_it_and_asks(told: Answer, koos: User, client: Client) -> None:
    client.force_login(koos)
    address = f"/vragen/toestemming/{Consent.objects.get().pk}/"
    page = client.get(address).content.decode()
    assert "opgeschreven door Koos" in page
    assert 'name="agreed"' in page
    assert "Een bewoner heeft je dit verteld" in client.post(address, {"agree": "1"}, follow=True).content.decode()
    assert not Consent.objects.get().is_given
    client.post(address, {"agree": "1", "agreed": "on"})
    assert Consent.objects.get().is_given
