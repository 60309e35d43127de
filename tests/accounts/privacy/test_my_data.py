"""One click gives everything about a person."""

import io
import json
import re
import zipfile

from allauth.mfa.models import Authenticator
from django.test import Client
from wagtail.log_actions import log
from wagtail.models import Comment, PageSubscription
from wagtail.users.models import UserProfile

from leerkring.accounts.models import User
from leerkring.accounts.privacy import registry
from practices.desk.roles import ensure_roles
from practices.desk.workflow import ensure_workflow
from tests.factories import example


def _unpacked(client: Client) -> tuple[str, dict]:
    answer = client.get("/profiel/gegevens/download/")
    assert answer.headers["Content-Type"] == "application/zip"
    assert "no-store" in answer.headers["Cache-Control"]
    packed = zipfile.ZipFile(io.BytesIO(answer.content))
    page, data = sorted(packed.namelist())
    return packed.read(page).decode(), json.loads(packed.read(data))


def test_a_visitor_has_no_data_here(client: Client, db: None) -> None:
    for address in ("/profiel/gegevens/", "/profiel/gegevens/download/", "/profiel/verwijderen/"):
        assert client.get(address).headers["Location"].startswith("/account/login/?next=")


def test_the_page_and_the_file_say_the_same(logged_in: Client, noor: User) -> None:
    User.objects.filter(pk=noor.pk).update(learning_wish="<b>Wondzorg</b>", organisation="De Wijk")
    page, data = _unpacked(logged_in)
    assert data["account"][0]["learning_wish"] == "<b>Wondzorg</b>"
    assert data["addresses"] == [{"email": noor.email, "verified": True, "primary": True}]
    assert "&lt;b&gt;Wondzorg&lt;/b&gt;" in page
    assert "De Wijk" in page
    for outside in ("<script", "src=", "<link", "@import"):
        assert outside not in page


def test_the_page_speaks_the_language_of_the_person(logged_in: Client, noor: User) -> None:
    User.objects.filter(pk=noor.pk).update(language="en")
    assert '<html lang="en">' in _unpacked(logged_in)[0]


def test_no_secret_is_in_it(logged_in: Client, noor: User) -> None:
    Authenticator.objects.create(user=noor, type="totp", data={"secret": "GEHEIM"})
    page, data = _unpacked(logged_in)
    assert len(data["second_factors"]) == 1
    for secret in ("GEHEIM", noor.password, logged_in.session.session_key):
        assert secret not in page + json.dumps(data)


def test_what_the_desk_knows_is_in_it(logged_in: Client, noor: User) -> None:
    page_of_noor = example("lev", content_owner=noor, owner=noor)
    Comment.objects.create(page=page_of_noor, user=noor, text="Hier mist de bron.", contentpath="summary")
    page_of_noor.save_revision(user=noor)
    page, data = _unpacked(logged_in)
    assert data["comments"][0]["text"] == "Hier mist de bron."
    assert {row["what"] for row in data["pages"]} == {"LEV"}
    assert len(data["versions"]) == 1
    assert "Hier mist de bron." in page


def test_the_page_says_in_words_what_was_chosen_and_done(logged_in: Client, noor: User) -> None:
    User.objects.filter(pk=noor.pk).update(language="nl")
    Authenticator.objects.create(user=noor, type="webauthn", data={"name": "Mijn sleutel"})
    Authenticator.objects.create(user=noor, type="recovery_codes", data={"migrated_codes": []})
    UserProfile.objects.create(user=noor, theme="dark", dismissibles={"editor-guide": True, "news": False})
    lev = example("lev")
    log(lev, "wagtail.edit", user=noor)
    ensure_roles()
    ensure_workflow().start(lev, noor)
    page, data = _unpacked(logged_in)
    said = {text.strip() for text in re.findall(r"<dd>(.*?)</dd>", page, re.DOTALL)}
    assert {"Passkey", "Mijn sleutel", "Reservecodes", "Donker", "editor-guide", "LEV"} <= said
    for code in ("webauthn", "recovery_codes", "True", "False", "{}", "system", "in_progress", "wagtail.edit"):
        assert not {text for text in said if code in text}
    assert "<dt>Mail: dit wacht op jou</dt><dd>Ja</dd>" in page
    assert data["reviews"][0]["what"] == "LEV"


def test_no_part_of_the_file_takes_the_place_of_another(noor: User) -> None:
    lev = example("lev")
    PageSubscription.objects.create(user=noor, page=lev, comment_notifications=True)
    ensure_roles()
    ensure_workflow().start(lev, noor)
    keys = [section.key for export in registry.exporters() for section in export(noor)]
    assert {"followed_pages", "reviews"} <= set(keys)
    assert len(keys) == len(set(keys))


def test_nothing_of_somebody_else_is_in_it(logged_in: Client, noor: User) -> None:
    other = User.objects.create_user("kim@voorbeeld.nl", display_name="Kim")
    example("lev", content_owner=other, owner=other)
    page, data = _unpacked(logged_in)
    assert "pages" not in data
    assert "Kim" not in page
