"""A yes does not last longer than the answer: words that are gone here leave the draft, or editors hear of it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from community.moderation.actions.reporting import report_text
from community.moderation.cases import Reason
from community.moderation.kinds import kind_of
from community.offering.actions import decide_consent, offer_to_editors
from community.offering.models import Consent
from community.offering.withdrawn import pages_with_withdrawn_words, settle, withdrawn_words
from community.questions import privacy
from community.questions.actions import delete_answer, follow_up
from community.questions.models import Answer
from community.reflections.actions import Words, reflect, remove_reflection
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from practices.models import PracticePage
from tests.community import factories as make
from tests.community.offering.conftest import STORY

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(noor: User, samira: User, told: Reflection, answer: Answer) -> PracticePage:
    """A draft with the answer of Samira, who said yes."""
    offer = offer_to_editors(by=noor, reflection=told, answers=[answer])
    decide_consent(by=samira, consent=Consent.objects.get(), is_given=True)
    return PracticePage.objects.get(pk=offer.page_id)


def says(page: PracticePage) -> str:
    """All versions together."""
    return "".join(str(revision.content) for revision in page.revisions.all())


def publish(page: PracticePage) -> None:
    page.get_latest_revision().publish()


def deleted(answer: Answer) -> None:
    delete_answer(by=answer.author, answer=answer)


def tombstone(answer: Answer) -> None:
    follow_up(by=answer.question.author, answer=answer, text="Dank je.")
    delete_answer(by=answer.author, answer=answer)


def hidden(answer: Answer) -> None:
    reader = make.member_of(answer.question.group, "Gerrie", "volunteer")
    report_text(kind=kind_of(answer), thing=answer, by=reader, reason=Reason.CLIENT_DATA)


def refused(answer: Answer) -> None:
    decide_consent(by=answer.author, consent=Consent.objects.get(), is_given=False)


WAYS = [deleted, tombstone, hidden, refused]


@pytest.mark.parametrize("gone", WAYS)
def test_it_leaves_every_version_of_a_draft(page: PracticePage, answer: Answer, gone: Callable[[Answer], None]) -> None:
    words = answer.text
    assert words in says(page)
    gone(answer)
    assert words not in says(page)
    assert "Wachten is ook zorg." in says(page)
    assert pages_with_withdrawn_words() == []


@pytest.mark.parametrize("gone", WAYS)
def test_of_a_published_page_editors_hear(
    page: PracticePage, answer: Answer, client: Client, gone: Callable[[Answer], None]
) -> None:
    publish(page)
    assert pages_with_withdrawn_words() == []
    gone(answer)
    assert pages_with_withdrawn_words() == [page]
    client.force_login(make.person("Els", is_superuser=True, is_staff=True))
    assert "niet meer mogen staan" in client.get("/beheer/").content.decode()
    page.refresh_from_db()
    page.what_they_do = [(block.block_type, block.value) for block in page.what_they_do if block.block_type == "text"]
    page.save_revision().publish()
    assert pages_with_withdrawn_words() == [], "once they took it out"


def test_of_a_page_that_will_be_published_too(page: PracticePage, answer: Answer) -> None:
    revision = page.get_latest_revision()
    revision.approved_go_live_at = timezone.now() + timedelta(days=3)
    revision.save()
    refused(answer)
    assert answer.text not in says(page), "what is planned is a version too"
    assert pages_with_withdrawn_words() == []


def test_what_a_moderator_puts_back_comes_back(page: PracticePage, answer: Answer) -> None:
    hidden(answer)
    kind_of(answer).put_back(answer)
    page.refresh_from_db()
    assert answer.text in str(page.get_latest_revision().content)


def test_a_draft_that_an_editor_has_not_finished_stands_in_nobodys_way(page: PracticePage, answer: Answer) -> None:
    latest = page.get_latest_revision()
    latest.content = {**latest.content, "title": "", "occasion": ""}
    latest.save()
    deleted(answer)
    assert answer.text not in says(page)


def test_who_says_no_hears_that_the_page_is_published(page: PracticePage, client: Client, samira: User) -> None:
    publish(page)
    client.force_login(samira)
    address = f"/vragen/toestemming/{Consent.objects.get().pk}/"
    assert "De pagina is al gepubliceerd" in client.post(address, {"agree": "0"}, follow=True).content.decode()


def test_who_leaves_with_everything_takes_it_out_at_once(page: PracticePage, answer: Answer, samira: User) -> None:
    samira.keeps_contributions, samira.removal_due_at = False, timezone.now()
    privacy.hide(samira)
    assert answer.text not in says(page)
    privacy.show(samira)
    page.refresh_from_db()
    assert answer.text in str(page.get_latest_revision().content)


def test_the_list_asks_as_often_for_one_page_as_for_many(
    page: PracticePage, answer: Answer, noor: User, samira: User, django_assert_max_num_queries: Callable
) -> None:
    publish(page)
    refused(answer)
    for number in range(3):
        question = make.question(answer.question.group, noor, f"Vraag {number}")
        more = make.answer(question, samira, f"Antwoord {number}")
        told = reflect(by=noor, question=question, words=Words(text="Gedaan."))
        offer = offer_to_editors(by=noor, reflection=told, answers=[more])
        consent = Consent.objects.get(answer=more)
        decide_consent(by=samira, consent=consent, is_given=True)
        publish(PracticePage.objects.get(pk=offer.page_id))
        decide_consent(by=samira, consent=consent, is_given=False)
    with django_assert_max_num_queries(5):
        assert len(pages_with_withdrawn_words()) == 4


def test_the_timed_work_forgets_what_editors_took_out(page: PracticePage, answer: Answer) -> None:
    publish(page)
    refused(answer)
    assert settle(timezone.now()) == "0 answers taken out of examples"
    page.refresh_from_db()
    page.what_they_do = []
    page.save_revision().publish()
    assert settle(timezone.now()) == "1 answers taken out of examples"
    assert not Consent.objects.get().stands


def test_editors_see_which_words_must_go_and_whose_kind_they_are(
    page: PracticePage, answer: Answer, noor: User, client: Client
) -> None:
    publish(page)
    words = answer.text
    deleted(answer)
    [row] = withdrawn_words()
    assert [(each.who, each.words) for each in row.passages] == [("wie antwoordde", words)]
    remove_reflection(by=noor, question=answer.question)
    [row] = withdrawn_words()
    assert (row.passages[-1].who, row.passages[-1].words) == ("wie antwoordde", words)
    own = [each.words for each in row.passages if each.who.startswith("wie vroeg")]
    assert own == [answer.question.title, STORY, "Wachten is ook zorg."]
    client.force_login(make.person("Els", is_superuser=True, is_staff=True))
    desk = client.get("/beheer/").content.decode()
    assert words in desk and STORY in desk and "Samira" not in desk and "Noor" not in desk


def test_of_a_no_they_see_the_perspective(page: PracticePage, answer: Answer) -> None:
    publish(page)
    refused(answer)
    [passage] = withdrawn_words()[0].passages
    assert (passage.who, passage.words) == ("wie antwoordde, als professional", answer.text)
