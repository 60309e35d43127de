"""What goes out is safe, says its language, and shows our own pages as cards."""

import random
import re
import time

import pytest
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction

from community.texts import render, render_all, rendering
from tests import factories


def shown(text: str) -> str:
    """The HTML without the element around it, in one line."""
    found = re.fullmatch(r'<div class="member-text" lang="nl" dir="auto">(.*)</div>', render(text), re.DOTALL)
    assert found
    return found[1].replace("\n", "")


def test_a_text_says_its_language() -> None:
    assert render("Thank you", "en").startswith('<div class="member-text" lang="en" dir="auto">')


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**vet** en *schuin*", "<p><strong>vet</strong> en <em>schuin</em></p>"),
        ("een\ntwee\n\ndrie", "<p>een<br>twee</p><p>drie</p>"),
        ("- een\n- twee", "<ul><li>een</li><li>twee</li></ul>"),
        ("1. een\n2. twee", "<ol><li>een</li><li>twee</li></ol>"),
        ("> gezegd", "<blockquote><p>gezegd</p></blockquote>"),
        ("# geen kop", "<p># geen kop</p>"),
        ("`geen code`", "<p>`geen code`</p>"),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
    ],
)
def test_markdown_is_small(text: str, html: str) -> None:
    assert shown(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "[link](https://elders.example/a_b_c)",
        "https://elders.example/a_b_c",
        "Kijk op https://elders.example/a_b_c.",
        "(https://elders.example/a_b_c)",
    ],
)
def test_links_are_followed_by_people_only(text: str) -> None:
    assert '<a href="https://elders.example/a_b_c" rel="nofollow noopener ugc">' in shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klik](javascript:alert(1))",
        "[klik](JaVaScRiPt:alert(1))",
        "[klik](data:text/html,x)",
        "[klik](vbscript:x)",
        '[klik](https://x.example/"onclick="alert(1))',
        "![beeld](https://elders.example/spion.png)",
        "<https://x.example/<script>>",
        "https://x.example/<script>alert(1)</script>",
    ],
)
def test_nothing_of_a_text_runs(text: str) -> None:
    html = shown(text)
    assert set(re.findall(r"<(\w+)", html)) <= {"p", "a"}
    assert set(re.findall(r'\s(\w+)="', html)) <= {"href", "rel"}
    assert all(address.startswith("https://") for address in re.findall(r'href="([^"]*)', html))


@pytest.mark.parametrize("bomb", [">" * 30, "> " * 30, "- " * 30, "> - " * 15, "1. " * 30])
def test_words_below_deep_nesting_are_still_shown(bomb: str) -> None:
    assert "woord" in shown(bomb + "woord")


PARTS = [">", "> ", "- ", "[", "[a](", "*", "**a *b ", "_a*", "a]", "![", "\n", ">a\n", "- a\n", "1. a\n"]
PARTS += ["\\*", "> - ", '[a](b "', "`", "https://", "https://a.b ", "<", "&#", "a\n\n", " ", "    a\n", "("]
PARTS += ["[[a]](b)", "*a _b ", "[a](https://a.b/c/) "]


@pytest.mark.parametrize("part", PARTS)
def test_a_long_text_takes_no_longer_than_its_length(part: str) -> None:
    for length in (20_000, 100_000):
        began = time.process_time()
        render((part * length)[:length])
        assert time.process_time() - began < 1


@pytest.mark.django_db
def test_a_link_to_our_own_example_becomes_a_card() -> None:
    factories.example("lev", title="Leren en verbinden", summary="Wat het is.")
    html = render("Kijk eens:\n\nhttp://localhost/voorbeelden/lev/")
    assert '<h3 lang="nl"><a href="/voorbeelden/lev/">Leren en verbinden</a></h3>' in html
    assert "http://localhost" not in html


@pytest.mark.django_db
def test_a_link_in_a_sentence_stays_there() -> None:
    factories.example("lev")
    html = render("Wij doen [dit](/voorbeelden/lev?van=mail) al lang.")
    assert "Wij doen <a" in html
    assert html.count('class="card ') == 1


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["https://elders.example/voorbeelden/lev/", "/voorbeelden/lev/", "[x](/zoek/lev/)"])
def test_other_links_are_no_cards(text: str) -> None:
    factories.example("lev")
    assert "card" not in render(text)


@pytest.mark.django_db
def test_an_example_that_is_not_for_everybody_is_not_told_about() -> None:
    page = factories.example("intern", title="Geheime titel")
    assert "Geheime titel" in render("[x](/voorbeelden/intern/)")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert "Geheime titel" not in render("[x](/voorbeelden/intern/)")


@pytest.mark.django_db
def test_all_links_of_a_page_take_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for slug in ("een", "twee", "drie"):
        factories.example(slug)
    factories.guide("sessie")
    texts = [("[a](/voorbeelden/een/) [b](/voorbeelden/twee/)", "nl"), ("[c](/handreikingen/sessie/)", "en")] * 5
    with django_assert_num_queries(1):
        htmls = render_all(texts)
    assert [html.count('class="card ') for html in htmls] == [2, 1] * 5


def test_texts_without_links_take_no_query() -> None:
    assert len(render_all([("Dag", "nl"), ("https://elders.example/", "nl"), ("", "nl")])) == 3


def test_a_simple_text_is_what_the_parser_would_have_made(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(5)
    signs = "aZéß7 .,;:!?'’“”…()%€/–-*_[]<>&`\\\"#@\n\t1)+>"
    texts = ["".join(dice.choices(signs, k=dice.randrange(1, 14))) for _ in range(9000)]
    texts += [
        "Doe eerst het gordijn open: dat helpt (bij mij).",
        "zie http://x.nl",
        "een ",
        " een",
        "Noor: https://a.b/c",
    ]
    quick = [render(text) for text in texts]
    assert sum(bool(rendering.SIMPLE.fullmatch(text)) for text in texts) > 100
    monkeypatch.setattr(rendering, "SIMPLE", re.compile("(?!)"))
    assert quick == [render(text) for text in texts]
