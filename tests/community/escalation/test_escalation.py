"""Without an answer: after three working days the hosts, after seven the neighbours that the group shares with."""

import doctest
from collections.abc import Callable

import pytest
from django.test import Client

from community import working_days
from community.escalation.jobs import escalate
from community.groups.models import Group, Removal
from community.notifications.models import Notification
from community.permissions import NotAllowed
from community.questions.actions import answer_question, promise_answer
from community.questions.models import Answer, Question
from community.questions.promises import Promise
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.clock import at

ASKED = "2026-03-06 15:00"
"""A Friday."""

STOPS = pytest.mark.parametrize(
    "stop",
    [
        lambda eik, es: Group.objects.filter(pk=eik.pk).update(is_shareable=False),
        lambda eik, es: Group.objects.filter(pk=eik.pk).update(access="closed"),
        lambda eik, es: Group.objects.filter(pk=eik.pk).update(status="archived"),
        lambda eik, es: eik.shares_with.remove(es),
        lambda eik, es: Group.objects.filter(pk=es.pk).update(status="archived"),
    ],
    ids=["not shareable", "closed", "archived", "not with them", "they are archived"],
)


def test_working_days_are_those_of_the_netherlands() -> None:
    assert doctest.testmod(working_days).failed == 0


@pytest.mark.django_db
class TestEscalation:
    @pytest.fixture(autouse=True)
    def neighbourhood(self) -> None:
        """`eik` is on request and shares with `es`; Noor asks there, Koos is its host, Ria the host of `es`."""
        self.eik = make.group("eik", access="on_request", is_shareable=True)
        self.es = make.group("es")
        self.eik.shares_with.add(self.es)
        self.noor = make.member_of(self.eik, "Noor")
        self.koos = make.member_of(self.eik, "Koos", "learning_coach", role="host")
        self.ria = make.member_of(self.es, "Ria", "volunteer", role="host")
        self.piet = make.member_of(self.es, "Piet", "professional")
        self.question = make.question(self.eik, self.noor, created_at=at(ASKED))

    def told(self, kind: str) -> set[str]:
        return set(Notification.objects.filter(kind=kind).values_list("user__display_name", flat=True))

    def reads(self, person: User) -> bool:
        client = Client()
        client.force_login(person)
        return client.get(f"/wijken/eik/vragen/{self.question.pk}/").status_code == 200

    def test_the_hosts_hear_after_three_working_days_and_once(self) -> None:
        escalate(at("2026-03-11 14:59"))
        assert self.told("without_answer") == set()
        for _twice in range(2):
            escalate(at("2026-03-11 15:01"))
        assert self.told("without_answer") == {"Koos"}
        assert Notification.objects.filter(kind="without_answer").count() == 1
        assert not self.reads(self.piet)

    def test_of_an_anonymous_question_the_whole_day_passes_first(self) -> None:
        Question.objects.update(created_at=at("2026-03-06 00:00"), is_anonymous=True, author=None, submission=None)
        escalate(at("2026-03-11 23:59"))
        assert self.told("without_answer") == set()
        escalate(at("2026-03-12 00:01"))
        assert self.told("without_answer") == {"Koos"}

    def test_after_seven_the_neighbours_read_and_answer(self) -> None:
        escalate(at("2026-03-17 14:59"))
        assert not self.reads(self.piet)
        escalate(at("2026-03-17 15:01"))
        assert self.told("shared") == {"Ria", "Noor"}
        assert self.reads(self.piet)
        answer_question(by=self.piet, question=Question.objects.get(), text="Schuif eens aan.")
        assert self.reads(self.piet)

    def test_neighbours_read_that_question_and_nothing_else_of_the_group(self) -> None:
        other = make.question(self.eik, self.noor)
        escalate(at("2026-03-17 15:01"))
        client = Client()
        client.force_login(self.piet)
        assert client.get(f"/wijken/eik/vragen/{other.pk}/").status_code == 404
        assert list(Question.objects.visible_to(self.piet)) == [self.question]

    @STOPS
    def test_it_ends_at_once_when_the_sharing_stops(self, stop: Callable[[Group, Group], object]) -> None:
        escalate(at("2026-03-17 15:01"))
        assert self.reads(self.piet)
        stop(self.eik, self.es)
        assert not self.reads(self.piet)
        assert not Notification.objects.visible_to(self.ria).exists()

    @STOPS
    def test_nobody_answers_or_promises_where_sharing_stopped(self, stop: Callable[[Group, Group], object]) -> None:
        """Also in an open group, where everybody still reads."""
        Group.objects.filter(pk=self.eik.pk).update(access="open")
        escalate(at("2026-03-17 15:01"))
        stop(self.eik, self.es)
        client = Client()
        client.force_login(self.piet)
        place = f"/wijken/eik/vragen/{self.question.pk}/"
        for button, sent in (("antwoord/", {"text": "Schuif eens aan."}), ("belofte/", {"on": "1"})):
            assert client.post(place + button, sent).status_code in {403, 404}
        assert not Answer.objects.exists()
        assert not Promise.objects.exists()

    def test_who_was_removed_answers_as_no_neighbour(self) -> None:
        escalate(at("2026-03-17 15:01"))
        Removal.objects.create(group=self.eik, user=self.piet)
        with pytest.raises(NotAllowed):
            answer_question(by=self.piet, question=Question.objects.get(), text="Schuif eens aan.")

    @pytest.mark.parametrize("change", [{"access": "closed"}, {"is_shareable": False}, {"status": "archived"}])
    def test_a_group_that_does_not_allow_it_is_never_shared(self, change: dict[str, object]) -> None:
        Group.objects.filter(pk=self.eik.pk).update(**change)
        escalate(at("2026-03-17 15:01"))
        assert Question.objects.get().shared_at is None

    def test_who_was_removed_does_not_come_back_in_through_the_neighbours(self) -> None:
        Removal.objects.create(group=self.eik, user=self.piet)
        Removal.objects.create(group=self.eik, user=self.ria)
        escalate(at("2026-03-17 15:01"))
        assert not self.reads(self.piet)
        assert self.told("shared") == {"Noor"}

    def test_an_answer_or_a_promise_is_enough(self) -> None:
        promise = promise_answer(by=self.koos, question=self.question)
        promise.until = at("2026-03-12 12:00")
        promise.save()
        escalate(at("2026-03-11 15:01"))
        assert self.told("without_answer") == set()
        escalate(at("2026-03-12 12:01"))
        assert self.told("without_answer") == {"Koos"}
        make.answer(self.question, self.koos)
        escalate(at("2026-03-17 15:01"))
        assert Question.objects.get().shared_at is None

    @pytest.mark.parametrize("change", [{"hidden_at": at(ASKED)}, {"deleted_at": at(ASKED)}])
    def test_what_nobody_reads_is_left_alone(self, change: dict[str, object]) -> None:
        Question.objects.update(**change)
        assert escalate(at("2026-03-17 15:01")) == "0 questions told to hosts, 0 to neighbours"

    def test_an_old_question_is_left_alone(self) -> None:
        assert escalate(at("2026-05-20 15:01")) == "0 questions told to hosts, 0 to neighbours"

    def test_the_page_says_that_neighbours_read_along(self) -> None:
        escalate(at("2026-03-17 15:01"))
        client = Client()
        client.force_login(self.noor)
        address = f"/wijken/eik/vragen/{self.question.pk}/"
        assert "buurgroepen mogen" in client.get(address).content.decode()
        Group.objects.update(is_shareable=False)
        assert "buurgroepen mogen" not in client.get(address).content.decode()
