"""From the queue to a decision: who may, and who hears what."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from community.groups.models import Group
from community.moderation.actions import Decision, claim_case, decide_case, lift_mute, release_case, reopen_case
from community.moderation.cases import Case, Reason
from community.moderation.models import AuditEntry
from community.moderation.mutes import Mute
from community.notifications.models import Notification
from community.permissions import NotAllowed
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.moderation.conftest import claimed, last_sentence, muted, reported

pytestmark = pytest.mark.django_db

STAYS = Decision(Case.Outcome.STAYS)
HIDDEN = Decision(Case.Outcome.HIDDEN, Reason.UNKIND, "Zeg het liever vriendelijk.")


def test_restoring_brings_the_text_back(case: Case, answer: Answer, hanneke: User, tom: User, noor: User) -> None:
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=STAYS)
    answer.refresh_from_db()
    assert answer.hidden_at is None
    assert Question.objects.get().answered_at == answer.created_at
    assert "Hij is te lezen" in last_sentence(tom)
    assert "de tekst blijft" in last_sentence(noor)


def test_hiding_keeps_it_away_and_says_why(case: Case, answer: Answer, hanneke: User, tom: User, noor: User) -> None:
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=HIDDEN)
    answer.refresh_from_db()
    assert answer.hidden_at
    assert last_sentence(tom) == "Je tekst is verborgen: hij kan iemand kwetsen."
    assert "De tekst is nu verborgen" in last_sentence(noor)


def test_the_words_of_the_moderator_are_not_in_the_ledger(case: Case, hanneke: User) -> None:
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=HIDDEN)
    assert not [row for row in Notification.objects.all() if "vriendelijk" in str(row.sentences)]


def test_an_author_need_not_know_of_a_report_that_changed_nothing(
    answer: Answer, noor: User, hanneke: User, tom: User
) -> None:
    case = reported(answer, noor, Reason.UNKIND)
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=STAYS)
    assert not Notification.objects.filter(user=tom).exists()


def test_a_decision_needs_a_claim(case: Case, hanneke: User, mo: User) -> None:
    with pytest.raises(ValidationError):
        decide_case(case=case, by=hanneke, decision=STAYS)
    claim_case(case=case, by=mo)
    with pytest.raises(ValidationError):
        decide_case(case=case, by=hanneke, decision=STAYS)
    with pytest.raises(ValidationError):
        claim_case(case=case, by=hanneke)
    release_case(case=case, by=mo)
    claim_case(case=case, by=hanneke)


def test_a_claim_does_not_last_for_ever(case: Case, hanneke: User, mo: User) -> None:
    claim_case(case=case, by=mo)
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        claim_case(case=case, by=hanneke)
    case.refresh_from_db()
    assert case.claimed_by == hanneke


def test_a_case_is_decided_once(case: Case, hanneke: User) -> None:
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=STAYS)
    with pytest.raises(ValidationError):
        decide_case(case=case, by=hanneke, decision=HIDDEN)


def test_nobody_decides_about_their_own_text(berk: Group, hanneke: User, noor: User, mo: User) -> None:
    case = reported(make.question(berk, hanneke), noor)
    assert case not in Case.objects.visible_to(hanneke)
    for action in (claim_case, release_case, reopen_case):
        with pytest.raises(NotAllowed):
            action(case=case, by=hanneke)
    with pytest.raises(NotAllowed):
        decide_case(case=case, by=hanneke, decision=STAYS)
    mine = reported(make.question(berk, mo), noor)
    assert mine not in Case.objects.visible_to(mo)
    with pytest.raises(NotAllowed):
        claim_case(case=mine, by=mo)


def test_a_moderator_who_hosts_the_group_does_not_judge_what_it_says(berk: Group, noor: User, mo: User) -> None:
    make.member_of(berk, "Mo", role="host")
    case = reported(berk, noor)
    assert case not in Case.objects.visible_to(mo)


def test_members_hosts_elsewhere_and_superusers_decide_nothing(case: Case, noor: User) -> None:
    elsewhere = make.member_of(make.group("eik"), "Rob", role="host")
    boss = User.objects.create_superuser("baas@voorbeeld.nl", display_name="Baas")
    for person in (noor, elsewhere, boss):
        assert not Case.objects.visible_to(person).exists()
        with pytest.raises(NotAllowed):
            claim_case(case=case, by=person)


def test_an_anonymous_author_is_told_nothing_and_gets_no_measure(berk: Group, noor: User, hanneke: User) -> None:
    anonymous = Question.objects.create(group=berk, title="Mag dit?", perspective="trainee", is_anonymous=True)
    case = reported(anonymous, noor)
    assert not Notification.objects.exclude(user=hanneke).exists()
    with pytest.raises(ValidationError):
        decide_case(case=claimed(case, hanneke), by=hanneke, decision=muted(Case.Measure.WARNING))
    decide_case(case=case, by=hanneke, decision=HIDDEN)
    assert set(Notification.objects.values_list("user", flat=True)) == {noor.pk}


def test_it_can_be_looked_at_once_more(case: Case, answer: Answer, hanneke: User, mo: User, tom: User) -> None:
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=HIDDEN)
    reopen_case(case=case, by=mo)
    answer.refresh_from_db()
    assert answer.hidden_at, "it stays as it was decided until there is another decision"
    decide_case(case=case, by=mo, decision=STAYS)
    answer.refresh_from_db()
    assert answer.hidden_at is None
    assert "Hij is te lezen" in last_sentence(tom), "who is quick gives two decisions within a second"


def test_what_the_author_took_away_is_closed_as_such(case: Case, answer: Answer, hanneke: User, noor: User) -> None:
    Answer.objects.update(deleted_at=timezone.now(), text="")
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=STAYS)
    case.refresh_from_db()
    assert case.outcome == Case.Outcome.GONE
    assert "weggehaald" in last_sentence(noor)


def test_everything_that_is_decided_stands_in_the_log(case: Case, hanneke: User, tom: User) -> None:
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=muted(Case.Measure.MUTE_DAY))
    lift_mute(mute=Mute.objects.get(), by=hanneke)
    lines = AuditEntry.objects.order_by("pk").values_list("action", "actor_number", "person_number")
    assert list(lines) == [
        ("hide_until_looked_at", None, tom.pk),
        ("hide", hanneke.pk, tom.pk),
        ("mute_1", hanneke.pk, tom.pk),
        ("lift_mute", hanneke.pk, tom.pk),
    ]
