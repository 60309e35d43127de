"""A button on a page that stood open until the login was over."""

from urllib.parse import quote

import pytest
from django.test import Client

from community.groups.rules import HouseRules
from tests.community import factories as make

pytestmark = pytest.mark.django_db
BUTTON = "/meldingen/gelezen/"
PAGE = "/wijken/berk/vragen/1/?na=2"


def test_who_logs_in_comes_back_to_the_page_with_the_button(client: Client) -> None:
    answer = client.post(BUTTON, headers={"Referer": f"http://testserver{PAGE}"})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/account/login/?next={quote(PAGE)}")


@pytest.mark.parametrize(
    "referer", ["", "https://elders.nl/x/", "javascript:alert(1)", "//elders.nl/", "http://[", "x" * 9000]
)
def test_never_to_another_site(client: Client, referer: str) -> None:
    answer = client.post(BUTTON, headers={"Referer": referer} if referer else {})
    assert answer.headers["Location"] == f"/account/login/?next={BUTTON}"


def test_a_part_of_a_page_is_not_filled_with_the_page_to_log_in(client: Client) -> None:
    answer = client.post(BUTTON, headers={"HX-Request": "true"})
    assert (answer.status_code, answer.content) == (401, b"")


TYPED = "Hoe help je iemand die niet wil eten?"


def test_words_that_the_browser_does_not_keep_are_shown_to_be_copied(client: Client) -> None:
    sent = {"title": TYPED, "group": "lichting-september"}
    answer = client.post("/vraag/nieuw/", sent, headers={"Referer": "http://testserver/vraag/nieuw/"})
    assert answer.status_code == 403
    page = answer.content.decode()
    assert TYPED in page
    assert "lichting-september" not in page
    assert 'href="/account/login/?next=/vraag/nieuw/"' in page


def test_what_the_browser_keeps_needs_no_page_in_between(client: Client) -> None:
    answer = client.post("/vraag/nieuw/", {"title": TYPED, "kept-here": "1"})
    assert answer.headers["Location"] == "/account/login/?next=/vraag/nieuw/"


def test_new_house_rules_lose_nothing_that_was_typed(client: Client) -> None:
    client.force_login(make.person("Lies"))
    HouseRules.objects.create(number=99, text_nl="Nieuw.", text_en="New.")
    page = client.post("/vraag/nieuw/", {"title": TYPED}).content.decode()
    assert TYPED in page
    assert 'href="/huisregels/?next=/vraag/nieuw/"' in page


def test_a_page_that_is_opened_is_asked_for_itself(client: Client) -> None:
    answer = client.get("/meldingen/", headers={"Referer": f"http://testserver{PAGE}"})
    assert answer.headers["Location"] == "/account/login/?next=/meldingen/"


def test_other_redirects_are_left_alone(client: Client) -> None:
    answer = client.post("/account/logout/", headers={"Referer": f"http://testserver{PAGE}"})
    assert "next" not in answer.headers["Location"]
