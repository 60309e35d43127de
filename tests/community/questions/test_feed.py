"""A feed of an open group, at an address that is its owner's alone and ends with their access."""

import re

import pytest
from django.test import Client

from community.groups.blocks.models import Block
from community.groups.models import Group, Membership, Removal
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(berk: Group) -> User:
    return make.member_of(berk, "Noor", "trainee")


@pytest.fixture
def address(client: Client, berk: Group, noor: User) -> str:
    make.question(berk, noor, "Hoe wek je iemand?")
    client.force_login(noor)
    client.post("/vragen/feeds/", {"on": "1"})
    found = re.search(r"/feeds/wijken/berk/[^\"<]+\.atom", client.get("/vragen/feeds/").content.decode())
    assert found
    return found[0]


def test_a_reader_without_a_session_gets_the_questions(address: str) -> None:
    feed = Client().get(address)
    assert feed.status_code == 200
    assert "Hoe wek je iemand?" in feed.content.decode()
    assert address not in feed.content.decode(), "the key does not stand in what a reader passes on"


@pytest.mark.parametrize(
    ("language", "title"), [("", "Leerkring: vragen in Berk"), ("en", "Leerkring: questions in Berk")]
)
def test_it_speaks_the_language_that_its_owner_chose(address: str, noor: User, language: str, title: str) -> None:
    User.objects.filter(pk=noor.pk).update(language=language)
    assert f"<title>{title}</title>" in Client().get(address).content.decode()


def test_a_question_of_somebody_whom_its_owner_blocked_says_nothing(address: str, berk: Group, noor: User) -> None:
    jet = make.member_of(berk, "Jet", "volunteer")
    make.question(berk, jet, "Wie helpt mij?", detail="Met de tuin.")
    assert "Wie helpt mij?" in Client().get(address).content.decode()
    Block.objects.create(blocker=noor, blocked=jet)
    feed = Client().get(address).content.decode()
    assert "Vraag van iemand die je blokkeert" in feed
    assert "Wie helpt mij?" not in feed
    assert "Met de tuin." not in feed
    assert "Hoe wek je iemand?" in feed


def test_who_is_in_no_open_group_any_more_can_still_take_it_back(client: Client, address: str, berk: Group) -> None:
    Membership.objects.all().delete()
    assert Client().get(address).status_code == 200, "every member may read an open group"
    assert "Laat deze adressen stoppen" in client.get("/vragen/feeds/").content.decode()
    client.post("/vragen/feeds/", {"on": "0"})
    assert Client().get(address).status_code == 404


def test_it_ends_when_it_is_taken_back(client: Client, address: str) -> None:
    client.post("/vragen/feeds/", {"on": "0"})
    assert Client().get(address).status_code == 404


def test_it_ends_with_access(address: str, berk: Group, noor: User) -> None:
    removal = Removal.objects.create(group=berk, user=noor)
    assert Client().get(address).status_code == 404
    removal.delete()
    Group.objects.update(access="closed")
    assert Client().get(address).status_code == 404


def test_an_address_that_was_made_up_opens_nothing(address: str) -> None:
    for token in ("x", "1-x", "é-1", address.rsplit("/", 1)[1][:-6]):
        assert Client().get(f"/feeds/wijken/berk/{token}.atom").status_code == 404


def test_without_an_open_group_there_is_a_way_to_one_and_nothing_to_make(
    client: Client, address: str, berk: Group
) -> None:
    Group.objects.update(access="closed")
    client.post("/vragen/feeds/", {"on": "0"})
    page = client.get("/vragen/feeds/").content.decode()
    assert "Je zit nog niet in een open groep" in page
    assert 'href="/wijken/">Zoek mijn wijk' in page
    assert 'name="on"' not in page and "Deze adressen zijn alleen van jou" not in page


@pytest.mark.parametrize("kind", [Question, User])
def test_it_can_always_be_written(client: Client, address: str, kind: type) -> None:
    """What came in before texts were cleaned, or by another door, holds characters that XML has no way to write."""
    kind.objects.update(**{"title" if kind is Question else "display_name": "Wat\x02 nu?"})
    assert "Wat nu?" in Client().get(address).content.decode()
