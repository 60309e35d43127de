"""Mentors are confirmed for one group: when it goes on in another, they read nothing that was not written for them."""

import pytest

from community.anonymous.models import WaitingReflection
from community.groups.hosting.mentors import confirm_mentor
from community.groups.models import Group
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import browser, joined, membership, seen
from tests.community.groups.test_mentors import confirmed, kept_from_the_group, reads, wishes

pytestmark = pytest.mark.django_db


def test_after_a_merge_a_mentor_reads_nothing_that_was_for_the_mentors_of_the_other_group(
    berk: Group, es: Group, hanneke: User, piet: User
) -> None:
    theirs, both = make.member_of(es, "Ilse", "supervisor"), make.member_of(es, "Bea", "supervisor")
    make.enter(berk, both, "supervisor")
    for group, person in ((berk, piet), (es, theirs), (berk, both), (es, both)):
        confirmed(group, person, hanneke)
    kept = kept_from_the_group(berk, "Tom")
    joined(berk, es, hanneke)
    assert [reads(person, kept) for person in (piet, both, theirs)] == [True, True, False]
    assert membership(es, theirs).wants_to_mentor
    assert "opnieuw bevestigen" in seen(browser(theirs), "/meldingen/")
    assert "Bevestig opnieuw" in seen(browser(hanneke), "/meldingen/")
    confirm_mentor(membership=membership(es, theirs), is_mentor=True, by=hanneke)
    assert reads(theirs, kept)


def test_nor_the_other_way_round(berk: Group, es: Group, hanneke: User, piet: User) -> None:
    confirmed(berk, piet, hanneke)
    kept = kept_from_the_group(es, "Tom")
    joined(berk, es, hanneke)
    assert not reads(piet, kept)
    assert membership(es, piet).wants_to_mentor


def test_nor_what_still_waits_to_be_told_without_a_name(berk: Group, es: Group, hanneke: User) -> None:
    theirs = make.member_of(es, "Ilse", "supervisor")
    confirmed(es, theirs, hanneke)
    asked = make.question(berk, make.member_of(berk, "Tom"))
    WaitingReflection.objects.create(question=asked, words={"audience": "mentors", "text": "Ik durfde het niet."})
    joined(berk, es, hanneke)
    assert not membership(es, theirs).is_mentor


def test_where_nothing_is_kept_from_the_group_mentors_stay(berk: Group, es: Group, hanneke: User, piet: User) -> None:
    confirmed(berk, piet, hanneke)
    joined(berk, es, hanneke)
    assert membership(es, piet).is_mentor


def test_a_mentor_who_is_something_else_in_the_group_that_takes_in_is_asked_for_there(
    berk: Group, es: Group, hanneke: User, piet: User
) -> None:
    confirmed(berk, piet, hanneke)
    make.enter(es, piet, "relative")
    joined(berk, es, hanneke)
    own = membership(es, piet)
    assert (own.perspective, own.wants_to_mentor) == ("relative", True)
    assert "opnieuw bevestigen" in seen(browser(piet), "/meldingen/")
    assert "Bevestig opnieuw" in seen(browser(hanneke), "/meldingen/")
    assert "Is dit een CIO-begeleider?" in seen(browser(hanneke), "/wijken/es/beheer/")


def test_also_where_something_is_kept_for_the_mentors_there(berk: Group, es: Group, hanneke: User, piet: User) -> None:
    confirmed(berk, piet, hanneke)
    make.enter(es, piet, "relative")
    kept = kept_from_the_group(es, "Tom")
    joined(berk, es, hanneke)
    own = membership(es, piet)
    assert (own.perspective, own.wants_to_mentor) == ("relative", True)
    assert not reads(piet, kept)


def test_a_wish_to_be_a_mentor_outlives_a_merge(berk: Group, es: Group, hanneke: User, piet: User, lies: User) -> None:
    make.enter(es, piet, "relative")
    make.enter(berk, lies)
    for person in (piet, lies):
        wishes(berk, person)
    joined(berk, es, hanneke)
    assert [membership(es, person).wants_to_mentor for person in (piet, lies)] == [True, True]


def test_a_mentor_of_both_stays_one_without_a_word(berk: Group, es: Group, hanneke: User, piet: User) -> None:
    make.enter(es, piet, "supervisor")
    for group in (berk, es):
        confirmed(group, piet, hanneke)
    joined(berk, es, hanneke)
    own = membership(es, piet)
    assert (own.is_mentor, own.wants_to_mentor) == (True, False)
    assert "opnieuw bevestigen" not in seen(browser(piet), "/meldingen/")
