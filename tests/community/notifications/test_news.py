"""What is new in what people follow: once per person, however many ways lead to it."""

from datetime import timedelta

import pytest
from django.core import mail as mailbox
from django.test import Client
from django.utils import timezone
from taggit.models import Tag

from community.groups.models import Group, Membership
from community.notifications.following import follow
from community.notifications.jobs import mails
from community.notifications.library import SETTLES, library_news
from community.notifications.models import Notification
from community.questions.actions.ask import Wording, ask_question
from community.questions.actions.edit import edit_question
from leerkring.accounts.models import User
from practices.models import PracticePage
from tests import factories
from tests.community import factories as make
from tests.community.notifications.clock import at, happened

pytestmark = pytest.mark.django_db


def followed_news(user: User) -> list[str]:
    rows = Notification.objects.visible_to(user).filter(kind="followed").order_by("pk")
    return [str(row.question or row.page) for row in rows]


@pytest.fixture
def eten() -> Tag:
    factories.example(tags=["eten"])
    return Tag.objects.get(name="eten")


def ask(group: Group, by: User, **words: object) -> None:
    ask_question(by=by, group=group, wording=Wording(**({"title": "Wat als iemand niet eet?"} | words)))  # type: ignore[arg-type]


def test_a_new_question_with_a_tag_that_i_follow(noor: User, wim: User, berk: Group, eten: Tag) -> None:
    for person in (noor, wim):
        follow(user=person, thing=eten)
    follow(user=noor, thing=PracticePage.objects.get())
    ask(berk, wim, tags=["Eten"], about=PracticePage.objects.get().page_ptr)
    assert followed_news(noor) == ["Wat als iemand niet eet?"]
    assert followed_news(wim) == [], "who asks knows it"


def test_only_who_may_read_it_is_told(noor: User, wim: User, eten: Tag) -> None:
    wilg = make.group("wilg", access="closed")
    make.enter(wilg, wim)
    follow(user=noor, thing=eten)
    ask(wilg, wim, tags=["eten"])
    assert not Notification.objects.filter(user=noor).exists()


def test_a_tag_that_is_added_later_counts_and_twice_tells_once(noor: User, wim: User, berk: Group, eten: Tag) -> None:
    follow(user=noor, thing=eten)
    question = ask_question(by=wim, group=berk, wording=Wording("Wat als iemand niet eet?"))
    assert followed_news(noor) == []
    for title in ("Wat nu?", "Wat dan?"):
        edit_question(by=wim, question=question, wording=Wording(title, tags=["eten"]))
    assert followed_news(noor) == ["Wat dan?"]


def test_a_first_question_with_a_link_is_told_when_a_host_lets_it_through(
    client: Client, noor: User, wim: User, berk: Group, eten: Tag
) -> None:
    follow(user=noor, thing=eten)
    ask(berk, wim, tags=["eten"], detail="Zie https://elders.example/")
    assert not Notification.objects.filter(user=noor, kind="followed").exists()


def publish(page: PracticePage, **fields: object) -> None:
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def look(days: int = 0) -> None:
    library_news(timezone.now() + SETTLES + timedelta(seconds=1, days=days))


@pytest.fixture
def watched() -> None:
    library_news(timezone.now())


def test_an_example_that_changed_is_told_once_a_day(noor: User, eten: Tag) -> None:
    example = PracticePage.objects.get()
    follow(user=noor, thing=example)
    library_news(timezone.now())
    for word in ("Een.", "Twee."):
        publish(example, summary=word)
        look()
        look()
    assert followed_news(noor) == [example.title]


def test_a_new_example_is_told_once_however_many_ways_lead_to_it(noor: User, eten: Tag, watched: None) -> None:
    theme, evean = factories.theme(factories.capability()), factories.organisation()
    look()
    library_news(timezone.now())
    for thing in (eten, theme, evean):
        follow(user=noor, thing=thing)
    new = factories.example("nieuw", tags=["eten"], themes=[theme], organisations=[evean])
    look()
    assert followed_news(noor) == [new.title]
    publish(new, summary="Anders.")
    look(days=1)
    assert followed_news(noor) == [new.title], "who follows a theme hears of what is new in it, not of each change"


def test_a_page_that_was_taken_offline_is_not_told(noor: User, eten: Tag, watched: None) -> None:
    follow(user=noor, thing=eten)
    page = factories.example("nieuw", tags=["eten"])
    look()
    page.unpublish()
    assert followed_news(noor) == []


def test_what_was_published_before_anybody_looked_is_no_news(noor: User, eten: Tag) -> None:
    follow(user=noor, thing=eten)
    assert library_news(timezone.now()) == "looks from now on"
    look()
    assert followed_news(noor) == []


def test_it_comes_in_the_digest_with_its_address(noor: User, eten: Tag, watched: None) -> None:
    follow(user=noor, thing=eten)
    factories.example("nieuw", title="Samen aan tafel", tags=["eten"])
    look()
    happened("2026-03-02 18:00")
    mails(at("2026-03-02 18:00"))
    assert not mailbox.outbox
    mails(at("2026-03-03 08:00"))
    assert "Samen aan tafel" in mailbox.outbox[0].body
    assert "http://localhost:8000/voorbeelden/nieuw/" in mailbox.outbox[0].body


def test_a_quiet_group_is_quiet_about_its_new_questions_too(noor: User, wim: User, berk: Group, eten: Tag) -> None:
    follow(user=noor, thing=eten)
    Membership.objects.filter(user=noor).update(is_muted=True)
    ask(berk, wim, tags=["eten"])
    assert followed_news(noor) == []
