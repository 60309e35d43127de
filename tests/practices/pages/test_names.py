"""Names of organisations, also long ones."""

import pytest
from django.test import Client
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from practices.templatetags.library import may_break
from tests import factories


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Wilgaerden/Leekerweidegroep", "Wilgaerden/<wbr>Leekerweidegroep"),
        ("Zorg & <b>/Welzijn", "Zorg &amp; &lt;b&gt;/Welzijn"),
        ("A/B", "A/B"),
        ("", ""),
    ],
)
def test_a_line_may_end_after_the_slash_of_a_name(name: str, shown: str) -> None:
    assert may_break(name) == shown


def test_what_was_found_in_a_name_stays_marked() -> None:
    assert (
        may_break(mark_safe("Wilgaerden/<mark>Leekerweidegroep</mark>")) == "Wilgaerden/<mark>Leekerweidegroep</mark>"
    )
    assert may_break(mark_safe("Zorg/<b>&amp;</b> <mark>Welzijn/Wonen</mark>")).endswith("Welzijn/<wbr>Wonen</mark>")


@pytest.mark.django_db
def test_a_long_name_may_break_as_heading_and_in_the_list(client: Client) -> None:
    factories.organisation("samen", title="Wilgaerden/Leekerweidegroep")
    for address in ("/organisaties/", "/organisaties/samen/"):
        assert "Wilgaerden/<wbr>Leekerweidegroep" in client.get(address).content.decode()


def test_what_is_marked_up_already_is_not_escaped_once_more() -> None:
    line = format_html('<span lang="nl">{}</span>', "Zorg & Welzijn/Wonen")
    assert may_break(line) == '<span lang="nl">Zorg &amp; Welzijn/<wbr>Wonen</span>'


@pytest.mark.django_db
def test_a_card_shows_the_names_of_organisations_and_no_tags(client: Client) -> None:
    factories.example("lev", organisations=[factories.organisation("zorg", title="Zorg & Welzijn")])
    shown = client.get("/voorbeelden/", headers={"accept-language": "en"}).content.decode()
    assert '<span lang="nl">Zorg &amp; Welzijn</span>' in shown
    assert "&lt;span" not in shown
