"""The digest: when it comes, what is in it, and that it comes once."""

from datetime import timedelta

import pytest
from django.core import mail as mailbox
from pytest_django import DjangoAssertNumQueries

from community.groups.models import Group, Membership
from community.notifications.jobs import mails
from community.notifications.ledger import Kind
from community.notifications.mail.models import Mail
from community.notifications.mail.plan import make_mails
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.clock import at, happened
from tests.community.notifications.letters import prefer, subjects, text
from tests.community.notifications.told import answered, told

pytestmark = pytest.mark.django_db


def test_a_digest_comes_at_the_chosen_hour_and_not_before(news: None, noor: User) -> None:
    mails(at("2026-03-02 20:00"))
    mails(at("2026-03-03 07:59"))
    assert subjects() == []
    mails(at("2026-03-03 08:00"))
    assert mailbox.outbox[0].to == [noor.email]


def test_running_again_sends_nothing_again(news: None, noor: User, wim: User, berk: Group) -> None:
    for minute in ("00", "01", "59"):
        mails(at(f"2026-03-03 08:{minute}"))
    answered(make.question(berk, noor, "Nog een vraag"), wim)
    happened("2026-03-03 07:00")
    mails(at("2026-03-03 12:00"))
    assert len(subjects()) == 1, "one digest per person and date, though something old turned up"
    mails(at("2026-03-04 08:00"))
    assert len(subjects()) == 2


def test_a_mail_names_the_question_and_leads_to_the_exact_place(news: None) -> None:
    given = Notification.objects.get().answer
    assert given
    mails(at("2026-03-03 08:00"))
    assert "Hoe wek je iemand rustig? (Berk)" in text()
    assert "Wim gaf antwoord op je vraag" in text()
    html, kind = mailbox.outbox[0].alternatives[0]
    assert kind == "text/html"
    for version in (text(), html):
        assert f"http://localhost:8000{given.get_absolute_url()}" in version
        assert given.text not in version


def test_what_was_read_is_left_out(news: None) -> None:
    Notification.objects.update(read_at=at("2026-03-02 19:00"))
    mails(at("2026-03-03 08:00"))
    assert subjects() == []
    assert not Mail.objects.exists()


def test_what_was_read_before_the_mail_went_out_is_left_out_too(news: None) -> None:
    make_mails(at("2026-03-03 08:00"))
    Notification.objects.update(read_at=at("2026-03-03 08:00"))
    mails(at("2026-03-03 08:01"))
    assert subjects() == []
    assert Mail.objects.get().state == Mail.State.NOT_NEEDED


def test_who_left_the_group_meanwhile_is_not_mailed_about_it(news: None, noor: User) -> None:
    Group.objects.update(access="closed")
    Membership.objects.filter(user=noor).delete()
    mails(at("2026-03-03 08:00"))
    assert subjects() == []


def test_access_is_asked_again_when_a_mail_that_waited_is_sent(news: None, noor: User) -> None:
    make_mails(at("2026-03-03 08:00"))
    Group.objects.update(access="closed")
    Membership.objects.filter(user=noor).delete()
    mails(at("2026-03-03 08:01"))
    assert subjects() == []


def test_a_group_can_be_weekly_while_the_rest_is_daily(news: None, noor: User, wim: User, berk: Group) -> None:
    eik = make.group("eik")
    make.enter(eik, noor)
    Membership.objects.filter(user=noor, group=berk).update(digest="weekly")
    answered(make.question(eik, noor, "Vraag in Eik"), wim)
    happened("2026-03-02 18:00")
    mails(at("2026-03-03 08:00"))
    assert "Vraag in Eik" in text() and "Hoe wek je" not in text()
    mails(at("2026-03-08 08:00"))
    assert len(subjects()) == 1
    mails(at("2026-03-09 08:00"))  # Monday
    assert "Hoe wek je" in text()


def test_all_groups_that_are_due_together_share_one_mail(news: None, noor: User, wim: User, berk: Group) -> None:
    eik = make.group("eik")
    make.enter(eik, noor)
    Membership.objects.filter(user=noor, group=berk).update(digest="weekly")
    answered(make.question(eik, noor, "Vraag in Eik"), wim)
    happened("2026-03-09 07:30")
    mails(at("2026-03-09 08:00"))
    assert len(subjects()) == 1
    assert "Vraag in Eik" in text() and "Hoe wek je" in text()


@pytest.mark.parametrize("how", ["account", "group", "muted"])
def test_who_wants_no_mail_gets_none_and_later_not_everything_at_once(news: None, noor: User, how: str) -> None:
    if how == "account":
        prefer(noor, digest="off")
    else:
        Membership.objects.filter(user=noor).update(**({"digest": "off"} if how == "group" else {"is_muted": True}))
    mails(at("2026-03-03 08:00"))
    prefer(noor)
    Membership.objects.filter(user=noor).update(digest="account", is_muted=False)
    mails(at("2026-03-04 08:00"))
    assert subjects() == []
    assert Notification.objects.visible_to(noor).unread().count() == 1, "it still stands on the page"


def test_on_days_off_it_waits(news: None, noor: User) -> None:
    prefer(noor, days="01234", on_holidays=False)
    happened("2026-04-03 18:00")  # Good Friday; Monday is Easter Monday
    for day in ("2026-04-04", "2026-04-05", "2026-04-06"):
        mails(at(f"{day} 08:00"))
    assert subjects() == []
    mails(at("2026-04-07 08:00"))
    assert len(subjects()) == 1


def test_a_digest_that_was_missed_comes_after_the_quiet_hours(news: None) -> None:
    mails(at("2026-03-03 22:00"))
    assert subjects() == []
    mails(at("2026-03-04 07:00"))
    mails(at("2026-03-04 08:00"))
    assert len(subjects()) == 1


def test_nobody_is_mailed_whose_account_is_closed_or_whose_address_is_not_proven(news: None, noor: User) -> None:
    noor.emailaddress_set.update(verified=False)
    mails(at("2026-03-03 08:00"))
    noor.emailaddress_set.update(verified=True)
    User.objects.filter(pk=noor.pk).update(is_active=False)
    mails(at("2026-03-03 08:01"))
    assert subjects() == []
    assert Notification.objects.untold().exists(), "nothing is lost"


def test_queries_grow_with_the_mails_and_not_with_what_is_in_them(
    news: None, noor: User, wim: User, berk: Group, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(25):
        answered(make.question(berk, noor, f"Vraag {number}"), wim)
        told(noor, Kind.MODERATION, f"m{number}", group=berk, sentence=f"Woord {number}")
    happened("2026-03-02 18:00")
    with django_assert_max_num_queries(30):
        mails(at("2026-03-03 08:00"))
    assert subjects() == ["51 berichten voor jou in Leerkring"]
    with django_assert_max_num_queries(3):
        mails(at("2026-03-03 08:00") + timedelta(minutes=1))
