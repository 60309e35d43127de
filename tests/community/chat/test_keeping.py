"""Messages go when their group no longer keeps them; what was made from them stays."""

from datetime import timedelta

import pytest
from django.utils import timezone

from community.chat.keeping import throw_away
from community.chat.models import Message, Room
from community.chat.rooms import room_of_question
from community.groups.models import Group
from leerkring.accounts.models import User
from tests.community import factories as people
from tests.community.chat import factories as make

pytestmark = pytest.mark.django_db


def said(room: Room, by: User, days_ago: int, text: str = "Ik neem soep mee.") -> Message:
    message = make.message(room, by, text)
    Message.objects.filter(pk=message.pk).update(created_at=timezone.now() - timedelta(days=days_ago))
    return message


@pytest.mark.parametrize(("months", "kept", "gone"), [(3, 90, 93), (12, 364, 367), (24, 729, 732)])
def test_a_message_stays_as_long_as_the_group_says(room: Room, jet: User, months: int, kept: int, gone: int) -> None:
    Group.objects.update(chat_kept=months)
    stays, _goes = said(room, jet, kept), said(room, jet, gone)
    assert throw_away(timezone.now()) == "1 messages thrown away"
    assert list(Message.objects.all()) == [stays]


def test_of_an_answer_to_what_is_gone_the_words_stay(room: Room, noor: User, jet: User) -> None:
    Group.objects.update(chat_kept=3)
    old = said(room, jet, 100)
    answer = make.message(room, noor, "Lekker.", replies_to=old)
    throw_away(timezone.now())
    answer.refresh_from_db()
    assert answer.replies_to is None
    assert answer.text == "Lekker."


def test_a_question_stays_and_the_conversation_at_it_goes_by_its_group(berk: Group, noor: User, jet: User) -> None:
    Group.objects.update(chat_kept=3)
    question = people.question(berk, noor)
    said(room_of_question(question), jet, 100)
    throw_away(timezone.now())
    question.refresh_from_db()
    assert not Message.objects.exists()


def test_the_conversation_says_how_long(client, room: Room, berk: Group, noor: User) -> None:
    Group.objects.update(chat_kept=24)
    client.force_login(noor)
    assert "24 maanden" in client.get(f"/wijken/{berk.slug}/gesprek/").content.decode()
