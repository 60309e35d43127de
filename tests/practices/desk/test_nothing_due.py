"""What is due for review, when nothing is."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from leerkring.accounts.models import User
from tests.factories import example, guide, organisation
from tests.practices.desk.conftest import LogIn

pytestmark = pytest.mark.django_db


def test_without_anything_due_the_dashboard_says_so_and_names_the_next(editor: User, log_in: LogIn) -> None:
    organisation("zonder-datum", content_owner=editor)
    guide("later", review_by=timezone.localdate() + timedelta(days=80), content_owner=editor)
    example("nog-later", review_by=timezone.localdate() + timedelta(days=90), content_owner=editor)
    html = log_in(editor).get(reverse("wagtailadmin_home")).text
    panel = html[html.index('id="due-for-review-content"') :]
    assert "Niets te doen" in panel
    assert "Later</a>" in panel
    assert "Zonder controledatum" not in panel
