"""After an anonymous question: the whole database, the logs, the cache and the mail know nothing of who asked."""

import logging
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import caches
from django.utils import timezone
from taggit.models import Tag

from community.anonymous.batches import publish_batch
from community.groups.models import Group
from community.notifications.following import follow
from community.notifications.jobs import mails
from community.questions.models import Question
from leerkring.accounts.models import User
from leerkring.accounts.privacy import registry
from tests.community import factories as make
from tests.community.anonymous.traces import (
    ADDRESS,
    AGENT,
    DETAIL,
    NUMBER,
    TITLE,
    WAITING,
    Noor,
    database,
    in_caches,
    in_parts,
    moments,
)
from tests.community.notifications.clock import at, happened

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(berk: Group) -> Noor:
    return Noor(berk)


def test_while_it_waits_there_are_two_rows_without_a_trace(noor: Noor) -> None:
    before = database()
    receipt = noor.asks()
    new = database() - before
    assert {table for table, _row in new} == WAITING
    assert sum(new.values()) == 2
    text = "\n".join(row for _table, row in new)
    assert DETAIL in text, "the search finds what is there"
    assert not [trace for trace in [*noor.traces, ADDRESS, AGENT, receipt] if trace in text]
    assert moments(text) == []


def test_once_published_there_is_a_day_and_nothing_of_the_submission(noor: Noor) -> None:
    before, asked = database(), timezone.now()
    receipt = noor.asks()
    publish_batch(asked + timedelta(days=1))
    after = database()
    whole, text = ("\n".join(row for _table, row in rows) for rows in (after, after - before))
    assert DETAIL in text
    assert not [trace for trace in [*noor.traces, ADDRESS, AGENT] if trace in text]
    assert not [each for each in (receipt, noor.submission.hex, str(noor.submission), AGENT) if each in whole]
    near = [each for each in moments(text) if abs(each - asked.replace(tzinfo=None)) < timedelta(hours=2)]
    midnight = {day.replace(tzinfo=None) for day in (Question.objects.get().created_at,)}
    assert set(near) <= midnight


def test_coming_back_with_the_receipt_leaves_no_trace_either(noor: Noor, berk: Group) -> None:
    receipt = noor.asks()
    publish_batch(timezone.now() + timedelta(days=1))
    answer = make.answer(Question.objects.get(), make.member_of(berk, "Samira", "professional"))
    before, kept = database(), in_caches()
    assert DETAIL in noor.posts("/bewijs/", receipt=receipt)
    assert database() == before, "looking changes nothing"
    assert in_caches() == kept, "and is counted nowhere"
    assert not [trace for trace in [*noor.traces, TITLE, DETAIL, ADDRESS, receipt] if trace in in_parts()]
    noor.posts("/bewijs/hielp/", receipt=receipt, answer=answer.pk, on="1")
    noor.posts("/bewijs/reactie/", receipt=receipt, text="Een dank die nergens anders staat.")
    told = {"ermee-text": "Wat ik deed staat nergens anders.", "ermee-audience": "group"}
    noor.posts("/bewijs/ermee/", receipt=receipt, **told)
    new = "\n".join(row for _table, row in database() - before)
    assert "Wat ik deed staat nergens anders." in new
    assert "Een dank die nergens" in new
    assert not [trace for trace in [*noor.traces, ADDRESS, receipt] if trace in new]
    assert moments(new) == []


def test_taking_it_back_leaves_no_moment(noor: Noor, berk: Group) -> None:
    receipt = noor.asks()
    publish_batch(timezone.now() + timedelta(days=1))
    long_ago = {"created_at": timezone.now() - timedelta(days=9)}
    make.answer(Question.objects.get(), make.member_of(berk, "Samira", "professional"), **long_ago)
    before = database()
    noor.posts("/bewijs/terugnemen/", receipt=receipt)
    text = "\n".join(row for _table, row in database() - before)
    now = timezone.now().replace(tzinfo=None)
    deleted = Question.objects.get().deleted_at
    assert deleted == timezone.localtime(deleted).replace(hour=0, minute=0, second=0, microsecond=0)
    assert DETAIL not in "\n".join(row for _table, row in database())
    assert [each for each in moments(text) if abs(each - now) < timedelta(minutes=1)] == []


def test_the_logs_are_silent(noor: Noor, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    receipt = noor.asks()
    publish_batch(timezone.now() + timedelta(days=1))
    noor.posts("/bewijs/", receipt=receipt)
    noor.posts("/bewijs/", receipt="geen bewijs")
    said = [TITLE, DETAIL, receipt, str(noor.submission), ADDRESS, *noor.traces]
    assert not [each for each in said if each in caplog.text]


def test_the_cache_holds_one_number_for_the_day(noor: Noor) -> None:
    for cache in caches.all():
        cache.clear()
    receipt = noor.asks()
    kept = in_caches()
    said = [TITLE, DETAIL, receipt, str(noor.submission), ADDRESS, *noor.traces]
    assert not [each for each in said if each in kept + in_parts()]
    ends = {round(float(line.rsplit(" ", 1)[1])) for line in kept.splitlines() if " b'" in line and ":rate:" in line}
    assert ends
    assert all(end % 60 in {0, 1} for end in ends), "the end of a counter does not tell when it began"


def test_mails_and_notifications_say_nothing_of_it(noor: Noor, berk: Group) -> None:
    samira = make.member_of(berk, "Samira", "professional")
    follow(user=samira, thing=Tag.objects.create(name="rouw"))
    noor.asks()
    assert mail.outbox == []
    publish_batch(timezone.now() + timedelta(days=1))
    happened("2026-03-02 18:00")
    mails(at("2026-03-03 08:00"))
    sent = "\n".join(str(each.message()) for each in mail.outbox)
    assert [each.to for each in mail.outbox] == [[samira.email]]
    assert not [each for each in (TITLE, DETAIL, *noor.traces) if each in sent]


def test_the_file_with_my_data_does_not_have_it(noor: Noor) -> None:
    noor.asks()
    publish_batch(timezone.now() + timedelta(days=1))
    user = User.objects.get(pk=NUMBER)
    told = repr([holder.export(user) for holder in registry.holders()])
    assert "Noorzilver" in told
    assert "zingend" not in told
