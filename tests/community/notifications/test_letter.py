"""A mail of the digest: its language, its headers, and the way out of it."""

import re
from typing import Any

import pytest
from django.core import mail as mailbox
from django.test import Client

from community.groups.models import Group
from community.notifications.jobs import mails
from community.notifications.mail.models import Mail
from community.notifications.models import Notification
from community.notifications.preferences import Preferences
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.clock import at, happened
from tests.community.notifications.letters import prefer, subjects, text
from tests.community.notifications.told import answered

pytestmark = pytest.mark.django_db


def test_a_mail_speaks_the_language_of_the_person(news: None, noor: User) -> None:
    User.objects.filter(pk=noor.pk).update(language="en")
    mails(at("2026-03-03 08:00"))
    assert "Wim answered your question" in text()
    assert '<html lang="en">' in mailbox.outbox[0].alternatives[0][0]


def test_a_name_cannot_add_headers(noor: User, wim: User, berk: Group) -> None:
    prefer(noor)
    User.objects.filter(pk=wim.pk).update(display_name="Wim\r\nBcc: x@y.nl <b>")
    answered(make.question(berk, noor), wim)
    happened("2026-03-02 18:00")
    mails(at("2026-03-03 08:00"))
    assert subjects() == ["Wim Bcc: x@y.nl <b> gaf antwoord op je vraag"]
    assert "Bcc: x@y.nl &lt;b&gt;" in mailbox.outbox[0].alternatives[0][0]


def test_the_message_id_stays_the_same(news: None) -> None:
    mails(at("2026-03-03 08:00"))
    Mail.objects.update(state=Mail.State.WAITING)  # as after a crash between the yes of the server and ours
    Notification.objects.update(read_at=None)
    mails(at("2026-03-03 08:11"))
    first, second = (message.message()["Message-ID"] for message in mailbox.outbox)
    assert first == second
    assert str(Mail.objects.get().number) in first


def test_one_click_stops_it_without_a_login(news: None, noor: User) -> None:
    mails(at("2026-03-03 08:00"))
    message = mailbox.outbox[0].message()
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = re.fullmatch(r"<http://localhost:8000(/meldingen/afmelden/[^>]+)>", message["List-Unsubscribe"])
    assert address
    stranger = Client(enforce_csrf_checks=True)
    assert stranger.get(address[1]).status_code == 200
    assert Preferences.objects.get(user=noor).digest == "daily", "looking changes nothing"
    assert "Wil je het overzicht stoppen?" in stranger.get(address[1]).content.decode()
    answer = stranger.post(address[1], {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert "sessionid" not in answer.cookies
    assert Preferences.objects.get(user=noor).digest == "off"
    again = stranger.get(address[1]).content.decode()
    assert "Wil je het overzicht stoppen?" not in again
    assert "Je krijgt geen overzicht meer." in again


def test_a_forged_link_stops_nothing(client: Client, noor: User) -> None:
    for token in ("x", "WzEsImRpZ2VzdCJd:x", "é"):
        assert client.post(f"/meldingen/afmelden/{token}/").status_code == 404


def test_bounces_go_where_the_settings_say(news: None, settings: Any) -> None:
    settings.BOUNCE_ADDRESS = "terug@leerkring.example"
    mails(at("2026-03-03 08:00"))
    message = mailbox.outbox[0]
    assert message.from_email == "terug@leerkring.example"
    assert message.message()["From"] == settings.DEFAULT_FROM_EMAIL
