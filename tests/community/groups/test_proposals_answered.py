"""What is said with a decision about a group: who proposed it reads the word, and nothing that was typed is lost."""

from datetime import timedelta

import pytest
from django.test import Client

from community.groups.models import Group, Membership
from leerkring.accounts.models import User
from tests.community.groups.conftest import seen
from tests.community.groups.test_proposals import as_mo, decides, proposes

__all__ = ["as_mo"]

pytestmark = pytest.mark.django_db


def test_who_proposed_reads_the_word_that_came_with_a_yes(as_lies: Client, as_mo: Client, lies: User) -> None:
    proposes(as_lies)
    decides(as_mo, "yes", "Wat een mooi plan.")
    for page in ("/wijken/de-linde/", "/wijken/de-linde/mijn/"):
        assert "Wat een mooi plan." in seen(as_lies, page)
        assert "Wat een mooi plan." not in seen(as_mo, "/wijken/de-linde/")
    own = Membership.objects.get(user=lies)
    own.joined_at -= timedelta(days=15)
    own.save()
    assert "Wat een mooi plan." not in seen(as_lies, "/wijken/de-linde/"), "it is a word of welcome"


def test_who_comes_second_hears_so_and_keeps_what_was_typed(as_lies: Client, as_mo: Client) -> None:
    proposes(as_lies)
    decides(as_mo, "yes")
    for answer, word in (("no", "Kijk eens bij Molendorp."), ("yes", "Wat een mooi plan.")):
        shown = decides(as_mo, answer, word)
        assert "Iemand was je voor met dit voorstel." in shown and word in shown
    assert Group.objects.get().declined_because == ""


def test_nor_is_it_lost_when_the_other_is_a_moment_earlier(
    as_lies: Client, as_mo: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposes(as_lies)
    monkeypatch.setattr("community.groups.proposals.actions.decide_proposal", lambda **_given: False)
    shown = decides(as_mo, "yes", "Wat een mooi plan.")
    assert "Iemand was je voor met dit voorstel." in shown and "Wat een mooi plan." in shown
