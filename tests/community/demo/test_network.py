"""The demo network: real texts in every state, the same each time, and never twice."""

from collections import Counter
from collections.abc import Iterator

import pytest
from django.db.models import Count
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from community import clientdata
from community.chat.models import Message, Reaction, ReadMark, Room
from community.chat.unread import count_new
from community.demo.files import Said, conversations, questions
from community.demo.load import load
from community.groups.load_rules import load_house_rules
from community.groups.models import Group, Membership
from community.groups.requests.models import JoinRequest
from community.moderation.cases import Case
from community.perspectives import Perspective
from community.questions.models import Answer, Question, Thanks
from community.questions.promises import Promise
from community.questions.versions import TextVersion
from community.reflections.models import STEPS, Reflection
from leerkring.accounts.models import User
from leerkring.search.documents.models import Change
from tests.kept import kept


def voices() -> list[Said]:
    answers = [said for asked in questions() for said in asked.answers]
    return [*answers, *(reaction for said in answers for reaction in said.then)]


def messages() -> list[str]:
    return [str(next(iter(said.values()))) for talk in conversations() for said in talk["messages"]]


def test_the_texts_are_many_and_none_is_there_twice() -> None:
    titles = Counter(asked.title for asked in questions() if asked.title)
    texts = Counter(said.text for said in voices() if said.text)
    assert len(titles) > 400
    texts += Counter(messages())
    assert [text for text, number in (titles + texts).items() if number > 1] == []


def test_no_text_points_at_a_client() -> None:
    texts = [text for asked in questions() for text in (asked.title, asked.detail)] + [said.text for said in voices()]
    texts += [asked.reflection.get(name, "") for asked in questions() for name in ("text", *STEPS)]
    texts += messages()
    assert [(text, clientdata.find(text)) for text in texts if clientdata.find(text)] == []


@pytest.fixture(scope="class")
def network(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with kept(_network, django_db_blocker):
        yield


def _network() -> None:
    load_house_rules()
    load()


@pytest.mark.django_db
@pytest.mark.usefixtures("network")
class TestLoaded:
    def test_a_second_time_adds_nothing_and_leaves_what_people_changed(self) -> None:
        kinds = (Group, Membership, Question, Answer, Thanks, User)
        before = [kind.objects.count() for kind in kinds]
        Group.objects.filter(slug="havenbuurt").update(about="Van ons.")
        Question.objects.order_by("pk")[0].delete()
        load()
        before[2] -= 1
        assert [kind.objects.count() for kind in kinds[:3]] == before[:3]
        assert Group.objects.get(slug="havenbuurt").about == "Van ons."

    def test_every_perspective_lives_here(self) -> None:
        assert set(Membership.objects.values_list("perspective", flat=True)) == set(Perspective.values)
        trainees = Membership.objects.filter(perspective="trainee").values("user").distinct().count()
        assert 250 <= trainees <= 310
        assert Group.objects.filter(status="active").count() + Group.objects.filter(status="archived").count() == 14

    def test_every_state_is_there(self) -> None:
        shown = Question.objects.shown()
        states = {
            "unanswered": shown.unanswered().count(),
            "answered": shown.exclude(answered_at=None).count(),
            "helped": shown.exclude(helped_at=None).count(),
            "anonymous": shown.filter(is_anonymous=True, author=None).count(),
            "duplicate": shown.exclude(duplicate_of=None).count(),
            "tombstone": Question.objects.exclude(deleted_at=None).count(),
            "hidden": Question.objects.exclude(hidden_at=None).count(),
            "told to hosts": shown.exclude(hosts_told_at=None).count(),
            "shared": shown.exclude(shared_at=None).count(),
            "english": shown.filter(language="en").count(),
            "changed": TextVersion.objects.count(),
            "told by a resident": shown.exclude(told_by="").count(),
            "promised": Promise.objects.count(),
            "follow-up": Answer.objects.exclude(follows=None).count(),
            "thanked": Thanks.objects.count(),
            "told what came of it": Reflection.objects.filter(audience="group").exclude(text="").count(),
            "told in steps": Reflection.objects.exclude(learned="").count(),
            "told to mentors": Reflection.objects.filter(audience="mentors").count(),
            "reported": Case.objects.count(),
        }
        assert [state for state, number in states.items() if not number] == []

    def test_nobody_answers_outside_their_group_and_all_lies_in_the_past(self) -> None:
        for answer in Answer.objects.exclude(author=None).select_related("question", "author"):
            assert Membership.objects.filter(group=answer.question.group_id, user=answer.author_id).exists()
            assert answer.created_at >= answer.question.created_at
        for kind in (Question, Answer, Reflection, Message):
            assert not kind.objects.filter(created_at__gt=timezone.now()).exists()

    def test_no_group_is_silent_and_none_has_it_all(self) -> None:
        numbers = Group.objects.exclude(status="proposed").annotate(number=Count("questions"))
        assert all(3 <= group.number <= 80 for group in numbers), {group.slug: group.number for group in numbers}

    def test_every_group_talks_in_the_order_of_the_moments(self) -> None:
        rooms = Room.objects.filter(group__isnull=False).annotate(number=Count("messages"))
        assert len(rooms) == 14
        assert all(room.number > 1 for room in rooms), {str(room): room.number for room in rooms}
        for room in rooms:
            rows = list(room.messages.order_by("pk").values_list("created_at", "change"))
            assert rows == sorted(rows)
            assert [change for _at, change in rows] == list(range(1, room.last_change + 1))
        assert Message.objects.exclude(replies_to=None).count() > 10
        assert Message.objects.exclude(pinned_at=None).exists()
        assert Reaction.objects.count() > 100

    def test_who_speaks_takes_part_from_that_view(self) -> None:
        for message in Message.objects.select_related("room"):
            there = Membership.objects.filter(group=message.room.group_id, user=message.author_id)
            assert there.filter(perspective=message.perspective).exists(), message.text

    def test_people_wait_to_join_two_groups_they_are_not_in(self) -> None:
        waiting = JoinRequest.objects.filter(decided_at=None)
        assert set(waiting.values_list("group__slug", flat=True)) == {"molenkwartier", "ettenrode-noord"}
        assert set(waiting.values_list("group__access", flat=True)) == {"on_request"}
        assert waiting.exclude(note="").exists() and waiting.filter(wants_to_mentor=True).exists()
        for asked in waiting:
            assert asked.user.memberships.filter(perspective=asked.perspective).exists()
            assert not asked.user.memberships.filter(group=asked.group_id).exists()
        assert [asked.note for asked in waiting if clientdata.find(asked.note)] == []

    def test_people_of_the_table_have_something_new_to_read(self) -> None:
        noor = User.objects.get(email="noor@leerkring.example")
        assert ReadMark.objects.filter(user=noor).exists()
        assert 1 < sum(count_new(noor).values()) < 20

    def test_all_that_is_asked_and_said_comes_into_search(self) -> None:
        noted = Counter(Change.objects.values_list("source", flat=True))
        assert noted["questions"] == Question.objects.count()
        assert noted["conversations"] == Message.objects.count()
