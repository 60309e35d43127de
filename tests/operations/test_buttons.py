"""The address of a button, opened as a page, says what it is; Django answers with an empty page."""

import pytest
from django.test import Client

from tests.community import factories as make

pytestmark = pytest.mark.django_db
TYPED = "Dit typte ik net in een formulier."
HTML = {"HTTP_ACCEPT": "text/html,*/*;q=0.8"}


@pytest.fixture
def as_lies() -> Client:
    client = Client()
    client.force_login(make.person("Lies"))
    return client


def test_who_opens_a_button_reads_that_nothing_was_done_and_can_go_back(as_lies: Client) -> None:
    came = {"HTTP_REFERER": "http://testserver/wijken/berk/"}
    answer = as_lies.get("/wijken/berk/mijn/weg/", **HTML, **came)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "POST"
    page = answer.content.decode()
    assert "Er is niets gedaan" in page
    assert 'href="/wijken/berk/"' in page


def test_words_that_were_sent_to_a_page_come_back(as_lies: Client) -> None:
    answer = as_lies.post("/vandaag/", {"text": TYPED}, **HTML)
    assert answer.status_code == 405
    assert TYPED in answer.content.decode()


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
def test_programs_get_no_page(as_lies: Client, accept: str) -> None:
    answer = as_lies.post("/vandaag/", {"text": TYPED}, HTTP_ACCEPT=accept)
    assert (answer.status_code, answer.content) == (405, b"")
