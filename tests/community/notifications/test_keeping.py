"""Nothing is kept longer than the data protection page says."""

from datetime import timedelta

import pytest
from django.utils import timezone

from community.notifications.keeping import throw_away
from community.notifications.mail.models import Mail, MailProblem
from community.notifications.mail.problems import report_problem, solve
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community.notifications.told import told

pytestmark = pytest.mark.django_db


def test_old_rows_go_and_newer_ones_stay(noor: User) -> None:
    now = timezone.now()
    told(noor, key="old")
    Notification.objects.update(created_at=now - timedelta(days=366))
    told(noor, key="new")
    for days, state in ((183, "sent"), (181, "sent"), (400, "waiting")):
        closed = None if state == "waiting" else now - timedelta(days=days)
        Mail.objects.create(user=noor, kind="at_once", since=now, until=now, state=state, closed_at=closed)
    report_problem(user=noor, reason="full")
    solve(noor)
    assert throw_away(now) == "1 notifications thrown away"
    assert Notification.objects.get().key == "new"
    assert sorted(Mail.objects.values_list("state", flat=True)) == ["sent", "waiting"]
    assert MailProblem.objects.exists()
    throw_away(now + timedelta(days=183))
    assert not MailProblem.objects.exists()
