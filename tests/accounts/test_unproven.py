"""Sign-ups that nobody confirmed are forgotten."""

from datetime import timedelta

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from leerkring.accounts.models import User
from leerkring.accounts.unproven import forget_unproven
from tests.factories import AGREES


def test_after_a_week_an_unproven_sign_up_is_gone_and_members_stay(client: Client, noor: User) -> None:
    client.post("/account/signup/", {"email": "sam@voorbeeld.nl", "display_name": "Sam"} | AGREES)
    now = timezone.now()
    assert forget_unproven(now + timedelta(days=6)) == "0 sign-ups removed"
    assert forget_unproven(now + timedelta(days=8)) == "1 sign-ups removed"
    assert list(User.objects.all()) == [noor]


def test_somebody_whom_the_desk_added_stays(db: None) -> None:
    editor = User.objects.create_user("rik@voorbeeld.nl", display_name="Rik")
    EmailAddress.objects.create(user=editor, email=editor.email, verified=False, primary=True)
    editor.groups.add(Group.objects.create(name="schrijvers"))
    forget_unproven(timezone.now() + timedelta(days=30))
    assert User.objects.filter(pk=editor.pk).exists()
