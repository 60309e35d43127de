"""What the ledger keeps of an invitation: not the link, which opens a closed group to whoever has it."""

import pytest

from community.groups.invitations.actions import invite_by_mail
from community.groups.models import Group
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community.groups.conftest import browser, seen

pytestmark = pytest.mark.django_db


def test_what_is_kept_of_an_invitation_opens_no_closed_group(wilg: Group, hanneke: User, lies: User) -> None:
    invitation = invite_by_mail(by=hanneke, group=wilg, email=lies.email)
    opens = f"/uitnodiging/{invitation.token}/"
    row = Notification.objects.get(user=lies)
    assert invitation.token not in str(Notification.objects.values_list())
    assert browser(lies).get(row.path).status_code == 404
    assert browser(lies).get(opens).status_code == 200


def test_a_link_that_was_kept_whole_before_still_leads_there(wilg: Group, hanneke: User, lies: User) -> None:
    invitation = invite_by_mail(by=hanneke, group=wilg, email=lies.email)
    opens = f"/uitnodiging/{invitation.token}/"
    Notification.objects.update(path=opens)
    assert f'href="{opens}"' in seen(browser(lies), "/meldingen/")
