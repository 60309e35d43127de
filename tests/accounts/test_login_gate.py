"""A button on a page that stood open until the login was over."""

from urllib.parse import quote

import pytest
from django.test import Client

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


def test_a_page_that_is_opened_is_asked_for_itself(client: Client) -> None:
    answer = client.get("/meldingen/", headers={"Referer": f"http://testserver{PAGE}"})
    assert answer.headers["Location"] == "/account/login/?next=/meldingen/"


def test_other_redirects_are_left_alone(client: Client) -> None:
    answer = client.post("/account/logout/", headers={"Referer": f"http://testserver{PAGE}"})
    assert "next" not in answer.headers["Location"]
