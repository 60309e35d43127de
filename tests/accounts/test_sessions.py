"""Where somebody is logged in."""

import pytest
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from leerkring.accounts.models import User
from leerkring.accounts.session_store import BEFORE
from leerkring.accounts.sessions import browser_and_device, end_all_sessions, forget_old_sessions
from tests.factories import member

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604"
SAMSUNG = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537 SamsungBrowser/26 Chrome/122 Mobile Safari/537"


def test_no_ip_address_is_stored(noor: User) -> None:
    browser = Client(REMOTE_ADDR="203.0.113.7")
    browser.post("/account/login/", {"login": noor.email, "password": "een lange zin"})
    browser.post("/account/password/change/", {"oldpassword": "een lange zin", "password1": "een nieuwe zin"})
    assert set(UserSession.objects.values_list("ip", flat=True)) == {"0.0.0.0"}
    assert "203.0.113" not in str([session.get_decoded() for session in Session.objects.all()])


def test_the_list_shows_browsers_and_ends_the_others(logged_in: Client, noor: User) -> None:
    phone = Client(headers={"user-agent": SAFARI})
    phone.post("/account/login/", {"login": noor.email, "password": "een lange zin"})
    page = logged_in.get("/account/sessions/").content.decode()
    assert "Safari, iPhone" in page
    assert "0.0.0.0" not in page
    logged_in.post("/account/sessions/")
    assert phone.get("/profiel/").status_code == 302
    assert logged_in.get("/profiel/").status_code == 200


def test_all_sessions_end_but_not_those_of_others(logged_in: Client, noor: User) -> None:
    other = Client()
    other.force_login(member("kim@voorbeeld.nl"))
    end_all_sessions(noor)
    assert not UserSession.objects.filter(user=noor).exists()
    assert [row.session_key for row in Session.objects.all()] == [other.session.session_key]


def test_a_session_without_a_note_is_found_too(logged_in: Client, noor: User) -> None:
    UserSession.objects.all().delete()
    noor.refresh_from_db()
    end_all_sessions(noor)
    assert not Session.objects.exists()


def test_one_session_can_stay(logged_in: Client, noor: User) -> None:
    phone = Client()
    phone.post("/account/login/", {"login": noor.email, "password": "een lange zin"})
    end_all_sessions(noor, but=phone.session.session_key)
    assert phone.get("/profiel/").status_code == 200
    assert logged_in.get("/profiel/").status_code == 302


def test_many_sessions_of_others_are_not_opened(
    logged_in: Client, noor: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(5) as counted:
        end_all_sessions(noor)
    opened = [query["sql"] for query in counted.captured_queries if "session_data" in query["sql"]]
    assert all("session_key" in sql.partition(" WHERE ")[2] for sql in opened), "only those that end are read"


def test_old_sessions_are_removed(logged_in: Client) -> None:
    Session.objects.update(expire_date=timezone.now() - timezone.timedelta(days=1))
    forget_old_sessions(timezone.now())
    assert not Session.objects.exists()


@pytest.mark.parametrize(
    ("user_agent", "said"),
    [(FIREFOX, "Firefox, Windows"), (SAFARI, "Safari, iPhone"), (SAMSUNG, "Samsung Internet, Android")],
)
def test_a_browser_is_told_in_words(user_agent: str, said: str) -> None:
    assert browser_and_device(user_agent) == said


def test_a_session_that_ran_out_or_ended_lets_nobody_in(logged_in: Client) -> None:
    session = Session.objects.get(pk=logged_in.session.session_key)
    assert logged_in.get("/profiel/").status_code == 200
    Session.objects.filter(pk=session.pk).update(expire_date=timezone.now())
    assert logged_in.get("/profiel/").status_code == 302
    Session.objects.filter(pk=session.pk).update(expire_date=session.expire_date)
    assert logged_in.get("/profiel/").status_code == 302  # the cookie went with it


def test_who_is_not_active_any_more_or_is_gone_is_logged_out_at_once(logged_in: Client, noor: User) -> None:
    assert logged_in.get("/profiel/").status_code == 200
    User.objects.filter(pk=noor.pk).update(is_active=False)
    assert logged_in.get("/profiel/").status_code == 302
    User.objects.filter(pk=noor.pk).update(is_active=True)
    assert logged_in.get("/profiel/").status_code == 200
    User.objects.filter(pk=noor.pk).delete()
    assert logged_in.get("/profiel/").status_code == 302


def test_a_session_from_before_goes_on(logged_in: Client) -> None:
    session = logged_in.session
    assert session[BACKEND_SESSION_KEY] == settings.AUTHENTICATION_BACKENDS[0]
    session[BACKEND_SESSION_KEY] = BEFORE
    session.save()
    assert BEFORE in Session.objects.get(pk=session.session_key).get_decoded().values()
    assert logged_in.get("/profiel/").status_code == 200


def test_a_session_of_another_kind_lets_nobody_in(logged_in: Client) -> None:
    session = logged_in.session
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.RemoteUserBackend"
    session.save()
    assert logged_in.get("/profiel/").status_code == 302
