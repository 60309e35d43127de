"""Mentors read what trainees keep from the group: they ask for it, somebody else confirms it, and it can end."""

import pytest
from django.contrib.auth.models import Group as Role
from django.core.exceptions import ValidationError
from django.test import Client

from community.groups.hosting.mentors import confirm_mentor
from community.groups.membership.actions import change_membership
from community.groups.models import Group, Membership
from community.groups.permissions import NETWORK_MODERATOR
from community.moderation.models import AuditEntry
from community.permissions import NotAllowed
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import DESK, browser, membership, presses, seen

pytestmark = pytest.mark.django_db
TO_MODERATORS = "/wijken/zonder-gastheer/"


def wishes(group: Group, person: User) -> Membership:
    Membership.objects.filter(group=group, user=person).update(wants_to_mentor=True)
    return membership(group, person)


def confirmed(group: Group, person: User, by: User) -> None:
    confirm_mentor(membership=wishes(group, person), is_mentor=True, by=by)


def kept_from_the_group(group: Group, name: str) -> Reflection:
    asker = make.member_of(group, name)
    words = {"author": asker, "perspective": "trainee", "audience": "mentors", "text": "Ik durfde het niet."}
    return Reflection.objects.create(question=make.question(group, asker), **words)


def reads(person: User, reflection: Reflection) -> bool:
    return Reflection.objects.visible_to(person).filter(pk=reflection.pk).exists()


def test_nobody_becomes_a_mentor_by_saying_so(as_lies: Client, berk: Group, lies: User) -> None:
    as_lies.post("/wijken/berk/meedoen/", {"perspective": "mentor"})
    assert not Membership.objects.filter(user=lies).exists()
    as_lies.post("/wijken/berk/meedoen/", {"perspective": "professional", "wants_to_mentor": "on"})
    own = membership(berk, lies)
    assert (own.is_mentor, own.wants_to_mentor) == (False, True)
    as_lies.post("/wijken/berk/mijn/", {"perspective": "mentor", "digest": "account"})
    assert not membership(berk, lies).is_mentor


def test_a_host_confirms_a_mentor_who_is_told(as_host: Client, berk: Group, piet: User) -> None:
    Membership.objects.filter(user=piet).update(wants_to_mentor=True)
    assert "Is dit een CIO-begeleider?" in seen(as_host, DESK)
    presses(as_host, berk, piet, "mentor")
    assert membership(berk, piet).is_mentor
    assert "Berk" in seen(browser(piet), "/meldingen/")
    assert "Is dit een CIO-begeleider?" not in seen(as_host, DESK)


def test_a_no_to_a_mentor_leaves_the_perspective(as_host: Client, berk: Group, piet: User) -> None:
    Membership.objects.filter(user=piet).update(wants_to_mentor=True)
    presses(as_host, berk, piet, "no-mentor")
    own = membership(berk, piet)
    assert (own.perspective, own.wants_to_mentor) == ("volunteer", False)


def test_a_mentor_who_chose_another_perspective_is_confirmed_again(berk: Group, piet: User, hanneke: User) -> None:
    confirmed(berk, piet, hanneke)
    at_piet = browser(piet)
    at_piet.post("/wijken/berk/mijn/", {"perspective": "relative", "digest": "account"})
    at_piet.post("/wijken/berk/mijn/", {"perspective": "mentor", "digest": "account"})
    assert membership(berk, piet).perspective == "relative"


def test_who_did_not_ask_for_it_is_made_no_mentor(as_host: Client, berk: Group, piet: User) -> None:
    assert "vraagt niet meer om" in presses(as_host, berk, piet, "mentor")
    assert not membership(berk, piet).is_mentor


def test_nobody_confirms_themselves_but_another_host_does(as_host: Client, berk: Group, hanneke: User) -> None:
    own = wishes(berk, hanneke)
    assert 'value="mentor"' not in seen(as_host, DESK)
    with pytest.raises(NotAllowed):
        confirm_mentor(membership=own, is_mentor=True, by=hanneke)
    confirm_mentor(membership=own, is_mentor=True, by=make.member_of(berk, "Jet", role="host"))
    assert membership(berk, hanneke).is_mentor


def test_members_confirm_nobody(berk: Group, piet: User, lies: User) -> None:
    make.enter(berk, lies, "resident")
    with pytest.raises(NotAllowed):
        confirm_mentor(membership=wishes(berk, lies), is_mentor=True, by=piet)


def test_of_the_only_host_a_network_moderator_confirms_it(berk: Group, hanneke: User, piet: User) -> None:
    mo = make.person("Mo")
    mo.groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    wishes(berk, hanneke)
    with pytest.raises(NotAllowed):
        confirm_mentor(membership=wishes(berk, piet), is_mentor=True, by=mo)
    assert "Hanneke" in seen(browser(mo), TO_MODERATORS) and "Piet" not in seen(browser(mo), TO_MODERATORS)
    browser(mo).post(TO_MODERATORS, {"membership": membership(berk, hanneke).pk, "what": "mentor"})
    assert membership(berk, hanneke).is_mentor
    other = wishes(berk, make.member_of(berk, "Jet", role="host"))
    with pytest.raises(NotAllowed):
        confirm_mentor(membership=other, is_mentor=True, by=mo)


def test_a_host_ends_it_and_says_so_truly(as_host: Client, berk: Group, piet: User, hanneke: User) -> None:
    confirmed(berk, piet, hanneke)
    kept = kept_from_the_group(berk, "Tom")
    assert reads(piet, kept)
    assert 'value="no-mentor"' in seen(as_host, DESK)
    before = membership(berk, piet)
    presses(as_host, berk, piet, "no-mentor")
    assert membership(berk, piet).perspective == "professional"
    assert not reads(piet, kept)
    assert "Je bent geen CIO-begeleider meer in Berk" in seen(browser(piet), "/meldingen/")
    assert AuditEntry.objects.filter(action="end_mentor", person_number=piet.pk).exists()
    with pytest.raises(ValidationError):  # the own page was opened before that
        change_membership(
            membership=before, perspective="mentor", wants_to_mentor=False, digest="account", is_muted=False
        )
