"""Removing and leaving end access at once, everywhere, and lifting gives it back."""

from collections.abc import Callable

import pytest
from django.core import mail as mailbox
from django.test import Client
from django.utils.html import strip_tags

from community.groups.hosting.actions import lift_removal
from community.groups.membership.actions import become_member
from community.groups.models import Group, Membership, Removal
from community.groups.permissions import membership_of
from community.groups.removing.actions import remove_as_host
from community.moderation.cases import Case
from community.moderation.queries import looks_after_something
from community.notifications.jobs import mails
from community.permissions import NotAllowed
from community.questions.feed_keys import FeedKey
from community.questions.models import Question
from leerkring.accounts.models import User
from leerkring.search.indexing.catch_up import catch_up
from tests.community import factories as make
from tests.community.chat.factories import message
from tests.community.groups.conftest import browser, membership, seen
from tests.community.notifications.clock import at, happened
from tests.community.notifications.letters import prefer
from tests.community.notifications.told import answered

pytestmark = pytest.mark.django_db
TITLE = "Hoe help ik bij de zwaluwproef?"
SAID = "De zwaluw zit op zaal drie."


@pytest.fixture(params=["open", "on_request", "closed"])
def group(request: pytest.FixtureRequest, hanneke: User) -> Group:
    group = make.group("linde", access=request.param)
    make.enter(group, hanneke, "learning_coach", role="host")
    return group


@pytest.fixture
def noor(group: Group) -> User:
    return make.member_of(group, "Noor")


@pytest.fixture
def question(group: Group, noor: User, hanneke: User) -> Question:
    asked = make.question(group, noor, TITLE)
    message(group, hanneke, SAID)
    catch_up()
    return asked


@pytest.fixture
def as_noor(noor: User) -> Client:
    return browser(noor)


def places(group: Group, question: Question, noor: User) -> list[str]:
    """Where somebody inside meets what is said in the group."""
    key, _made = FeedKey.objects.get_or_create(user=noor)
    of_all = [
        question.get_absolute_url(),
        f"/wijken/{group.slug}/gesprek/",
        "/vragen/?lijst=mijn",
        "/zoek/?q=zwaluwproef",
    ]
    return [*of_all, f"/feeds/wijken/{group.slug}/{key.token}.atom"] if group.access == "open" else of_all


def found_in(client: Client, addresses: list[str]) -> list[str]:
    """Those of the addresses that show something of the group."""
    texts = {place: strip_tags(client.get(place).content.decode()) for place in addresses}
    return [place for place, text in texts.items() if TITLE in text or SAID in text]


@pytest.fixture(params=["removed", "left"])
def gone(request: pytest.FixtureRequest, group: Group, noor: User, hanneke: User) -> Callable[[], None]:
    def go() -> None:
        if request.param == "removed":
            remove_as_host(group=group, person=noor, by=hanneke, why="Het paste niet.")
        else:
            browser(noor).post(f"/wijken/{group.slug}/mijn/weg/")

    return go


def test_who_is_gone_reads_nothing_more(
    group: Group, question: Question, noor: User, as_noor: Client, gone: Callable[[], None]
) -> None:
    everywhere = places(group, question, noor)
    assert found_in(as_noor, everywhere) == everywhere
    gone()
    may_read = group.access == "open" and not Removal.objects.exists()
    still = found_in(as_noor, everywhere)
    assert f"/wijken/{group.slug}/gesprek/" not in still
    assert bool(still) == may_read, still
    if not may_read:
        assert as_noor.get(question.get_absolute_url()).status_code == 404
        assert TITLE not in seen(as_noor, "/vandaag/")


def test_numbers_in_the_menu_and_mails_end_too(
    group: Group, question: Question, noor: User, hanneke: User, as_noor: Client
) -> None:
    prefer(noor)
    answered(question, hanneke)
    happened("2026-03-02 18:00")
    assert "zwaluwproef" in seen(as_noor, "/meldingen/")
    remove_as_host(group=group, person=noor, by=hanneke, why="Het paste niet.")
    assert "zwaluwproef" not in seen(as_noor, "/meldingen/")
    mails(at("2026-03-03 08:00"))
    assert "zwaluwproef" not in "".join(str(sent.message()) for sent in mailbox.outbox)


def test_who_was_removed_cannot_come_back_by_any_door(group: Group, noor: User, hanneke: User, as_noor: Client) -> None:
    remove_as_host(group=group, person=noor, by=hanneke, why="Het paste niet.")
    for place in ("meedoen/", "aanvragen/", ""):
        assert as_noor.get(f"/wijken/{group.slug}/{place}").status_code == 404
        as_noor.post(f"/wijken/{group.slug}/{place}", {"perspective": "trainee"})
    assert group.name not in seen(as_noor, "/wijken/")
    assert not Membership.objects.filter(user=noor).exists()


def test_a_host_lifts_it_and_then_joining_works_as_before(
    group: Group, noor: User, hanneke: User, as_noor: Client
) -> None:
    remove_as_host(group=group, person=noor, by=hanneke, why="Het paste niet.")
    lift_removal(removal=Removal.objects.get(), by=hanneke)
    assert not Membership.objects.filter(user=noor).exists(), "lifting lets back in, it does not put back"
    assert as_noor.get(f"/wijken/{group.slug}/").status_code == (404 if group.access == "closed" else 200)
    if group.access == "open":
        as_noor.post(f"/wijken/{group.slug}/meedoen/", {"perspective": "trainee"})
        assert membership(group, noor)


def test_the_host_sees_who_was_removed_and_lets_back_in(group: Group, noor: User, hanneke: User) -> None:
    at_host = browser(hanneke)
    desk = f"/wijken/{group.slug}/beheer/"
    at_host.post(f"{desk}leden/{membership(group, noor).pk}/weg/", {"why": "Het paste niet."})
    assert "Noor" in seen(at_host, desk)
    at_host.post(f"{desk}verwijderd/{Removal.objects.get().pk}/")
    assert Removal.objects.get().lifted_at
    assert not Removal.objects.in_force().exists()
    assert "Noor" not in seen(at_host, desk).split('id="kop-buiten"')[-1].split("Noor mag terugkomen")[-1]


def test_a_removal_counts_for_more_than_a_membership_that_came_at_the_same_moment(
    group: Group, question: Question, noor: User, hanneke: User, as_noor: Client
) -> None:
    everywhere = places(group, question, noor)
    remove_as_host(group=group, person=noor, by=hanneke, why="Het paste niet.")
    make.enter(group, noor, "trainee", role="host")
    assert found_in(as_noor, everywhere) == []
    assert group not in Group.objects.joined_by(noor)
    assert membership_of(noor, group) is None
    assert not Membership.objects.let_in().filter(user=noor).exists()
    assert f'value="{group.slug}"' not in seen(as_noor, "/vraag/nieuw/")
    assert not Case.objects.visible_to(noor).exists() and not looks_after_something(noor)


def test_who_is_removed_while_coming_in_stays_outside(group: Group, lies: User) -> None:
    Removal.objects.create(group=group, user=lies)
    with pytest.raises(NotAllowed):  # what `accept` and `join_group` asked before was true then
        become_member(user=lies, group=group, perspective="relative")
    assert not Membership.objects.filter(user=lies).exists()
