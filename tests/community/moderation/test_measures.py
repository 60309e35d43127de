"""What happens to an author: a pause from writing, or a warning."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from community.groups.models import Group
from community.moderation.actions import Decision, decide_case, lift_mute
from community.moderation.cases import Case, Reason
from community.moderation.mutes import Mute
from community.moderation.standing import check_may_write
from community.notifications.models import Notification
from community.permissions import NotAllowed
from community.questions.models import Answer
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.moderation.conftest import claimed, last_sentence, muted, reported

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("measure", "days"), [(Case.Measure.MUTE_DAY, 1), (Case.Measure.MUTE_WEEK, 7), (Case.Measure.MUTE_MONTH, 30)]
)
def test_a_pause_from_writing_ends_by_itself(
    case: Case, hanneke: User, tom: User, berk: Group, measure: Case.Measure, days: int
) -> None:
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=muted(measure))
    with pytest.raises(NotAllowed):
        check_may_write(tom, berk)
    check_may_write(tom, make.group("eik"))
    check_may_write(hanneke, berk)
    with time_machine.travel(timezone.now() + timedelta(days=days, minutes=-1)), pytest.raises(NotAllowed):
        check_may_write(tom, berk)
    with time_machine.travel(timezone.now() + timedelta(days=days, minutes=1)):
        check_may_write(tom, berk)


def test_a_network_moderator_can_pause_somebody_everywhere(case: Case, mo: User, tom: User) -> None:
    decide_case(case=claimed(case, mo), by=mo, decision=muted(Case.Measure.MUTE_DAY, in_network=True))
    with pytest.raises(NotAllowed, match="tot"):
        check_may_write(tom, make.group("eik"))


def test_a_host_cannot(case: Case, hanneke: User) -> None:
    with pytest.raises(NotAllowed):
        decide_case(case=claimed(case, hanneke), by=hanneke, decision=muted(Case.Measure.MUTE_DAY, in_network=True))
    case.refresh_from_db()
    assert case.is_open
    assert not Mute.objects.exists()


def test_a_pause_can_be_lifted_early(case: Case, hanneke: User, tom: User, berk: Group) -> None:
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=muted(Case.Measure.MUTE_WEEK))
    mute = Mute.objects.get()
    with pytest.raises(NotAllowed):
        lift_mute(mute=mute, by=tom)
    for _twice in range(2):
        lift_mute(mute=mute, by=hanneke)
    check_may_write(tom, berk)
    assert last_sentence(tom) == "Je mag weer schrijven in Berk."
    assert Notification.objects.filter(user=tom, key__startswith="mute:").count() == 1


def test_who_was_paused_everywhere_hears_that_it_is_lifted(case: Case, mo: User, tom: User) -> None:
    decide_case(case=claimed(case, mo), by=mo, decision=muted(Case.Measure.MUTE_DAY, in_network=True))
    lift_mute(mute=Mute.objects.get(), by=mo)
    assert last_sentence(tom) == "Je mag weer schrijven."


def test_a_warning_is_told_and_changes_nothing_else(answer: Answer, noor: User, hanneke: User, tom: User) -> None:
    case = reported(answer, noor, Reason.UNKIND)
    warning = Decision(Case.Outcome.STAYS, Reason.UNKIND, "Liever niet.", Case.Measure.WARNING)
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=warning)
    answer.refresh_from_db()
    assert answer.hidden_at is None
    assert "kan iemand kwetsen" in last_sentence(tom)
    check_may_write(tom, case.group)


def test_who_is_paused_is_not_told_to_change_the_text_now(case: Case, hanneke: User, tom: User, client: Client) -> None:
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=muted(Case.Measure.MUTE_DAY))
    client.force_login(tom)
    assert "Zodra je weer mag schrijven" in client.get(f"/moderatie/bericht/{case.pk}/").content.decode()
    lift_mute(mute=Mute.objects.get(), by=hanneke)
    assert "Pas je tekst aan" in client.get(f"/moderatie/bericht/{case.pk}/").content.decode()


@pytest.mark.parametrize("outcome", [Case.Outcome.HIDDEN, Case.Outcome.STAYS])
def test_who_is_removed_is_not_told_to_change_what_they_cannot_open(
    case: Case, hanneke: User, tom: User, client: Client, outcome: Case.Outcome
) -> None:
    gone = Decision(outcome, Reason.UNKIND, "", Case.Measure.REMOVAL)
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=gone)
    client.force_login(tom)
    shown = client.get(f"/moderatie/bericht/{case.pk}/").content.decode()
    assert "Je doet niet meer mee in deze groep" in shown and "/help/" in shown
    assert "Pas je tekst aan" not in shown and "Naar je tekst" not in shown and "van je groep" not in shown


def test_a_first_text_with_a_link_is_said_to_wait(berk: Group, client: Client) -> None:
    client.force_login(make.member_of(berk, "Nieuw"))
    said = "Er staat een link in, dus een gastvrouw of gastheer kijkt er eerst naar."
    words = {"title": "Kijk eens?", "detail": "Zie https://elders.example/", "group": "berk", "language": "nl"}
    assert said in client.post("/vraag/nieuw/", words, follow=True).content.decode()
