"""Other features add sections to the digest, such as saved searches."""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

import pytest
from django.core import mail as mailbox

from community.groups.models import Group
from community.notifications.jobs import mails
from community.notifications.preferences import Preferences
from leerkring.accounts import digests
from leerkring.accounts.digests import Line, Part, Section
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.clock import at, happened
from tests.community.notifications.told import answered

pytestmark = pytest.mark.django_db

Looks = list[tuple[datetime, datetime]]


@pytest.fixture
def looks(noor: User, monkeypatch: pytest.MonkeyPatch) -> Iterator[Looks]:
    """Between which moments the section was asked for. Noor alone has something in it."""
    asked: Looks = []

    def look(user: User, since: datetime, until: datetime) -> Part | None:
        asked.append((since, until))
        return Part("Bewaarde zoekvragen", [Line("3 nieuw bij “slapen”", "/zoek/?q=slapen&nieuw")])

    monkeypatch.setattr(digests, "_sections", {})
    digests.register(Section("saved searches", lambda: User.objects.filter(pk=noor.pk), look))
    yield asked


def test_a_section_alone_makes_a_digest(looks: Looks, noor: User, wim: User) -> None:
    mails(at("2026-03-03 07:30"))
    mails(at("2026-03-03 08:02"))
    assert [message.to for message in mailbox.outbox] == [[noor.email]]
    message = mailbox.outbox[0]
    assert "3 nieuw bij “slapen”\n  http://localhost:8000/zoek/?q=slapen&nieuw" in message.body
    assert 'href="http://localhost:8000/zoek/?q=slapen&amp;nieuw"' in message.alternatives[0][0]


def test_each_digest_looks_on_from_where_the_last_one_ended(looks: Looks) -> None:
    for moment in ("2026-03-02 08:00", "2026-03-02 08:01", "2026-03-03 09:30", "2026-03-05 08:00"):
        mails(at(moment))
    days = [at(f"2026-03-0{day} 08:00") for day in (1, 2, 3, 5)]
    assert looks == list(pairwise(days))


def test_it_shares_the_mail_with_the_notifications(looks: Looks, noor: User, wim: User, berk: Group) -> None:
    Preferences.objects.create(user=noor, at_once=[])
    answered(make.question(berk, noor), wim)
    happened("2026-03-02 18:00")
    mails(at("2026-03-03 08:00"))
    assert mailbox.outbox[0].subject == "2 berichten voor jou in Leerkring"
    assert len(mailbox.outbox) == 1


def test_it_is_asked_for_as_often_as_somebody_wants_digests(looks: Looks, noor: User) -> None:
    chosen = Preferences.objects.create(user=noor, digest="off")
    mails(at("2026-03-03 08:00"))
    assert looks == []
    chosen.digest = "weekly"
    chosen.save()
    for day in range(3, 10):
        mails(at(f"2026-03-0{day} 08:00"))
    assert looks == [
        (at("2026-02-23 08:00"), at("2026-03-02 08:00")),
        (at("2026-03-02 08:00"), at("2026-03-09 08:00")),
    ]


def test_nothing_new_is_no_mail(noor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digests, "_sections", {})
    digests.register(Section("saved searches", User.objects.all, lambda user, since, until: None))
    assert mails(at("2026-03-03 08:00")).endswith("not needed")
    assert not mailbox.outbox
