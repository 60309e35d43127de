"""The small page on which somebody chooses language, theme and text size."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from leerkring.accounts.models import User
from tests.factories import AGREES

pytestmark = pytest.mark.django_db
CHOICE = {"language": "en", "theme": "dark", "text_size": "large"}


def test_a_visitor_chooses_and_sees_it_at_once(client):
    answer = client.post("/taal/", CHOICE, follow=True)
    page = answer.content.decode()
    assert answer.redirect_chain == [("/taal/?bewaard=ja", 302)]
    assert '<html lang="en" data-theme="dark" data-text-size="large">' in page
    assert "Saved. This is how Leerkring looks from now on." in page


def test_the_sentence_after_saving_is_in_the_language_that_was_chosen(client):
    client.cookies["language"] = "en"
    page = client.post("/taal/", CHOICE | {"language": "nl"}, follow=True).content.decode()
    assert "Opgeslagen. Zo ziet Leerkring er vanaf nu uit." in page


def test_a_visitor_who_chose_gets_no_session_and_so_still_pages_from_the_cache(client):
    client.post("/taal/", CHOICE, follow=True)
    assert settings.SESSION_COOKIE_NAME not in client.cookies
    assert "messages" not in client.cookies


def test_the_cookies_are_functional_and_last_a_year(client):
    cookies = client.post("/taal/", CHOICE).cookies
    for name in CHOICE:
        assert cookies[name].value == CHOICE[name]
        assert cookies[name]["samesite"] == "Lax"
        assert cookies[name]["max-age"] == 365 * 24 * 3600


def test_going_back_to_the_default_leaves_no_cookie_behind(client):
    client.post("/taal/", CHOICE)
    answer = client.post("/taal/", {"language": "nl", "theme": "system", "text_size": "normal"}, follow=True)
    assert '<html lang="nl">' in answer.content.decode()
    assert client.cookies["theme"].value == client.cookies["text_size"].value == ""


def test_a_member_keeps_language_and_text_size_in_the_profile(client):
    user = User.objects.create_user("noor@leerkring.example", display_name="Noor")
    client.force_login(user)
    client.post("/taal/", CHOICE)
    user.refresh_from_db()
    assert (user.language, user.text_size) == ("en", "large")
    elsewhere = Client()
    elsewhere.force_login(user)
    assert '<html lang="en" data-text-size="large">' in elsewhere.get("/taal/").content.decode()


def test_what_holds_now_is_chosen_in_the_form(client):
    client.cookies["theme"], client.cookies["text_size"] = "light", "largest"
    form = client.get("/taal/").context["form"]
    assert form.initial == {"language": "nl", "theme": "light", "text_size": "largest"}


@pytest.mark.parametrize("wrong", [{}, {"language": "de"}, {"theme": "pink"}, {"text_size": "\x00"}])
def test_a_choice_that_does_not_exist_gets_a_sentence_and_changes_nothing(client, wrong):
    answer = client.post("/taal/", wrong and CHOICE | wrong)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Kies een van deze." in page
    [field] = [name for name in CHOICE if name in wrong] or ["language"]
    assert f'aria-describedby="id_{field}-error"' in page
    assert f'id="id_{field}-error"' in page
    assert not set(CHOICE) & set(answer.cookies)


def test_the_way_back_is_kept_through_saving(client):
    address = "/voorbeelden/?vorm=digital&sector=thuiszorg"
    assert client.get("/taal/", {"next": address}).context["back"] == address
    answer = client.post("/taal/", CHOICE | {"next": address}, follow=True)
    assert answer.context["back"] == address


@pytest.mark.parametrize(
    "address",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/taal/?next=/", "\x00", ""],
)
def test_the_way_back_never_leads_away_from_here(client, address):
    assert client.get("/taal/", {"next": address}).context["back"] == ""
    assert client.post("/taal/", CHOICE | {"next": address})["Location"] == "/taal/?bewaard=ja"


def test_a_form_from_elsewhere_changes_nothing():
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/taal/", CHOICE).status_code == 403


def test_only_reading_and_saving_are_possible(client):
    assert client.put("/taal/").status_code == 405


def test_every_page_leads_there_and_back(client):
    page = client.get("/er-is-hier-niets/").content.decode()
    assert f'href="{reverse("display")}?next=/er-is-hier-niets/"' in page


def test_who_becomes_a_member_keeps_what_they_chose_as_a_visitor(client):
    client.cookies["text_size"], client.cookies["language"] = "largest", "en"
    client.post(
        "/account/signup/",
        {"email": "nieuw@leerkring.example", "display_name": "Nieuw"} | AGREES,
    )
    user = User.objects.get(email="nieuw@leerkring.example")
    assert (user.language, user.text_size) == ("en", "largest")


def test_who_becomes_a_member_without_a_choice_keeps_the_language_of_the_browser(client):
    client.post(
        "/account/signup/",
        {"email": "nieuw@leerkring.example", "display_name": "Nieuw"} | AGREES,
        headers={"Accept-Language": "en-GB, nl;q=0.5"},
    )
    user = User.objects.get(email="nieuw@leerkring.example")
    assert (user.language, user.text_size) == ("en", "normal")
