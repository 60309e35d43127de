"""`{% content_cache %}` keeps a part of a page for everybody."""

import pytest
from django.http import HttpRequest
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory
from django.utils import translation

from leerkring.pagecache.version import current_version
from practices.models import PracticePage
from tests import factories

pytestmark = pytest.mark.django_db
PART = Template(
    '{% load pagecache %}{% content_cache "text" page extra %}{{ page.title }} {{ shown }}{% endcontent_cache %}'
)


@pytest.fixture
def page() -> PracticePage:
    return factories.example("lev")


def request() -> HttpRequest:
    made = RequestFactory().get("/")
    made.content_version = current_version()
    return made


def render(page: PracticePage, shown: str, extra: str = "", asked: HttpRequest | None = None) -> str:
    return PART.render(Context({"page": page, "shown": shown, "extra": extra, "request": asked or request()}))


def test_a_part_is_rendered_once(page: PracticePage) -> None:
    assert render(page, "eerst") == "LEV eerst"
    assert render(page, "later") == "LEV eerst"


def test_a_part_is_kept_for_each_page_language_and_argument(page: PracticePage) -> None:
    other = factories.example("get-lab")
    render(page, "eerst")
    assert render(other, "ander") == "GET-LAB ander"
    assert render(page, "argument", extra="kort") == "LEV argument"
    with translation.override("en"):
        assert render(page, "Engels") == "LEV Engels"


def test_a_change_of_content_shows_at_once(page: PracticePage) -> None:
    render(page, "eerst")
    page.save()
    assert render(page, "later") == "LEV later"


def test_a_preview_is_neither_kept_nor_given(page: PracticePage) -> None:
    render(page, "gepubliceerd")
    preview = request()
    preview.is_preview = True
    assert render(page, "ontwerp", asked=preview) == "LEV ontwerp"
    assert render(page, "later") == "LEV gepubliceerd"


def test_without_a_version_nothing_is_kept(page: PracticePage) -> None:
    asked = RequestFactory().post("/")
    assert render(page, "een", asked=asked) == "LEV een"
    assert render(page, "twee", asked=asked) == "LEV twee"


def test_what_is_kept_stays_escaped(page: PracticePage) -> None:
    assert render(page, "<script>") == render(page, "") == "LEV &lt;script&gt;"


def test_a_part_without_a_page_is_refused() -> None:
    with pytest.raises(TemplateSyntaxError, match="needs a name and a page"):
        Template('{% load pagecache %}{% content_cache "text" %}{% endcontent_cache %}')
