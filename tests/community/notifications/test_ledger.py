"""One row per event and person, and who may be told of it (the examples of `visible_to`, and more)."""

import pytest

from community.groups.models import Group, Membership, Removal
from community.notifications.ledger import Kind, notify
from community.notifications.models import Notification
from community.notifications.places import place
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.told import answered, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def wilg(noor: User, wim: User) -> Group:
    where = make.group("wilg", access="closed")
    make.member_of(where, "Noor")
    make.member_of(where, "Wim")
    return where


def keys(user: User) -> set[str]:
    return set(Notification.objects.visible_to(user).values_list("key", flat=True))


def test_the_same_event_is_one_row_however_many_ways_lead_to_it(noor: User, wim: User, berk: Group) -> None:
    question = make.question(berk, noor)
    notify(Kind.ANSWER, to=[noor, wim], key="answer:1", by=wim, question=question)
    notify(Kind.FOLLOWED, to=[noor], key="answer:1", by=wim, question=question)
    rows = Notification.objects.all()
    assert [(row.user, row.kind) for row in rows] == [(noor, "answer")], "the first word counts"


def test_what_may_not_be_seen_any_more_is_not_told(noor: User, wim: User, berk: Group, wilg: Group) -> None:
    in_berk, in_wilg = (answered(make.question(group, noor), wim) for group in (berk, wilg))
    told(noor, Kind.MODERATION, "decision", group=wilg, sentence="Je tekst staat er weer.")
    both = {f"answer:{in_berk.pk}", f"answer:{in_wilg.pk}"}
    assert keys(noor) == both | {"decision"}
    assert keys(make.person("Lies")) == set()

    Membership.objects.filter(user=noor, group=wilg).delete()
    assert keys(noor) == {f"answer:{in_berk.pk}", "decision"}
    Membership.objects.filter(user=noor, group=berk).update(is_muted=True)
    assert keys(noor) == {"decision"}
    noor.is_active = False
    assert keys(noor) == set()


def test_who_was_removed_hears_nothing_more_of_an_open_group(noor: User, wim: User, berk: Group) -> None:
    answered(make.question(berk, noor), wim)
    Removal.objects.create(group=berk, user=noor)
    assert keys(noor) == set()


@pytest.mark.parametrize("model", [Question, Answer])
@pytest.mark.parametrize("field", ["deleted_at", "hidden_at"])
def test_what_was_deleted_or_hidden_is_not_told(
    noor: User, wim: User, berk: Group, model: type[Question] | type[Answer], field: str
) -> None:
    answered(make.question(berk, noor), wim)
    model.objects.update(**{field: "2026-01-01T00:00Z"})
    assert keys(noor) == set()


def test_a_decision_about_me_stays_but_leads_nowhere_once_the_group_is_closed_to_me(noor: User, wilg: Group) -> None:
    told(noor, Kind.MEMBERSHIP, group=wilg, sentence="Je bent geen lid meer.")
    seen = Notification.objects.visible_to(noor).with_access(noor)
    assert seen.get().is_open
    Membership.objects.filter(user=noor, group=wilg).delete()
    assert not seen.all().get().is_open


def way(user: User) -> str:
    return place(Notification.objects.visible_to(user).with_access(user).with_objects().get())


def test_a_way_that_was_kept_does_not_lead_into_a_group_that_is_closed_now(noor: User, wilg: Group) -> None:
    told(noor, Kind.REQUEST_ANSWERED, group=wilg, sentence="Je kunt nu niet meedoen.", path="/wijken/wilg/")
    assert way(noor) == "/wijken/wilg/"
    Membership.objects.filter(user=noor, group=wilg).delete()
    assert way(noor) == ""


def test_what_one_was_in_a_closed_group_is_not_told_outside_it(noor: User, wilg: Group) -> None:
    told(noor, Kind.MEMBERSHIP, "host", group=wilg, sentence="Je bent nu gastheer van Wilg.", path="/wijken/wilg/")
    told(noor, Kind.MEMBERSHIP, "back", group=wilg, sentence="Je mag terugkomen in een groep.")
    assert keys(noor) == {"host", "back"}
    Membership.objects.filter(user=noor, group=wilg).delete()
    assert keys(noor) == {"back"}, "which leads nowhere, and is for who is outside"


@pytest.mark.parametrize("kind", [Kind.INVITATION, Kind.MODERATION])
def test_a_page_for_me_alone_is_there_without_the_group(noor: User, wilg: Group, kind: Kind) -> None:
    Membership.objects.filter(user=noor, group=wilg).delete()
    told(noor, kind, group=wilg, path="/voor/mij/")
    assert way(noor) == "/voor/mij/"


@pytest.mark.parametrize("kind", [Kind.REQUEST, Kind.WITHOUT_ANSWER])
def test_what_is_for_hosts_is_for_present_ones_only(noor: User, wim: User, berk: Group, kind: Kind) -> None:
    own = Membership.objects.filter(group=berk, user=noor)
    own.update(role="host")
    told(noor, kind, "for hosts", by=wim, group=berk, path="/wijken/berk/beheer/aanvragen/")
    assert keys(noor) == {"for hosts"}
    own.update(role="member")
    make.enter(make.group("es"), noor, role="host")
    assert keys(noor) == set(), "a host elsewhere is none here"
    own.delete()
    assert keys(noor) == set()
