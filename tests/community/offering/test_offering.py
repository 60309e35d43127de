"""A question with what came of it becomes a draft; of others nothing goes along before they say yes."""

import pytest
from django.contrib.auth.models import Group as Role
from django.core import mail
from django.test import Client
from django.utils import timezone

from community.groups.models import Group
from community.notifications.models import Notification
from community.offering import privacy
from community.offering.actions import decide_consent, offer_to_editors
from community.offering.desk import offered_to
from community.offering.models import Consent, Offer
from community.permissions import NotAllowed
from community.questions.models import Answer, Question
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from practices.models import PracticePage
from tests.community import factories as make
from tests.community.groups.conftest import browser, seen
from tests.community.offering.conftest import STORY

pytestmark = pytest.mark.django_db


def draft() -> str:
    page = PracticePage.objects.get(pk=Offer.objects.get().page_id)
    return str(page.get_latest_revision().content)


def sends(client: Client, question: Question, **fields: object) -> str:
    return client.post(f"/wijken/berk/vragen/{question.pk}/ermee/aanbieden/", fields, follow=True).content.decode()


def test_an_offer_is_a_draft_in_the_workflow_without_names_and_without_words_of_others(
    client: Client, question: Question, told: Reflection, answer: Answer, samira: User
) -> None:
    assert "krijgt de vraag of" in sends(client, question, consent="on", answers=[str(answer.pk)])
    page = PracticePage.objects.get(pk=Offer.objects.get().page_id)
    assert not page.live
    assert page.current_workflow_task is not None
    assert STORY in draft()
    assert all(word not in draft() for word in (answer.text, "Noor", "Samira", "Berk"))
    asked = Notification.objects.get(user=samira, key__startswith="consent:")
    assert asked.kind == Notification.Kind.CONSENT
    assert asked.sentences == {}
    reader = Client()
    reader.force_login(samira)
    assert "Noor wil jouw antwoord" in reader.get("/meldingen/").content.decode()


def test_editors_read_that_it_is_a_start_and_not_a_page_that_is_finished(
    noor: User, told: Reflection, answer: Answer
) -> None:
    editor = make.person("Rik")
    editor.groups.add(Role.objects.get(name="redacteur"))
    mail.outbox.clear()
    offer_to_editors(by=noor, reflection=told, answers=[])
    (sent,) = [message for message in mail.outbox if message.to == [editor.email]]
    assert "Een leergroep biedt het begin van een voorbeeld aan" in sent.body
    assert "klaar" not in sent.body


@pytest.mark.parametrize("kept", [{"group__access": "closed"}, {"group__access": "on_request"}, {"is_anonymous": True}])
def test_no_mail_of_the_desk_says_what_was_asked_where_others_may_not_read(
    noor: User, told: Reflection, kept: dict[str, object]
) -> None:
    question = told.question
    question.is_anonymous = "is_anonymous" in kept
    question.save(update_fields=["is_anonymous"])
    Group.objects.update(access=kept.get("group__access", "open"))
    make.person("Rik").groups.add(Role.objects.get(name="redacteur"))
    mail.outbox.clear()
    offer_to_editors(by=noor, reflection=Reflection.objects.get(), answers=[])
    assert mail.outbox
    assert all(question.title not in message.subject + message.body for message in mail.outbox)
    assert "Begin van een voorbeeld, aangeboden op" in mail.outbox[0].subject
    assert PracticePage.objects.get(pk=Offer.objects.get().page_id).summary == question.title


def test_it_is_offered_once(client: Client, question: Question, told: Reflection, noor: User) -> None:
    sends(client, question, consent="on")
    assert Offer.objects.get().offered_by == noor
    assert "al aan de redactie aangeboden" in sends(client, question, consent="on")
    assert Offer.objects.count() == 1


def test_an_answer_goes_along_after_a_yes_and_out_again_after_a_no(
    noor: User, samira: User, told: Reflection, answer: Answer
) -> None:
    offer_to_editors(by=noor, reflection=told, answers=[answer])
    consent = Consent.objects.get()
    with pytest.raises(NotAllowed):
        decide_consent(by=noor, consent=consent, is_given=True)
    assert answer.text not in draft()
    reader = Client()
    reader.force_login(samira)
    for _twice in range(2):
        reader.post(f"/vragen/toestemming/{consent.pk}/", {"agree": "1"})
    assert draft().count(answer.text) == 1
    assert "Samira" not in draft()
    reader.post(f"/vragen/toestemming/{consent.pk}/", {"agree": "0"})
    assert answer.text not in draft()
    assert STORY in draft()


def test_what_an_editor_changed_stays_when_an_answer_comes_in(
    noor: User, samira: User, told: Reflection, answer: Answer
) -> None:
    page = PracticePage.objects.get(pk=offer_to_editors(by=noor, reflection=told, answers=[answer]).page_id)
    page = page.get_latest_revision_as_object()
    page.goal = "<p>Rustig beginnen.</p>"
    page.save_revision()
    decide_consent(by=samira, consent=Consent.objects.get(), is_given=True)
    assert "Rustig beginnen." in draft()
    assert answer.text in draft()


def test_a_published_page_is_left_alone(noor: User, samira: User, told: Reflection, answer: Answer) -> None:
    offer = offer_to_editors(by=noor, reflection=told, answers=[answer])
    PracticePage.objects.filter(pk=offer.page_id).update(live=True)
    decide_consent(by=samira, consent=Consent.objects.get(), is_given=True)
    assert answer.text not in draft()
    assert Consent.objects.get().is_given


def test_who_leaves_with_everything_takes_the_words_out_of_the_draft(
    noor: User, samira: User, told: Reflection, answer: Answer
) -> None:
    offer_to_editors(by=noor, reflection=told, answers=[answer])
    decide_consent(by=samira, consent=Consent.objects.get(), is_given=True)
    samira.keeps_contributions, samira.removal_due_at = False, timezone.now()
    privacy.hide(samira)
    assert answer.text not in draft()


def test_what_is_for_mentors_is_not_offered(client: Client, question: Question, told: Reflection) -> None:
    Reflection.objects.update(audience="mentors")
    sends(client, question, consent="on")
    assert not Offer.objects.exists()


@pytest.mark.parametrize("fields", [{}, {"consent": "on", "answers": ["99999"]}])
def test_without_consent_or_with_a_forged_answer_nothing_is_sent(
    client: Client, question: Question, told: Reflection, fields: dict[str, object]
) -> None:
    sends(client, question, **fields)
    assert not Offer.objects.exists()


def test_nobody_else_offers_it(question: Question, told: Reflection, samira: User) -> None:
    other = Client()
    other.force_login(samira)
    sends(other, question, consent="on")
    assert not Offer.objects.exists()


def test_editors_find_it_with_where_it_came_from_as_far_as_they_may_know(
    noor: User, told: Reflection, answer: Answer, berk: Group
) -> None:
    offer_to_editors(by=noor, reflection=told, answers=[answer])
    editor = make.person("Els")
    (row,) = offered_to(editor)
    assert (row.group, row.question, row.asked, row.agreed) == (berk, told.question, 1, 0)
    Group.objects.update(access="closed")
    (row,) = offered_to(editor)
    assert (row.group, row.question) == (None, None)


def test_the_desk_shows_it(client: Client, noor: User, told: Reflection) -> None:
    offer_to_editors(by=noor, reflection=told, answers=[])
    client.force_login(make.person("Els", is_superuser=True, is_staff=True))
    seen = client.get("/beheer/").content.decode()
    assert "Uit leergroepen" in seen
    assert "Berk" in seen


def test_who_is_asked_reads_the_answer_as_it_stands_at_the_question(
    told: Reflection, answer: Answer, samira: User
) -> None:
    Answer.objects.update(text="Doe **eerst** het gordijn open:\n\n- rustig\n- samen")
    offer_to_editors(by=told.author, reflection=told, answers=[answer])
    shown = seen(browser(samira), f"/vragen/toestemming/{Consent.objects.get().pk}/")
    assert "<strong>eerst</strong>" in shown and "<li>samen</li>" in shown and "**" not in shown
    assert 'class="member-text" lang="nl"' in shown
