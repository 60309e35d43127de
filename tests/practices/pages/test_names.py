"""Names of organisations, also long ones."""

import pytest
from django.test import Client
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
