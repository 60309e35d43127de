"""What a mail says that may name nobody and nothing: of a group that is not open, or of an anonymous question."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from community.escalation.jobs import escalate
from community.groups.models import Group
from community.notifications.ledger import ACTOR, Kind
from community.notifications.mail.items import items_of
from community.notifications.models import Notification
from community.questions.actions import close_as_duplicate, expire_promises, promise_answer, withdraw_promise
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.clock import at
from tests.community.notifications.told import told

pytestmark = pytest.mark.django_db

TITLE, NAME, STORY = "Hoe til je samen?", "Samira", "Het ging over een gesprek"
DISCREET = pytest.mark.parametrize(
    "make_discreet",
    [
        lambda group: Group.objects.filter(pk=group.pk).update(access="on_request"),
        lambda group: Group.objects.filter(pk=group.pk).update(access="closed"),
        lambda group: Question.objects.update(is_anonymous=True),
    ],
    ids=["on request", "closed", "anonymous"],
)


def line_of(row: Notification) -> str:
    """What a mail says of it."""
    found = Notification.objects.filter(pk=row.pk).with_access(row.user).with_objects()
    [item] = items_of(found)
    [line] = item.lines
    return " / ".join(filter(None, [item.title, line.text]))


@DISCREET
def test_each_kind_has_words_of_its_own_without_names(
    noor: User, samira: User, berk: Group, make_discreet: Callable[[Group], object]
) -> None:
    question = make.question(berk, noor, TITLE)
    make_discreet(berk)
    said = {}
    for kind in Kind:
        row = told(noor, kind, f"key:{kind}", by=samira, group=berk, question=question)
        said[kind] = line_of(row)
    assert len(set(said.values())) == len(Kind)
    for words in said.values():
        assert words
        assert TITLE not in words and NAME not in words


@DISCREET
@pytest.mark.parametrize("kind", Kind)
def test_a_sentence_never_comes_out_as_the_words_of_another_event(
    noor: User, samira: User, berk: Group, kind: Kind, make_discreet: Callable[[Group], object]
) -> None:
    """One that has no discreet words says less, and nothing that did not happen; one that has says those."""
    question = make.question(berk, noor, TITLE)
    make_discreet(berk)
    about = {"by": samira, "group": berk, "question": question, "sentence": f"{STORY} met {ACTOR}."}
    plain = line_of(told(noor, kind, "kind", by=samira, group=berk, question=question))
    bare = line_of(told(noor, kind, "bare", **about))
    words = line_of(told(noor, kind, "words", discreet="Het gesprek ging over jou.".__str__, **about))
    assert STORY not in bare and NAME not in bare
    assert bare == "Er is nieuws voor je in Leerkring" or (bare == plain and kind in GENERAL)
    assert words == "Het gesprek ging over jou."


GENERAL = {Kind.INVITATION, Kind.REQUEST_ANSWERED, Kind.MEMBERSHIP, Kind.MODERATION, Kind.GROUP}


class TestWhatHappensToAQuestion:
    """In an on-request group, where nothing may be named: each event in other words."""

    @pytest.fixture(autouse=True)
    def neighbourhood(self, noor: User, samira: User, berk: Group) -> None:
        Group.objects.filter(pk=berk.pk).update(access="on_request", is_shareable=True)
        self.near = make.group("es")
        self.noor, self.samira, self.berk = noor, samira, Group.objects.get(pk=berk.pk)
        self.host = make.member_of(berk, "Koos", "volunteer", role="host")
        self.question = make.question(self.berk, noor, TITLE)

    def heard(self, person: User) -> str:
        return line_of(Notification.objects.filter(user=person).latest("pk"))

    def look(self, person: User) -> None:
        Notification.objects.filter(user=person).update(read_at=timezone.now())

    def test_a_promise_its_end_and_taking_it_back(self) -> None:
        promise_answer(by=self.samira, question=self.question)
        assert self.heard(self.noor) == "Iemand kijkt naar je vraag"
        self.look(self.noor)
        withdraw_promise(by=self.samira, question=self.question)
        assert self.heard(self.noor) == OPEN_AGAIN
        promise_answer(by=self.samira, question=self.question)
        self.look(self.noor)
        expire_promises(timezone.now() + timedelta(hours=49))
        assert self.heard(self.noor) == OPEN_AGAIN
        assert self.heard(self.samira).startswith("Je zou naar deze vraag kijken.")

    def test_neighbours_may_help(self) -> None:
        self.berk.shares_with.add(self.near)
        host = make.member_of(self.near, "Ria", "volunteer", role="host")
        Question.objects.update(created_at=at("2026-03-06 15:00"))
        escalate(at("2026-03-17 15:01"))
        assert self.heard(self.noor).startswith("Er is nog geen antwoord. Buurgroepen mogen")
        assert self.heard(host) == "Een leergroep in de buurt vraagt hulp bij deze vraag"

    def test_it_goes_on_at_another_one(self) -> None:
        before = make.question(self.berk, self.samira, "Wie tilt wie?")
        close_as_duplicate(by=self.host, question=self.question, of=before)
        assert self.heard(self.noor) == "Je vraag gaat verder bij een andere vraag over hetzelfde."


OPEN_AGAIN = "Je vraag staat weer open voor iedereen. Wie kan, mag antwoorden."
