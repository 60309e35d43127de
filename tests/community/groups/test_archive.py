"""An archived group is read and not written in; a change of access holds at once."""

import pytest
from django.test import Client
from django.utils import timezone

from community.groups.hosting.actions import set_archived
from community.groups.models import Group, Membership
from community.questions.models import Answer, Question, Thanks
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.chat.factories import message
from tests.community.groups.conftest import seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    asked = make.question(berk, noor)
    message(berk, noor, "Ik neem soep mee.")
    return asked


def test_an_archived_group_is_readable_and_nothing_new_comes(
    as_host: Client, as_noor: Client, as_lies: Client, berk: Group, question: Question
) -> None:
    as_host.post("/wijken/berk/beheer/archief/", {"on": "1"})
    assert "gearchiveerd" in seen(as_noor, "/wijken/berk/")
    assert question.title in seen(as_noor, question.get_absolute_url())
    assert "Ik neem soep mee." in seen(as_noor, "/wijken/berk/gesprek/")
    room = berk.room.pk  # type: ignore[attr-defined]
    tried = [
        as_noor.post("/vraag/nieuw/", {"title": "Nog een vraag?", "group": "berk", "language": "nl"}),
        as_noor.post(f"{question.get_absolute_url()}antwoord/", {"text": "Nog iets.", "language": "nl"}),
        as_noor.post(f"{question.get_absolute_url()}belofte/", {"on": "1"}),
        as_noor.post(f"/gesprek/{room}/bericht/", {"text": "Nog iets.", "language": "nl"}),
        as_lies.post("/wijken/berk/meedoen/", {"perspective": "trainee"}),
    ]
    assert all(answer.status_code < 500 for answer in tried)
    assert (Question.objects.count(), Answer.objects.count()) == (1, 0)
    assert berk.room.messages.count() == 1  # type: ignore[attr-defined]
    assert not Membership.objects.filter(user__display_name="Lies").exists()


@pytest.mark.parametrize(
    ("who", "button", "sent"),
    [
        ("as_noor", "antwoord/{answer}/hielp/", {"on": "1"}),
        ("as_lies", "antwoord/{answer}/bedankt/", {"on": "1"}),
        ("as_noor", "dubbel/", {"of": "/wijken/berk/vragen/{other}/"}),
        ("as_host", "dubbel/", {"of": "/wijken/berk/vragen/{other}/"}),
        ("as_host", "open/", {}),
    ],
)
def test_no_button_of_a_question_does_anything_there_and_it_says_why(
    request: pytest.FixtureRequest, question: Question, berk: Group, who: str, button: str, sent: dict[str, str]
) -> None:
    answer = make.answer(question, make.member_of(berk, "Samira", "professional"))
    parts = {"answer": answer.pk, "other": make.question(berk, question.author, "Waar is de tillift?").pk}
    client, place = request.getfixturevalue(who), question.get_absolute_url() + button.format(**parts)
    shown = seen(client, question.get_absolute_url())
    if button != "open/":
        assert place in shown
    Group.objects.filter(pk=berk.pk).update(status="archived")
    refused = client.post(place, {name: value.format(**parts) for name, value in sent.items()})
    assert refused.status_code == 403
    assert "gearchiveerd" in refused.content.decode()
    assert not Thanks.objects.exists()
    assert not Answer.objects.exclude(helped_at=None).exists()
    assert not Question.objects.exclude(duplicate_of=None).exists()
    assert place not in seen(client, question.get_absolute_url()), "the button is gone"


def test_nobody_is_asked_to_change_what_cannot_be_changed_there(
    as_noor: Client, noor: User, berk: Group, question: Question
) -> None:
    answer = make.answer(question, noor, by_asker=True)
    below = make.answer(question, noor, "Nog iets.", by_asker=True, follows=answer)
    forms = [
        f"{question.get_absolute_url()}{place}wijzigen/"
        for place in ("", f"antwoord/{answer.pk}/", f"antwoord/{below.pk}/")
    ]
    shown = seen(as_noor, question.get_absolute_url())
    assert all(f'href="{place}"' in shown and as_noor.get(place).status_code == 200 for place in forms)
    Group.objects.filter(pk=berk.pk).update(status="archived")
    shown = seen(as_noor, question.get_absolute_url())
    for place in forms:
        assert f'href="{place}"' not in shown
        refused = as_noor.get(place)
        assert refused.status_code == 403 and "gearchiveerd" in refused.content.decode()
    assert f'href="{question.get_absolute_url()}weghalen/"' in shown, "what stands there can still be taken away"


def test_a_thank_you_and_a_mark_can_still_be_taken_back(
    as_noor: Client, noor: User, berk: Group, question: Question
) -> None:
    answer = make.answer(question, make.member_of(berk, "Samira", "professional"), helped_at=timezone.now())
    Thanks.objects.create(answer=answer, user=noor)
    Group.objects.filter(pk=berk.pk).update(status="archived")
    assert "keer bedankt" in seen(as_noor, question.get_absolute_url())
    for button in ("bedankt", "hielp"):
        as_noor.post(f"{question.get_absolute_url()}antwoord/{answer.pk}/{button}/", {"on": "0"})
    assert not Thanks.objects.exists()
    assert not Answer.objects.exclude(helped_at=None).exists()


def test_it_is_asked_once_more_and_nothing_happens_by_looking(as_host: Client, berk: Group) -> None:
    settings = seen(as_host, "/wijken/berk/beheer/instellingen/")
    assert 'href="/wijken/berk/beheer/archief/"' in settings
    assert 'action="/wijken/berk/beheer/archief/"' not in settings
    page = seen(as_host, "/wijken/berk/beheer/archief/")
    assert "Wie ze nu kan lezen, kan dat straks ook." in page
    assert 'name="on" value="1"' in page
    assert Group.objects.get(pk=berk.pk).is_active


def test_an_archived_group_is_not_archived_again(as_host: Client, berk: Group) -> None:
    as_host.post("/wijken/berk/beheer/archief/", {"on": "1"})
    for page in ("archief", "instellingen"):
        answer = seen(as_host, f"/wijken/berk/beheer/{page}/")
        assert 'name="on" value="0"' in answer and 'value="1"' not in answer.partition('name="on"')[2][:20]


def test_it_can_be_used_again(as_host: Client, as_noor: Client, berk: Group, question: Question) -> None:
    for on in "10":
        as_host.post("/wijken/berk/beheer/archief/", {"on": on})
    as_noor.post("/vraag/nieuw/", {"title": "Nog een vraag?", "group": "berk", "language": "nl"})
    assert Question.objects.count() == 2


def test_archiving_twice_is_once_in_the_log(berk: Group, hanneke: User) -> None:
    from community.moderation.models import AuditEntry

    for _twice in range(2):
        set_archived(group=berk, is_archived=True, by=hanneke)
    assert AuditEntry.objects.filter(action="archive_group").count() == 1


@pytest.mark.parametrize(
    ("access", "page", "reads"), [("open", 200, True), ("on_request", 200, False), ("closed", 404, False)]
)
def test_a_change_of_access_holds_at_once_for_who_is_outside(
    as_host: Client, as_lies: Client, as_noor: Client, question: Question, access: str, page: int, reads: bool
) -> None:
    assert as_lies.get(question.get_absolute_url()).status_code == 200
    fields = {"name": "Berk", "place": "Molendorp", "language": "nl", "access": access, "chat_kept": "12"}
    as_host.post("/wijken/berk/beheer/instellingen/", fields)
    assert as_lies.get("/wijken/berk/").status_code == page
    assert (as_lies.get(question.get_absolute_url()).status_code == 200) == reads
    assert (question.title in seen(as_lies, "/vragen/")) == reads
    assert question.title in seen(as_noor, question.get_absolute_url())
