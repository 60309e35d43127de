"""What was planned is looked at again when it goes: its person may have chosen otherwise meanwhile."""

import pytest
from django.test import Client

from community.groups.models import Group, Membership
from community.notifications.actions import stop_mail
from community.notifications.jobs import mails
from community.notifications.mail.plan import make_mails
from community.notifications.mail.post import send_waiting
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.clock import at, happened
from tests.community.notifications.letters import prefer, subjects
from tests.community.notifications.told import answered

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("how", ["account", "group", "one click"])
def test_what_was_planned_is_not_mailed_to_who_stopped_it_meanwhile(news: None, noor: User, how: str) -> None:
    make_mails(at("2026-03-03 08:00"))
    if how == "one click":
        stop_mail(user=noor, what="digest")
    elif how == "account":
        prefer(noor, digest="off")
    else:
        Membership.objects.filter(user=noor).update(digest="off")
    mails(at("2026-03-03 08:01"))
    assert subjects() == []
    assert Notification.objects.visible_to(noor).unread().count() == 1, "it still stands on the page"


def test_what_waits_to_come_at_once_goes_into_the_digest_of_who_stopped_that(
    noor: User, wim: User, berk: Group
) -> None:
    answered(make.question(berk, noor), wim)
    happened("2026-03-02 11:59")
    make_mails(at("2026-03-02 12:00"))
    stop_mail(user=noor, what="at_once")
    send_waiting(at("2026-03-02 12:00"))
    assert subjects() == []
    mails(at("2026-03-03 08:00"))
    assert len(subjects()) == 1


@pytest.mark.parametrize("days", [[], ["holidays"]])
def test_no_day_at_all_says_how_to_have_no_mail(as_noor: Client, days: list[str]) -> None:
    shown = as_noor.post("/meldingen/instellingen/", {"days": days}).content.decode()
    assert "Kies minstens één dag. Of kies hierboven: geen overzicht." in shown
