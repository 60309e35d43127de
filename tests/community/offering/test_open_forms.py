"""An editor has the page open while somebody takes words back: saving does not bring them back."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group as Role
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text, streamfield

from community.offering.actions import decide_consent, offer_to_editors, take_offer_back
from community.offering.models import Consent
from community.questions.actions import delete_answer
from community.questions.models import Answer, Question
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from practices.desk.roles import CHIEF_EDITOR
from practices.models import PracticePage
from tests.community import factories as make
from tests.community.offering.conftest import STORY
from tests.factories import organisation
from tests.practices.desk.test_forward import example_form

pytestmark = pytest.mark.django_db
LEFT_OUT = "Terwijl je deze pagina open had"


@pytest.fixture
def page(noor: User, samira: User, told: Reflection, answer: Answer) -> PracticePage:
    offer = offer_to_editors(by=noor, reflection=told, answers=[answer])
    decide_consent(by=samira, consent=Consent.objects.get(), is_given=True)
    return PracticePage.objects.get(pk=offer.page_id)


@pytest.fixture
def desk() -> Client:
    els = make.person("Els")
    els.groups.add(Role.objects.get(name=CHIEF_EDITOR))
    client = Client()
    client.force_login(els)
    return client


def form(answer_words: str, **changes: str) -> dict[str, object]:
    """What was on the screen before: the story, and the answer in its own block."""
    blocks = [("text", rich_text(f"<p>{STORY}</p>")), ("callout", {"title": "Antwoord", "text": answer_words})]
    block = Consent.objects.get().block
    where = {"organisations": [str(organisation().pk)]}
    return example_form(what_they_do=streamfield(blocks)) | {"what_they_do-1-id": block} | where | changes


def no(answer: Answer) -> None:
    decide_consent(by=answer.author, consent=Consent.objects.get(), is_given=False)


def deleted(answer: Answer) -> None:
    delete_answer(by=answer.author, answer=answer)


@pytest.mark.parametrize("take", [no, deleted])
@pytest.mark.parametrize("button", [{}, {"action-publish": "action-publish"}], ids=["save", "publish"])
def test_words_that_were_taken_back_are_left_out_and_the_editor_reads_why(
    page: PracticePage, desk: Client, answer: Answer, take: Callable[[Answer], None], button: dict[str, str]
) -> None:
    words, sent = answer.text, form(answer.text, **button)
    take(answer)
    shown = desk.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), sent, follow=True).content.decode()
    assert LEFT_OUT in shown
    page.refresh_from_db()
    latest = str(page.get_latest_revision().content) + str(page.what_they_do)
    assert STORY in latest and words not in latest


def test_words_that_may_stand_there_are_saved(page: PracticePage, desk: Client, answer: Answer) -> None:
    sent = form("Zo zei een collega het.")
    shown = desk.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), sent, follow=True).content.decode()
    assert LEFT_OUT not in shown
    page.refresh_from_db()
    assert "Zo zei een collega het." in str(page.get_latest_revision().content)


def test_a_draft_that_was_taken_back_is_gone_and_the_desk_says_so(
    page: PracticePage, desk: Client, answer: Answer, question: Question, noor: User
) -> None:
    sent, address = form(answer.text), reverse("wagtailadmin_pages:edit", args=[page.pk])
    take_offer_back(by=noor, question=question)
    for shown in (desk.post(address, sent, follow=True), desk.get(address, follow=True)):
        assert shown.status_code == 200
        assert "Deze pagina is er niet meer." in shown.content.decode()
    assert not PracticePage.objects.filter(pk=page.pk).exists()
