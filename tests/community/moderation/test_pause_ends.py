"""A case that is decided once more: a pause that came from the decision before goes with it, and everybody reads so."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from community.groups.models import Group
from community.moderation.actions import Decision, decide_case, reopen_case
from community.moderation.cases import Case, Reason
from community.moderation.models import AuditEntry
from community.moderation.mutes import Mute
from community.moderation.standing import check_may_write
from community.notifications.models import Notification
from community.permissions import NotAllowed
from community.questions.models import Answer
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.moderation.conftest import claimed, moderator, muted

pytestmark = pytest.mark.django_db
STAYS = Decision(Case.Outcome.STAYS)
HIDDEN = Decision(Case.Outcome.HIDDEN, Reason.UNKIND, "Zeg het liever vriendelijk.")
AGAIN = "Je mag weer schrijven in Berk."
ENDS, STAYS_ON = "Dat stopt als je nu beslist.", "Dat blijft zo, wat je ook beslist."


@pytest.fixture
def reopened(case: Case, hanneke: User) -> Case:
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=muted(Case.Measure.MUTE_DAY))
    reopen_case(case=case, by=hanneke)
    return case


def told(user: User) -> list[str]:
    return [row.sentences["nl"] for row in Notification.objects.filter(user=user, key__startswith="mute:")]


def shown(client: Client, user: User, address: str) -> str:
    client.force_login(user)
    return re.sub(r"\s+", " ", client.get(address).content.decode())


@pytest.mark.parametrize("decision", [STAYS, HIDDEN], ids=["stays", "hidden"])
def test_without_a_pause_the_one_from_before_ends(
    reopened: Case, berk: Group, hanneke: User, tom: User, decision: Decision
) -> None:
    with pytest.raises(NotAllowed):
        check_may_write(tom, berk)
    decide_case(case=reopened, by=hanneke, decision=decision)
    check_may_write(tom, berk)
    assert told(tom) == [AGAIN]
    line = AuditEntry.objects.get(action="lift_mute")
    assert (line.actor_number, line.person_number, line.group_id) == (hanneke.pk, tom.pk, berk.pk)


def test_also_when_the_author_took_the_text_away_meanwhile(
    reopened: Case, berk: Group, hanneke: User, tom: User
) -> None:
    Answer.objects.update(deleted_at=timezone.now(), text="")
    decide_case(case=reopened, by=hanneke, decision=STAYS)
    check_may_write(tom, berk)
    assert told(tom) == [AGAIN]


def test_who_decides_reads_before_that_what_will_happen(
    client: Client, reopened: Case, hanneke: User, mo: User
) -> None:
    assert ENDS in shown(client, hanneke, reopened.get_absolute_url())
    assert STAYS_ON not in shown(client, hanneke, reopened.get_absolute_url())
    refused = client.post(reopened.get_absolute_url(), {"outcome": "hidden"}).content.decode()
    assert ENDS in re.sub(r"\s+", " ", refused), "also on the form that comes back"
    Mute.objects.update(until=timezone.now())
    assert ENDS not in shown(client, hanneke, reopened.get_absolute_url())


def test_another_pause_takes_its_place(reopened: Case, hanneke: User, tom: User) -> None:
    Mute.objects.update(until=timezone.now() + timedelta(days=20))
    decide_case(case=reopened, by=hanneke, decision=muted(Case.Measure.MUTE_DAY))
    assert Mute.objects.in_force().get().until < timezone.now() + timedelta(days=2)
    assert told(tom) == [], "it would not be true"


def test_a_pause_of_another_case_stays(reopened: Case, berk: Group, hanneke: User, tom: User) -> None:
    other = Case.objects.create(kind="antwoord", object_id=999, group=berk, author=tom, why="reported")
    Mute.objects.create(user=tom, group=berk, case=other, until=timezone.now() + timedelta(days=5))
    decide_case(case=reopened, by=hanneke, decision=STAYS)
    assert Mute.objects.in_force().get().case == other
    with pytest.raises(NotAllowed):
        check_may_write(tom, berk)
    assert told(tom) == []


def test_one_that_is_over_is_told_of_no_more(reopened: Case, hanneke: User, tom: User) -> None:
    Mute.objects.update(until=timezone.now() - timedelta(minutes=1))
    decide_case(case=reopened, by=hanneke, decision=STAYS)
    assert told(tom) == [] and not AuditEntry.objects.filter(action="lift_mute").exists()


def test_a_pause_of_the_whole_network_is_ended_by_its_moderators_alone(
    client: Client, case: Case, hanneke: User, tom: User, mo: User
) -> None:
    decide_case(case=claimed(case, mo), by=mo, decision=muted(Case.Measure.MUTE_DAY, in_network=True))
    buttons = [
        "Laat de schrijver weer schrijven" in shown(client, who, case.get_absolute_url()) for who in (hanneke, mo)
    ]
    assert buttons == [False, True]
    reopen_case(case=case, by=hanneke)
    page = shown(client, hanneke, case.get_absolute_url())
    assert STAYS_ON in page and ENDS not in page
    decide_case(case=case, by=hanneke, decision=STAYS)
    assert Mute.objects.in_force().exists()
    assert "Je leest nog mee tot" in shown(client, tom, f"/moderatie/bericht/{case.pk}/")
    ans = moderator("Ans")
    reopen_case(case=case, by=ans)
    assert ENDS in shown(client, ans, case.get_absolute_url())
    decide_case(case=case, by=ans, decision=STAYS)
    assert told(tom) == ["Je mag weer schrijven."]
    check_may_write(tom, make.group("eik"))
    assert "Je leest nog mee" not in shown(client, tom, f"/moderatie/bericht/{case.pk}/")
