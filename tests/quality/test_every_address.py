"""No kind of page is forgotten: every address and every page type is in pages.py, or is said to be no page."""

import sqlite3
from pathlib import Path

import pytest
from django.urls import resolve
from wagtail.models import Page, get_page_models

from tests.doors.routes import routes
from tests.quality.pages import PAGES

WITH_PASSKEY = "only with a passkey: see tests/journeys/test_account_journey.py"
NO_PAGES = {
    "-/": "health, for programs",
    "_util/": "Wagtail's doors: they lead to ours, or ask for a password that no page has",
    "^beeld/": "pictures",
    "account/2fa/recovery-codes/download/": "a text file",
    "account/2fa/webauthn/keys/": WITH_PASSKEY,
    "account/2fa/webauthn/login/": "data for a passkey",
    "account/2fa/webauthn/reauthenticate/": WITH_PASSKEY,
    "account/2fa/webauthn/signup/": WITH_PASSKEY,
    "account/password/reset/complete/": "only right after the code from a mail",
    "api/": "data, see tests/practices/sharing",
    "bewijs/ermee/": "forms of the page of a receipt: see tests/journeys/test_anonymous_journey.py",
    "bewijs/hielp/": "a button",
    "bewijs/reactie/": "a form of the page of a receipt: see tests/journeys/test_anonymous_journey.py",
    "bewijs/terugnemen/": "a button",
    "beheer/": "the editors' desk, for staff: see tests/journeys",
    "django-beheer/": "for a superuser",
    "documenten/": "files",
    "feeds/": "the feed",
    "apple-touch-icon": "pictures",
    "favicon.ico": "a picture",
    "handreikingen/": "files made from a guide",
    "profiel/gegevens/download/": "a file",
    "media/": "pictures that editors uploaded",
    "robots.txt": "for search engines",
    "sitemap.xml": "for search engines",
    "stijl/": "the stylesheet",
    "te-zien/": "an answer for a script",
    "vraag/beantwoord/": "a button",
    "vraag/lijkt-op/": "a part of the page on which somebody asks",
    "zoek/suggesties/": "data for a script",
    "zoek/bewaard/<int:pk>/weg/": "a button",
    "wijken/<slug:slug>/mijn/weg/": "a button",
    "wijken/<slug:slug>/aanvragen/terug/": "a button",
    "wijken/<slug:slug>/beheer/aanvragen/<int:pk>/": "a form on the page of all requests",
    "wijken/<slug:slug>/beheer/leden/": "a button",
    "wijken/<slug:slug>/beheer/uitnodigingen/<int:pk>/opnieuw/": "a button",
    "wijken/<slug:slug>/beheer/uitnodigingen/<int:pk>/weg/": "a button",
    "wijken/<slug:slug>/beheer/verwijderd/": "a button",
    "wijken/voorstellen/<int:pk>/": "a form on the page of all proposals",
    "wijken/<slug:slug>/vragen/<int:pk>/antwoord/<int:answer>/bedankt/": "a button",
    "wijken/<slug:slug>/vragen/<int:pk>/antwoord/<int:answer>/hielp/": "a button",
    "wijken/<slug:slug>/vragen/<int:pk>/nieuw/": "a line of the page of a question",
    "gesprek/<int:room>/": "earlier messages of the same page, and data for scripts",
    "gesprek/bericht/<int:pk>/reactie/": "a button",
    "gesprek/bericht/<int:pk>/vastzetten/": "a button",
    "gesprek/bericht/<int:pk>/weg/": "a button",
    "meldingen/gelezen/": "a button",
    "meldingen/post-proberen/": "a button",
    "meldingen/volg/label/": "a button",
    "meldingen/volg/<slug:kind>/": "a button",
    "moderatie/<int:pk>/oppakken/": "a button",
    "moderatie/<int:pk>/loslaten/": "a button",
    "moderatie/<int:pk>/heropenen/": "a button",
    "moderatie/schrijfpauze/": "a button",
    "moderatie/post/<int:number>/": "a button",
    "wijken/<slug:slug>/vragen/<int:pk>/belofte/": "a button",
    "wijken/<slug:slug>/vragen/<int:pk>/ermee/aanbieden/terug/": "a button",
    "wijken/<slug:slug>/vragen/<int:pk>/open/": "a button",
    "afspraken/": "leads to the house rules",
}
"""Beginnings of patterns that lead to something else than a page for people, and what it is."""


NO_PAGE_ITSELF = {
    "wijken/<slug:slug>/vragen/": "leads to the list of questions",
    "wijken/<slug:slug>/vragen/<int:pk>/antwoord/": "shown on the page of the question",
}
"""Below these there are pages."""


def is_page(pattern: str) -> bool:
    return pattern not in NO_PAGE_ITSELF and not any(pattern.startswith(prefix) for prefix in NO_PAGES)


def test_every_address_is_a_known_kind_of_page() -> None:
    known = {resolve(kind.address.partition("?")[0]).route for kind in PAGES}
    forgotten = {route.pattern for route in routes() if is_page(route.pattern)} - known
    assert not forgotten, "\n".join(sorted(forgotten))


@pytest.mark.parametrize("prefix", NO_PAGES)
def test_what_is_said_to_be_no_page_exists(prefix: str) -> None:
    assert any(route.pattern.startswith(prefix) for route in routes())


def test_every_type_of_page_is_a_known_kind(prepared_folder: Path) -> None:
    with sqlite3.connect(prepared_folder / "leerkring.sqlite3") as database:
        types = dict(
            database.execute(
                "SELECT replace(url_path, '/home/', '/'), model FROM wagtailcore_page"
                " JOIN django_content_type kind ON kind.id = content_type_id"
            )
        )
    known = {types.get(kind.address.partition("?")[0]) for kind in PAGES}
    assert {model._meta.model_name for model in get_page_models() if model is not Page} - known == set()
