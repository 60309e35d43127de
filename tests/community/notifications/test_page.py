"""The page of notifications: bundled per question, read and unread, page after page."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.utils import timezone, translation
from pytest_django import DjangoAssertNumQueries

from community.groups.blocks.models import Block
from community.groups.models import Group
from community.notifications.bundles import PAGE_SIZE, Line, bundles_of
from community.notifications.ledger import Kind
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.told import answered, told

pytestmark = pytest.mark.django_db


def unread(user: User) -> int:
    return Notification.objects.filter(user=user, read_at=None).count()


def test_what_happened_to_one_question_is_one_row(as_noor: Client, noor: User, wim: User, berk: Group) -> None:
    question = make.question(berk, noor)
    first = answered(question, wim)
    answered(question, make.member_of(berk, "Samira", "professional"))
    told(noor, Kind.PROMISE, "promise:1", by=wim, question=question, group=berk)
    page = as_noor.get("/meldingen/").content.decode()
    assert page.count(question.title) == 2, "the heading, and the name of its button"
    assert "2 antwoorden op je vraag" in page
    assert "Wim kijkt naar je vraag" in page
    assert f'href="{first.get_absolute_url()}"' in page, "the first that is unread"


def test_the_words_of_somebody_whom_one_blocked_are_folded(as_noor: Client, noor: User, wim: User, berk: Group) -> None:
    jet = make.member_of(berk, "Jet")
    question = make.question(berk, jet, "Wie helpt mij?")
    answered(make.question(berk, noor, "Hoe wek je iemand?"), wim)
    told(noor, Kind.FOLLOWED, "followed:1", by=wim, question=question, group=berk)
    assert "Wie helpt mij?" in as_noor.get("/meldingen/").content.decode()
    Block.objects.create(blocker=noor, blocked=jet)
    page = as_noor.get("/meldingen/").content.decode()
    assert "Vraag van iemand die je blokkeert" in page
    assert "Wie helpt mij?" not in page
    assert "Hoe wek je iemand?" in page


def test_a_row_is_read_only_when_somebody_says_so(as_noor: Client, noor: User, wim: User, berk: Group) -> None:
    answered(make.question(berk, noor), wim)
    as_noor.get("/meldingen/")
    assert unread(noor) == 1
    assert as_noor.get("/meldingen/gelezen/").status_code == 405


def test_all_read_leaves_what_came_in_meanwhile(as_noor: Client, noor: User, wim: User, berk: Group) -> None:
    question = make.question(berk, noor)
    answered(question, wim)
    shown = bundles_of(noor).newest
    answered(question, wim)
    as_noor.post("/meldingen/gelezen/", {"tot": shown})
    assert unread(noor) == 1


def test_one_question_is_read_and_the_others_are_not(as_noor: Client, noor: User, wim: User, berk: Group) -> None:
    for title in ("Een", "Twee"):
        answered(make.question(berk, noor, title), wim)
    alone = told(noor, Kind.MODERATION, sentence="Een woord.")
    one = Notification.objects.get(question__title="Een")
    as_noor.post("/meldingen/gelezen/", {"bundel": one.question_id, "tot": alone.pk})
    assert unread(noor) == 2
    as_noor.post("/meldingen/gelezen/", {"bundel": -alone.pk, "tot": alone.pk})
    assert unread(noor) == 1


def test_nobody_reads_for_somebody_else(client: Client, noor: User, wim: User, berk: Group) -> None:
    answered(make.question(berk, noor), wim)
    row = Notification.objects.get()
    client.force_login(wim)
    for bundle in ("", row.question_id, -row.pk):
        client.post("/meldingen/gelezen/", {"bundel": bundle, "tot": row.pk})
    assert unread(noor) == 1


@pytest.mark.parametrize("wrong", ["x", "-1", "9" * 40, "1\0", "", "²"])
def test_forged_numbers_are_no_error(as_noor: Client, wrong: str) -> None:
    assert as_noor.get("/meldingen/", {"voor": wrong}).status_code == 200
    assert as_noor.post("/meldingen/gelezen/", {"bundel": wrong, "tot": wrong}).status_code == 302


def test_pages_follow_each_other_without_gaps_or_doubles(noor: User, wim: User, berk: Group) -> None:
    questions = [make.question(berk, noor, f"Vraag {number}") for number in range(PAGE_SIZE + 5)]
    for question in [*questions, questions[0]]:
        answered(question, wim)
    first = bundles_of(noor)
    second = bundles_of(noor, before=first.older)
    titles = [bundle.title for bundle in (*first.rows, *second.rows)]
    assert (len(first.rows), len(second.rows), second.older) == (PAGE_SIZE, 5, None)
    assert titles[0] == "Vraag 0", "the last to change comes first"
    assert sorted(titles) == sorted(question.title for question in questions)


def test_queries_do_not_grow_with_the_rows(
    as_noor: Client, noor: User, wim: User, berk: Group, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(PAGE_SIZE + 5):
        question = make.question(berk, noor, f"Vraag {number}")
        answered(question, wim)
        told(noor, Kind.THANKS, f"thanks:{number}", by=wim, question=question, group=berk)
    as_noor.get("/meldingen/")
    with django_assert_max_num_queries(10):
        as_noor.get("/meldingen/")


def badge(user: User | AnonymousUser) -> str:
    request = RequestFactory().get("/")
    request.user = user
    template = Template("{% load notifications %}{% unread_badge %}{% unread_badge %}")
    return template.render(Context({"request": request}))


def test_the_badge_counts_what_is_unread_in_one_query(
    noor: User, wim: User, berk: Group, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    question = make.question(berk, noor)
    for _number in range(3):
        answered(question, wim)
    with django_assert_max_num_queries(1):
        assert badge(noor).count("3<span") == 2
    Notification.objects.update(read_at=timezone.now() - timedelta(hours=1))
    assert badge(noor).strip() == ""
    assert badge(AnonymousUser()).strip() == ""


def test_many_unread_are_not_counted_to_the_end(noor: User) -> None:
    for number in range(120):
        told(noor, key=str(number))
    assert "99+<span" in badge(noor)


def test_visitors_are_led_to_the_login(client: Client) -> None:
    for place in ("/meldingen/", "/meldingen/volg/", "/meldingen/instellingen/"):
        assert client.get(place).headers["Location"].startswith("/account/login/")


def test_a_sentence_from_before_languages_were_kept_carries_its_own(as_noor: Client, noor: User) -> None:
    row = told(noor, Kind.MODERATION, "case:1", sentence="Je tekst is weg.")
    Notification.objects.filter(pk=row.pk).update(sentences={"nl": "Je tekst is weg."})
    page = as_noor.get("/meldingen/", headers={"Accept-Language": "en"}).content.decode()
    assert 'lang="nl"' in page.split("Je tekst is weg.")[0][-200:]


@pytest.mark.parametrize(
    ("language", "helped", "answered_it"),
    [
        ("en", "Your answer helped somebody on", "Somebody answered your question"),
        ("nl", "Iemand kon verder met jouw antwoord", "Iemand gaf antwoord op je vraag"),
    ],
)
def test_who_has_no_name_has_a_capital_only_where_a_sentence_begins(
    as_noor: Client, noor: User, wim: User, berk: Group, language: str, helped: str, answered_it: str
) -> None:
    question = make.question(berk, wim)
    for kind in (Kind.HELPED, Kind.ANSWER):
        told(noor, kind, f"{kind}", group=berk, question=question)
    lines = " ".join(each.text for each in in_language(language, noor))
    assert helped in lines and answered_it in lines


def test_nor_within_a_sentence_of_what_a_resident_told(noor: User, wim: User, berk: Group) -> None:
    given = make.answer(make.question(berk, noor), wim, told_by="een bewoner")
    told(noor, Kind.ANSWER, group=berk, question=given.question, answer=given)
    [line] = in_language("nl", noor)
    assert "(opgeschreven door iemand)" in line.text and "Een bewoner" in line.text


def in_language(language: str, user: User) -> list[Line]:
    with translation.override(language):
        return [line for bundle in bundles_of(user).rows for line in bundle.lines]
