"""An error that a visitor sees stands in the log, and nowhere an address of the visitor."""

import logging

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from leerkring import urls as site_urls
from leerkring.operations import errors


def fail(request: HttpRequest) -> HttpResponse:
    raise ValueError("kapot")


urlpatterns = [path("kapot/", fail), *site_urls.urlpatterns]
handler500, handler400 = errors.server_error, errors.bad_request


@pytest.mark.django_db
@override_settings(ROOT_URLCONF="tests.operations.test_logging")
def test_a_500_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    client = Client(raise_request_exception=False, REMOTE_ADDR="203.0.113.7")
    with caplog.at_level(logging.ERROR):
        response = client.get("/kapot/")
    assert response.status_code == 500
    assert "ValueError: kapot" in caplog.text
    assert "203.0.113.7" not in caplog.text


@pytest.mark.django_db
@pytest.mark.parametrize("path, host, status", [("/kapot/", "testserver", 500), ("/", "elders.example", 400)])
@override_settings(ROOT_URLCONF="tests.operations.test_logging", ALLOWED_HOSTS=["testserver"])
def test_what_goes_wrong_is_told_in_the_language_of_the_browser(path: str, host: str, status: int) -> None:
    client = Client(raise_request_exception=False, headers={"Host": host, "Accept-Language": "en"})
    answer = client.get(path)
    assert answer.status_code == status
    page = answer.content.decode()
    assert '<html lang="en"' in page
    assert "To the front page" in page


def test_the_log_has_a_handler_that_writes_to_standard_error() -> None:
    """Django's own handlers only speak while developing, or by mail to nobody."""
    stderr = [h for h in logging.getLogger().handlers if type(h) is logging.StreamHandler]
    assert stderr
    assert logging.getLogger("django.request").propagate


@pytest.mark.django_db
def test_a_refusal_in_the_log_holds_no_key_and_no_names(caplog: pytest.LogCaptureFixture) -> None:
    token = "x" * 40
    with caplog.at_level(logging.WARNING):
        assert Client().get(f"/uitnodiging/{token}/").status_code == 404
    assert "Not Found: /uitnodiging/" in caplog.text
    assert token not in caplog.text
    assert "Traceback" not in caplog.text
