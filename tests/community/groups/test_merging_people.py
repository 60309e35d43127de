"""Two groups become one: who comes along, who stays outside, and who may decide it."""

import pytest
from django.contrib.auth.models import Group as Role
from django.test import Client

from community.groups.hosting.merge import merge_group
from community.groups.invitations.actions import make_link
from community.groups.models import Group, Membership
from community.groups.permissions import NETWORK_MODERATOR
from community.groups.removing.actions import remove_as_host
from community.groups.requests.models import JoinRequest
from community.moderation.models import AuditEntry
from community.permissions import NotAllowed
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import browser, hosted, joined, membership

pytestmark = pytest.mark.django_db


def test_people_of_both_keep_the_higher_role_and_their_own_part_there(berk: Group, es: Group, hanneke: User) -> None:
    piet = make.member_of(berk, "Piet", "volunteer", role="host")
    make.enter(es, piet, "relative")
    joined(berk, es, hanneke)
    own = membership(es, piet)
    assert (own.role, own.perspective) == ("host", "relative")
    assert Membership.objects.filter(user=piet).count() == 1


def test_who_was_removed_from_either_stays_outside(berk: Group, es: Group, hanneke: User, noor: User) -> None:
    tom = make.member_of(es, "Tom")
    make.enter(berk, tom)
    remove_as_host(group=es, person=tom, by=hanneke, why="Het paste niet.")
    make.enter(es, noor)
    remove_as_host(group=berk, person=noor, by=hanneke, why="Het paste niet.")
    joined(berk, es, hanneke)
    assert not Membership.objects.filter(user__in=[tom, noor]).exists()
    assert browser(noor).get("/wijken/es/").status_code == 404
    assert browser(noor).get("/wijken/berk/").status_code == 404


def test_who_asked_to_join_both_asks_once(berk: Group, es: Group, hanneke: User, noor: User, lies: User) -> None:
    for group in (berk, es):
        JoinRequest.objects.create(group=group, user=lies, perspective="trainee")
    JoinRequest.objects.create(group=es, user=noor, perspective="trainee")
    joined(berk, es, hanneke)
    assert list(JoinRequest.objects.filter(user=lies).values_list("group", flat=True)) == [es.pk]


@pytest.mark.parametrize(
    ("old", "new", "may"),
    [("open", "closed", True), ("closed", "open", False), ("on_request", "open", False), ("closed", "closed", True)],
)
def test_what_was_said_never_becomes_more_open(hanneke: User, old: str, new: str, may: bool) -> None:
    group, into = hosted("wilg", hanneke, access=old), hosted("iep", hanneke, access=new)
    if may:
        merge_group(group=group, into=into, by=hanneke)
    else:
        with pytest.raises(NotAllowed):
            merge_group(group=group, into=into, by=hanneke)
    group.refresh_from_db()
    assert (group.status == "merged") == may


def test_only_hosts_of_both_or_a_network_moderator(berk: Group, es: Group, hanneke: User, noor: User) -> None:
    half = make.member_of(berk, "Half", role="host")
    for person in (half, noor):
        with pytest.raises(NotAllowed):
            merge_group(group=berk, into=es, by=person)
    mo = make.person("Mo")
    mo.groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    merge_group(group=berk, into=es, by=mo)
    assert AuditEntry.objects.filter(action="merge_group", actor_number=mo.pk).exists()


def test_an_archived_group_is_merged_by_nobody(as_host: Client, berk: Group, es: Group, hanneke: User) -> None:
    Group.objects.filter(pk=berk.pk).update(status="archived")
    assert as_host.post("/wijken/berk/beheer/samen/", {"into": es.pk}).status_code == 403
    assert Group.objects.get(pk=berk.pk).status == "archived"


@pytest.mark.parametrize(("access", "opens"), [("open", True), ("on_request", False), ("closed", False)])
def test_an_invitation_opens_no_group_that_is_less_open(hanneke: User, lies: User, access: str, opens: bool) -> None:
    group, into = hosted("wilg", hanneke), hosted("iep", hanneke, access=access)
    link = make_link(by=hanneke, group=group, days=7, max_uses=5)
    merge_group(group=group, into=into, by=hanneke)
    browser(lies).post(f"/uitnodiging/{link.token}/", {"perspective": "relative"})
    assert Membership.objects.filter(user=lies, group=into).exists() == opens


def test_an_answer_to_a_request_stays_with_the_group_it_was_about(
    berk: Group, es: Group, hanneke: User, lies: User
) -> None:
    JoinRequest.objects.create(
        group=berk, user=lies, perspective="trainee", outcome="declined", decided_at=berk.created_at, word="Nu niet."
    )
    joined(berk, es, hanneke)
    assert JoinRequest.objects.get().group == berk
