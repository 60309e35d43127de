"""What is said in a group is found by its members at that moment, and by nobody else, from every door."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from community.chat.actions import delete_message, edit_message, pin_message, send_message
from community.chat.models import Message
from community.chat.rooms import room_of_question
from community.groups.blocks.models import Block
from community.groups.models import Group, Membership
from community.moderation.kinds import kind_of
from community.questions.actions import answer_question, delete_question
from community.questions.models import Question
from leerkring.accounts.models import User
from leerkring.search.documents.models import Change, Document, Word
from leerkring.search.indexing.catch_up import when_due
from leerkring.search.similar import similar
from tests import factories as pages
from tests.community import factories
from tests.community.searching.conftest import at_once, say, search, settle, snippets, titles

SAID = "Bij ons hielp een zeldzaam gesprek aan de keukentafel."


@pytest.fixture
def lies() -> User:
    return factories.member_of(factories.group("wilg"), "Lies", "professional")


@pytest.fixture
def message(berk: Group, noor: User) -> Message:
    made = say(berk, noor, SAID)
    settle()
    return made


def test_a_member_finds_what_was_said_with_where_and_when(message: Message, jet: User) -> None:
    (hit,) = search(jet, "gesprekken keukentafel").hits
    assert hit.plain_title == "Bericht · Berk"
    assert hit.address == f"{reverse('message', args=[message.pk])}#bericht-{message.pk}"
    assert "<mark>keukentafel</mark>" in hit.snippet
    assert hit.published_at == message.created_at


def test_the_name_of_the_group_does_not_find_all_that_is_said_there(message: Message, jet: User) -> None:
    assert titles(jet, "berk") == []


def test_an_open_group_is_not_open_to_talk_along(message: Message, lies: User) -> None:
    for user in (AnonymousUser(), lies, factories.person("Root", is_superuser=True)):
        found = search(user)
        assert (found.total, found.hits, found.facets, len(found.tabs)) == (0, [], [], 1)
        assert similar(SAID, user) == []


def test_no_door_says_a_word_of_it(message: Message, lies: User, client: Client) -> None:
    addresses = [reverse("search"), reverse("search_suggestions"), reverse("search_api")]
    for log_in in (False, True):
        if log_in:
            client.force_login(lies)
        for address in addresses:
            page = client.get(address, {"q": "zeldzame keukentafel", "soort": "gesprekken"}).content.decode()
            assert "keukentafel aan" not in page
            assert "hielp" not in page
            assert "Berk" not in page
    assert not Word.objects.filter(text="keukentafel", documents__gt=0).exists()


def test_leaving_and_coming_back_take_effect_at_once(message: Message, berk: Group, jet: User) -> None:
    seat = Membership.objects.filter(group=berk, user=jet)
    seat.delete()
    found = at_once(jet)
    assert (found.total, found.hits) == (0, [])
    factories.enter(berk, jet)
    assert at_once(jet).total == 1


def test_a_group_that_is_closed_or_taken_away_is_so_at_once(message: Message, berk: Group, jet: User) -> None:
    Group.objects.filter(pk=berk.pk).update(access="closed")
    assert at_once(jet).total == 1
    Group.objects.filter(pk=berk.pk).update(status="proposed")
    assert at_once(jet).total == 0


def test_what_is_changed_is_found_by_its_new_words(message: Message, noor: User) -> None:
    edit_message(message=message, by=noor, text="Iets over koorts.")
    assert at_once(noor).total == 0
    assert snippets(noor) == []
    assert snippets(noor, "koorts") == ["Iets over <mark>koorts</mark>."]


def test_what_is_deleted_is_gone_at_once_and_for_good(message: Message, noor: User) -> None:
    delete_message(message=message, by=noor)
    assert at_once(noor).total == 0
    settle()
    assert not Document.objects.filter(source="conversations").exists()


def test_what_is_hidden_goes_and_comes_back(message: Message, noor: User) -> None:
    kind_of(message).hide(message, timezone.now())
    assert at_once(noor).total == 0
    assert titles(noor) == []
    kind_of(message).put_back(Message.objects.select_related("room").get(pk=message.pk))
    assert titles(noor) == ["Bericht · Berk"]


def test_talk_at_a_question_goes_with_that_question(berk: Group, noor: User, lies: User) -> None:
    question = factories.question(berk, noor, title="Hoe dan?")
    room = room_of_question(question)
    send_message(room=room, author=noor, text=SAID, submission=uuid4())
    assert titles(noor) == ["Bericht · Berk"]
    assert titles(lies) == []  # she may read the question, and is no member
    delete_question(by=noor, question=question)
    assert at_once(noor).total == 0
    settle()
    assert not Document.objects.filter(source="conversations").exists()


def test_who_sends_or_asks_does_not_wait_for_what_is_said(
    berk: Group, noor: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        message = say(berk, noor, SAID)
        factories.question(berk, noor, title="Hoe dan?")  # is taken in at once, and takes nothing along
    waiting = Change.objects.filter(source="conversations", is_written=False)
    assert list(waiting.values_list("object_id", flat=True)) == [message.pk]
    assert Document.objects.filter(source="questions").exists()
    assert not Document.objects.filter(source="conversations").exists()
    when_due(timezone.now())
    assert Document.objects.filter(source="conversations").count() == 1


def test_a_pin_is_nothing_to_find(message: Message, berk: Group) -> None:
    pin_message(message=message, by=factories.member_of(berk, "Ans", role="host"), is_pinned=True)
    assert not Change.objects.filter(source="conversations").exists()


def test_an_answer_notes_nothing_of_a_long_conversation(berk: Group, noor: User, jet: User) -> None:
    question = factories.question(berk, noor, title="Hoe dan?")
    for number in range(3):
        text = f"Zeldzaam {number}."
        send_message(room=room_of_question(question), author=noor, text=text, submission=uuid4())
    settle()
    answer_question(by=jet, question=question, text="Zo.", submission=uuid4())
    assert not Change.objects.filter(source="conversations").exists()
    Question.objects.filter(pk=question.pk).update(hidden_at=timezone.now())
    assert Change.objects.filter(source="conversations").count() == 3


def test_a_neighbourhood_narrows_talk_too(message: Message, jet: User) -> None:
    wilg = factories.group("wilg")
    factories.enter(wilg, jet)
    say(wilg, jet, "Ook zeldzaam.")
    assert search(jet).total == 2
    assert [hit.plain_title for hit in search(jet, wijk=["wilg"]).hits] == ["Bericht · Wilg"]


def test_a_whole_page_takes_few_queries_however_much_is_found(
    berk: Group, noor: User, jet: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    Block.objects.create(blocker=jet, blocked=noor)
    for number in range(15):
        say(berk, noor, f"Zeldzaam {number}.")
        factories.answer(factories.question(berk, jet, title=f"Zeldzaam {number}"), noor)
        pages.example(f"zeldzaam-{number}")
    settle()
    for who, most in ((None, 8), (jet, 14)):
        client = Client()
        if who:
            client.force_login(who)
        client.get(reverse("search"), {"q": "zeldzaam"})  # reads the words of the library, which are kept
        with django_assert_max_num_queries(most):
            page = client.get(reverse("search"), {"q": "zeldzaam", "pagina": "2"})
        assert page.content.decode().count('class="row"') == (10 if who else 5)
