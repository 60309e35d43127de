"""How somebody appears and reads here."""

import pytest
from django.test import Client

from leerkring.accounts.models import User

FORM = {
    "display_name": "Noor B.",
    "organisation": "De Wijk",
    "learning_wish": "Wondzorg",
    "language": "",
    "text_size": "normal",
}


def test_a_visitor_has_no_profile(client: Client, db: None) -> None:
    assert client.get("/profiel/").headers["Location"] == "/account/login/?next=/profiel/"
    assert client.post("/profiel/", FORM).status_code == 302


def test_it_is_saved(logged_in: Client, noor: User) -> None:
    assert logged_in.post("/profiel/", FORM).headers["Location"] == "/profiel/"
    noor.refresh_from_db()
    assert (noor.display_name, noor.organisation, noor.learning_wish) == ("Noor B.", "De Wijk", "Wondzorg")


def test_language_and_text_size_hold_at_once(logged_in: Client, noor: User) -> None:
    page = logged_in.post("/profiel/", FORM | {"language": "en", "text_size": "largest"}, follow=True).content.decode()
    assert '<html lang="en" data-text-size="largest">' in page
    assert "Your profile is saved." in page


def test_who_does_not_want_to_be_counted_says_so(logged_in: Client, noor: User) -> None:
    logged_in.post("/profiel/", FORM | {"shows_presence": "on"})
    noor.refresh_from_db()
    assert noor.shows_presence
    logged_in.post("/profiel/", FORM)
    noor.refresh_from_db()
    assert not noor.shows_presence


def test_nothing_else_can_be_set(logged_in: Client, noor: User) -> None:
    logged_in.post("/profiel/", FORM | {"is_staff": "on", "is_superuser": "on", "email": "x@voorbeeld.nl"})
    noor.refresh_from_db()
    assert not noor.is_staff
    assert not noor.is_superuser
    assert noor.email == "noor@voorbeeld.nl"


@pytest.mark.parametrize(
    "wrong",
    [
        {"display_name": ""},
        {"display_name": "\u202e \x02?"},
        {"display_name": "x" * 81},
        {"display_name": "\ufb2c" * 80},
        {"language": "xx"},
        {"text_size": "huge"},
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(logged_in: Client, noor: User, wrong: dict[str, str]) -> None:
    page = logged_in.post("/profiel/", FORM | wrong).content.decode()
    assert 'role="alert"' in page
    assert "De Wijk" in page
    noor.refresh_from_db()
    assert noor.display_name == "Noor"
    assert "Noor</span>" in page, "the header shows the name that is saved"


@pytest.mark.parametrize("field", ["organisation", "learning_wish"])
def test_what_could_point_at_a_client_is_asked_about_first(logged_in: Client, noor: User, field: str) -> None:
    written = FORM | {field: "Zorg voor mevrouw Jansen"}
    page = logged_in.post("/profiel/", written).content.decode()
    assert "<mark>mevrouw Jansen</mark>" in page
    noor.refresh_from_db()
    assert "Jansen" not in getattr(noor, field)
    logged_in.post("/profiel/", written | {"confirmed": "mevrouw Jansen"})
    noor.refresh_from_db()
    assert getattr(noor, field) == "Zorg voor mevrouw Jansen"


def test_a_bsn_is_refused_in_a_profile(logged_in: Client, noor: User) -> None:
    written = FORM | {"learning_wish": "Wie is 123456782?", "confirmed": "123456782"}
    assert logged_in.post("/profiel/", written).status_code == 200
    noor.refresh_from_db()
    assert "123456782" not in noor.learning_wish


@pytest.mark.parametrize("name", ["Fi\x02e", "\u202eFie\u2066", "Fi\u200be", " Fie\n"])
def test_a_name_has_no_characters_that_nobody_sees(logged_in: Client, noor: User, name: str) -> None:
    """With one of them somebody looks like somebody else, or a feed cannot be written."""
    logged_in.post("/profiel/", FORM | {"display_name": name})
    noor.refresh_from_db()
    assert noor.display_name == "Fie"
