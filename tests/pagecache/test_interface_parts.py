"""`{% interface_cache %}` keeps buttons and addresses in the memory of the process, for everybody."""

import pytest
from django.core.cache import caches
from django.template import Context, Template, TemplateSyntaxError
from django.utils import translation

from leerkring.pagecache.templatetags.parts import TOKEN

PART = Template(
    '{% load parts %}{% interface_cache "test" number unless is_bound %}'
    "{{ shown }}{% csrf_token %}{% endinterface_cache %}"
)


def render(shown: str, number: int = 1, token: str = "mijn", is_bound: bool = False) -> str:
    return PART.render(Context({"shown": shown, "number": number, "csrf_token": token, "is_bound": is_bound}))


@pytest.fixture(autouse=True)
def _empty() -> None:
    caches["parts"].clear()


def test_it_is_rendered_once_for_each_value_and_language() -> None:
    assert "eerst" in render("eerst")
    assert "eerst" in render("later")
    assert "ander" in render("ander", number=2)
    with translation.override("en"):
        assert "Engels" in render("Engels")


def test_each_person_gets_their_own_token() -> None:
    assert 'value="mijn"' in render("eerst")
    other = render("eerst", token="jouw")
    assert 'value="jouw"' in other
    assert "mijn" not in other
    assert TOKEN not in other


def test_what_must_not_be_kept_is_not() -> None:
    render("wat iemand typte", is_bound=True)
    assert "eerst" in render("eerst")
    assert "ook weer" in render("ook weer", is_bound=True)


def test_what_is_kept_stays_escaped() -> None:
    assert "&lt;script&gt;" in render("<script>")
    assert "&lt;script&gt;" in render("later")


def test_a_part_without_a_name_is_refused() -> None:
    with pytest.raises(TemplateSyntaxError, match="needs a name"):
        Template("{% load parts %}{% interface_cache %}{% endinterface_cache %}")
