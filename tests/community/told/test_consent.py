"""A resident who no longer agrees: the words go, whoever of the writer and the hosts is asked."""

import pytest
from django.test import Client

from community.groups.models import Group, Removal
from community.moderation.models import AuditEntry
from community.notifications.models import Notification
from community.notifications.places import place
from community.questions.actions import answer_question, edit_question
from community.questions.actions.ask import Wording
from community.questions.models import Answer, Question
from community.questions.versions import TextVersion
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


def consent_of(written: Question | Answer) -> str:
    if isinstance(written, Question):
        return f"{written.get_absolute_url()}toestemming/"
    return f"{written.question.get_absolute_url()}antwoord/{written.pk}/toestemming/"


def test_the_writer_takes_it_away_with_all_it_said(client: Client, koos: User, noor: User, told: Question) -> None:
    edit_question(by=koos, question=told, wording=Wording("Mag er een poes komen?"), told_by="een bewoner")
    answer_question(by=noor, question=told, text="Ja hoor.")
    page = client.get(consent_of(told)).content.decode()
    assert "opgeschreven door Koos" in page
    assert told.get_absolute_url() in client.post(consent_of(told)).headers["Location"]
    told.refresh_from_db()
    assert (told.title, told.told_by, told.agreed_at) == ("", "", None)
    assert told.deleted_at is not None
    assert not TextVersion.objects.exists()
    assert client.get(consent_of(told)).status_code == 404


def test_an_answer_goes_and_the_question_is_open_again(client: Client, koos: User, noor: User, berk: Group) -> None:
    question = make.question(berk, noor)
    answer = answer_question(by=koos, question=question, text="Rustig aan.", told_by="een bewoner")
    client.post(consent_of(answer))
    question.refresh_from_db()
    assert not Answer.objects.exists()
    assert question.answered_at is None


def test_a_host_does_it_for_who_is_gone_and_the_writer_hears_of_it(
    client: Client, anouk: User, koos: User, told: Question
) -> None:
    client.force_login(anouk)
    assert "Toestemming" in client.get(told.get_absolute_url()).content.decode()
    client.post(consent_of(told))
    assert not Question.objects.exists()
    assert AuditEntry.objects.get(action="withdraw_consent").actor_number == anouk.pk
    about = Notification.objects.filter(user=koos).with_access(koos).with_objects()
    heard = about.get()
    assert "die wil het hier niet meer" in heard.sentences["nl"]
    assert client.get(place(heard)).status_code == 200
    Removal.objects.create(group=told.group, user=koos)
    assert place(about.all().get()) == "", "no way into a group that is closed to who wrote it down"


def test_others_cannot_and_what_nobody_told_has_no_such_page(client: Client, noor: User, told: Question) -> None:
    client.force_login(noor)
    assert "Toestemming" not in client.get(told.get_absolute_url()).content.decode()
    assert client.post(consent_of(told)).status_code == 403
    assert Question.objects.get().title == "Mag er een kat komen?"
    own = make.question(told.group, noor, "Van mij")
    assert client.get(consent_of(own)).status_code == 404


def test_it_stays_under_former_member_when_the_writer_leaves(client: Client, noor: User, told: Question) -> None:
    Question.objects.update(author=None)
    client.force_login(noor)
    page = client.get(told.get_absolute_url()).content.decode()
    assert "een bewoner</span></b>, opgeschreven door Oud-lid" in page
