"""Who looks after a group or the network finds the way to what was reported in the menu; nobody else sees it."""

import pytest
from django.test import Client

from community.groups.models import Group
from community.questions.models import Question
from leerkring.accounts.models import User

pytestmark = pytest.mark.django_db


def menu_of(client: Client, user: User, at: str) -> str:
    client.force_login(user)
    return client.get(at).content.decode().partition("<main")[0]


def test_hosts_and_network_moderators_have_the_link(
    client: Client, question: Question, hanneke: User, mo: User
) -> None:
    for user in (hanneke, mo):
        for place in ("/vandaag/", "/vragen/", question.get_absolute_url()):
            assert 'href="/moderatie/"' in menu_of(client, user, place)


def test_members_and_superusers_have_not(client: Client, noor: User) -> None:
    boss = User.objects.create_superuser("baas@voorbeeld.nl", display_name="Baas")
    for user in (noor, boss):
        assert "/moderatie/" not in menu_of(client, user, "/vandaag/")


def test_who_hosted_a_group_that_is_merged_has_it_no_longer(client: Client, hanneke: User, berk: Group) -> None:
    Group.objects.filter(pk=berk.pk).update(status="merged")
    assert "/moderatie/" not in menu_of(client, hanneke, "/vandaag/")
