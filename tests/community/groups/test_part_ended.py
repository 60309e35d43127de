"""Who left a group, or hosts it no more, reads no news that is untrue by that, here and in a mail."""

import pytest
from django.core import mail as mailbox
from django.test import Client

from community.groups.hosting.actions import remove_member, set_role
from community.groups.models import Group
from community.moderation.cases import Reason
from community.notifications.jobs import mails
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import browser, membership, seen
from tests.community.groups.test_proposals import as_mo, decides, proposes
from tests.community.moderation.conftest import moderator, reported
from tests.community.notifications.clock import at

__all__ = ["as_mo"]

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["open", "on_request", "closed"])
def linde(request: pytest.FixtureRequest, as_lies: Client, as_mo: Client) -> Group:
    """Lies proposed it and is its host; Ria hosts it too."""
    proposes(as_lies, access=request.param)
    decides(as_mo, "yes", "Wat een mooi plan.")
    group = Group.objects.get()
    make.member_of(group, "Ria", role="host")
    return group


def test_news_of_ones_part_ends_with_it(linde: Group, as_lies: Client, lies: User) -> None:
    own = f"/wijken/{linde.slug}/mijn/"
    set_role(membership=membership(linde, lies), role="member", by=User.objects.get(display_name="Ria"))
    news = seen(as_lies, "/meldingen/")
    assert "De Linde is er" in news and own in news and "geen gastvrouw" in news
    as_lies.post(f"{own}weg/")
    assert as_lies.get(own).status_code == 404
    news = seen(as_lies, "/meldingen/")
    assert "De Linde is er" not in news and own not in news and "geen gastvrouw" not in news
    mails(at("2030-01-07 12:00"))
    assert not [message for message in mailbox.outbox if message.to == [lies.email]]


@pytest.mark.parametrize("how", ["leaves", "removed", "no host any more"])
@pytest.mark.parametrize("is_moderator", [False, True])
def test_who_cannot_decide_any_more_is_not_asked_to_look(
    berk: Group, noor: User, hanneke: User, how: str, is_moderator: bool
) -> None:
    ria = moderator("Ria") if is_moderator else make.person("Ria")
    make.enter(berk, ria, role="host")
    case = reported(make.question(berk, make.member_of(berk, "Koos")), noor, Reason.UNKIND)
    at_ria = browser(ria)
    assert "Kijk jij ernaar?" in seen(at_ria, "/meldingen/")
    if how == "leaves":
        at_ria.post("/wijken/berk/mijn/weg/")
    elif how == "removed":
        remove_member(group=berk, person=ria, by=hanneke)
    else:
        set_role(membership=membership(berk, ria), role="member", by=hanneke)
    assert ("Kijk jij ernaar?" in seen(at_ria, "/meldingen/")) == is_moderator
    assert (at_ria.get(case.get_absolute_url()).status_code == 200) == is_moderator
    assert Notification.objects.filter(user=hanneke).exists(), "the other host is still asked"
