from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from community.chat.actions import send_message
from community.chat.rooms import room_of_group
from community.groups.blocks.models import Block
from community.notifications.models import Notification
from community.saved.actions import MOST, save_search, tell_news
from community.saved.models import SavedSearch
from leerkring.accounts.models import User
from leerkring.search.indexing.catch_up import catch_up
from leerkring.search.state import State
from practices.models import PracticePage
from tests import factories
from tests.community import factories as make

pytestmark = pytest.mark.django_db


def state(query: str) -> State:
    return State.read(QueryDict(query))


@pytest.fixture
def noor() -> User:
    return make.person("Noor")


@pytest.fixture
def saved(noor: User) -> SavedSearch:
    """Kept since two days."""
    kept = save_search(by=noor, state=state("q=nachtdienst&soort=voorbeelden&pagina=3"))
    SavedSearch.objects.update(looked_at=timezone.now() - timedelta(days=2))
    return kept


def test_a_search_is_kept_once_with_what_was_chosen(noor: User, saved: SavedSearch) -> None:
    again = save_search(by=noor, state=state("q=nachtdienst&soort=voorbeelden"))
    assert again == saved
    assert saved.address == "/zoek/?q=nachtdienst&soort=voorbeelden"


def test_what_is_new_is_told_once_a_day(noor: User, saved: SavedSearch) -> None:
    factories.example("nacht", title="Nachtdienst")
    factories.guide("nachtgids", title="Nachtdienst")  # another kind than was chosen
    now = timezone.now() + timedelta(seconds=1)
    assert tell_news(now) == "news in 1 saved searches"
    assert tell_news(now) == "news in 0 saved searches"
    told = Notification.objects.get(user=noor)
    assert told.sentences["nl"] == "1 nieuw resultaat voor “nachtdienst”"
    assert told.path.startswith("/zoek/?q=nachtdienst")
    assert tell_news(now + timedelta(days=1)) == "news in 0 saved searches"


def test_a_long_search_leads_to_where_it_is_kept(noor: User, saved: SavedSearch) -> None:
    SavedSearch.objects.update(address=f"/zoek/?q=nachtdienst&soort=voorbeelden{'&label=' * 40}")
    factories.example("nacht", title="Nachtdienst")
    tell_news(timezone.now() + timedelta(seconds=1))
    assert Notification.objects.get().path == "/zoek/bewaard/"


def test_what_one_may_not_see_is_not_counted(saved: SavedSearch) -> None:
    page = factories.example("nacht", title="Nachtdienst")
    PageViewRestriction.objects.create(page=page, restriction_type="groups")
    assert tell_news(timezone.now() + timedelta(seconds=1)) == "news in 0 saved searches"
    assert PracticePage.objects.exists()


def test_a_search_without_words_is_not_kept(noor: User) -> None:
    with pytest.raises(ValidationError):
        save_search(by=noor, state=state("q=*:*"))


def test_there_is_an_end_to_how_many(noor: User) -> None:
    for number in range(MOST):
        save_search(by=noor, state=state(f"q=nacht{number}"))
    with pytest.raises(ValidationError):
        save_search(by=noor, state=state("q=nog-een"))


def test_the_page_of_a_search_keeps_it(client: Client, noor: User) -> None:
    factories.example("nacht", title="Nachtdienst")
    client.force_login(noor)
    page = client.get("/zoek/", {"q": "nachtdienst", "soort": "voorbeelden"}).content.decode()
    assert 'name="search" value="q=nachtdienst&amp;soort=voorbeelden"' in page
    client.post("/zoek/bewaard/", {"search": "q=nachtdienst&soort=voorbeelden"})
    assert "nachtdienst" in client.get("/zoek/bewaard/").content.decode()
    client.post(f"/zoek/bewaard/{SavedSearch.objects.get().pk}/weg/")
    assert not SavedSearch.objects.exists()


def test_a_visitor_is_offered_nothing_to_keep(client: Client) -> None:
    factories.example("nacht", title="Nachtdienst")
    assert 'id="bewaar"' not in client.get("/zoek/", {"q": "nachtdienst"}).content.decode()


@pytest.mark.parametrize("typed", ["", "q=", "\0", "q=" + "a" * 5000, "soort=x&q=%FF", "&&&"])
def test_whatever_is_sent_gets_an_answer(client: Client, noor: User, typed: str) -> None:
    client.force_login(noor)
    assert client.post("/zoek/bewaard/", {"search": typed}).status_code == 302


def test_talk_ones_own_questions_and_those_of_whom_one_blocked_are_no_news(noor: User) -> None:
    berk = make.group("berk")
    jet, ans = make.member_of(berk, "Jet", "volunteer"), make.member_of(berk, "Ans", "volunteer")
    make.enter(berk, noor)
    save_search(by=noor, state=state("q=zeldzaam"))
    SavedSearch.objects.update(looked_at=timezone.now() - timedelta(days=2))
    send_message(room=room_of_group(berk), author=ans, text="Dat is zeldzaam.", submission=uuid4())
    make.question(berk, noor, title="Wat is zeldzaam?")
    make.question(berk, jet, title="Hoe zeldzaam is dat?")
    Block.objects.create(blocker=noor, blocked=jet)
    catch_up()
    now = timezone.now() + timedelta(seconds=1)
    assert tell_news(now) == "news in 0 saved searches"
    make.question(berk, ans, title="Ken jij iets zeldzaams?", created_at=now + timedelta(minutes=5))
    catch_up()
    assert tell_news(now + timedelta(days=1)) == "news in 1 saved searches"
