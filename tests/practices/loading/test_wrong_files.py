"""A file that is not right gets one sentence that names it and the field, and nothing is loaded."""

import re
from pathlib import Path

import pytest
import yaml
from django.core.management import CommandError, call_command
from wagtail.models import Page

from practices.loading import load as loading
from practices.loading.fields import LibraryError
from practices.loading.load import load
from practices.models import Sector, Source
from tests.practices.loading.conftest import write_page

pytestmark = pytest.mark.django_db

EXAMPLE = {"title": "Lev", "slug": "lev", "summary": "Kort", "learning_form": "digital"}
TEXT = "item 1 of “body”"


def refuse(library: Path, sentence: str) -> None:
    """Nothing may be kept: not the pages of other files, and not the words they refer to."""
    before = set(Page.objects.values_list("pk", flat=True))
    with pytest.raises(LibraryError, match=f"^{re.escape(sentence)}$"):
        load(library=library)
    assert set(Page.objects.values_list("pk", flat=True)) == before
    assert not Sector.objects.exists()
    assert not Source.objects.exists()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"summary": ""}, "the field “summary” is missing."),
        ({"title": "  "}, "the field “title” is missing."),
        ({"slug": "anders"}, "the slug must be “over”, like the file."),
        ({"slug": ["over"]}, "the field “slug” must be text."),
        ({"title": {"a": "b"}}, "the field “title” must be text."),
        ({"summary": ["a"]}, "the field “summary” must be text."),
        ({"title_en": False}, "the field “title_en” must be text: put it between quotes."),
        ({"title": "x" * 400}, "the field “title”: Ensure this value has at most 255 characters (it has 400)."),
        ({"titel_en": "About"}, "there is no field “titel_en”; did you mean “title_en”?"),
        ({"zomaar": 1}, "there is no field “zomaar”."),
        ({"body": "tekst"}, "the field “body” must be a list."),
        ({"body": ["tekst"]}, f"{TEXT} must be a mapping of fields."),
        ({"body": [{"text": ["a"]}]}, f"{TEXT}: the field “text” must be text."),
        ({"body": [{"list": "a"}]}, f"{TEXT}: the field “list” must be a list."),
        ({"body": [{"list": ["a", {"b": "c"}]}]}, f"{TEXT}: item 2 of “list” must be text."),
        ({"body": [{"list": ["a", "b" * 401]}]}, f"{TEXT}: item 2: Ensure this value has at most 400 characters"),
        ({"body": [{"dance": "x"}]}, f"{TEXT}: there is no block “dance”."),
        ({"body": [{}]}, f"{TEXT}: a block has exactly one key."),
        ({"body": [{"text": "a", "list": []}]}, f"{TEXT}: a block has exactly one key."),
        ({"body": [{"example": "nergens"}]}, f"{TEXT}: the field “example” refers to “nergens”, which is not there."),
        ({"body": [{"figure": "9"}]}, f"{TEXT}: the field “figure” must be a mapping of fields."),
        ({"body": [{"figure": {"label": "x"}}]}, f"{TEXT}: the field “figure”: the field “number” is missing."),
        (
            {"body": [{"callout": {"title": "a", "text": "b", "tekst": "c"}}]},
            f"{TEXT}: the field “callout”: there is no field “tekst”; did you mean “text”?",
        ),
        (
            {"body": [{"table": {"header": ["a"], "rows": ["b"]}}]},
            f"{TEXT}: the field “table”: item 1 of “rows” must be a list.",
        ),
    ],
)
def test_a_wrong_file_gets_one_clear_sentence(small_library: Path, fields: dict, sentence: str) -> None:
    write_page(small_library, "Tekst", **fields)
    ending = " (it has 401)." if sentence.endswith("characters") else ""
    refuse(small_library, f"pages/over.yaml: {sentence}{ending}")


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"learning_form": "bogus"}, "the field “learning_form”: Value 'bogus' is not a valid choice."),
        ({"learning_form": ""}, "the field “learning_form”: This field cannot be blank."),
        ({"challange": "Tijd"}, "there is no field “challange”; did you mean “challenge”?"),
        ({"preconditions": "tekst"}, "the field “preconditions” must be a list."),
        ({"preconditions": ["tekst"]}, "item 1 of “preconditions” must be a mapping of fields."),
        ({"preconditions": [{"kind": "time"}]}, "item 1 of “preconditions”: the field “text” is missing."),
        (
            {"preconditions": [{"kind": "tijd", "text": "Tijd"}]},
            "item 1 of “preconditions”: the field “kind”: Select a valid choice. "
            "tijd is not one of the available choices.",
        ),
        (
            {"preconditions": [{"kind": "time", "text": "Tijd", "required": "ja"}]},
            "item 1 of “preconditions”: the field “required” must be true or false.",
        ),
        ({"tips": ["Begin", None]}, "item 2 of “tips” is empty."),
        ({"tags": ["x" * 101]}, "item 1 of “tags”: the field “name”: Ensure this value has at most 100 characters"),
        ({"sources": ["lex"]}, "the field “sources” refers to “lex”, which is not there; did you mean “lev”?"),
        ({"sectors": {"zorg": 1}}, "the field “sectors” must be a list."),
        ({"review_in_days": "veel"}, "the field “review_in_days” must be a whole number."),
        ({"review_in_days": 10**9}, "the field “review_in_days” must be from 20 to 400."),
        ({"language": "xx"}, "the field “language”: Value 'xx' is not a valid choice."),
    ],
)
def test_a_wrong_example_gets_one_clear_sentence(small_library: Path, fields: dict, sentence: str) -> None:
    (small_library / "sources.yaml").write_text("lev: {title: Over lev}")
    (small_library / "examples").mkdir()
    (small_library / "examples" / "lev.yaml").write_text(yaml.safe_dump(EXAMPLE | fields))
    ending = " (it has 101)." if sentence.endswith("characters") else ""
    refuse(small_library, f"examples/lev.yaml: {sentence}{ending}")


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("pages/over.yaml", "title: A\ntitle: B\n", "the field “title” stands there twice (line 2)."),
        ("pages/over.yaml", "a: {b: 1, b: 2}\n", "the field “b” stands there twice (line 1)."),
        ("pages/over.yaml", "title: 'A\n", "while scanning a quoted scalar, found unexpected end of stream (line 2)."),
        ("pages/over.yaml", "title: 2024-13-45\n", "month must be in 1..12"),
        ("pages/beheer.yaml", "{title: A, slug: beheer, summary: B}", "the field “slug”: The site itself uses this"),
        ("sectors.yaml", "thuis: [Thuiszorg]", "the field “thuis” must be text."),
        ("sectors.yaml", f"thuis: {'x' * 61}", "the field “thuis”: the field “name”: Ensure this value has at most"),
        ("sources.yaml", "lev: {titel: Lev}", "the field “lev”: the field “title” is missing."),
        ("sources.yaml", "lev: {title: Lev, jaar: 2018}", "the field “lev”: there is no field “jaar”."),
        (
            "sources.yaml",
            "lev: {title: Lev, year: '2018'}",
            "the field “lev”: the field “year” must be a whole number.",
        ),
    ],
)
def test_a_wrong_text_gets_one_clear_sentence(small_library: Path, name: str, content: str, sentence: str) -> None:
    (small_library / name).write_text(content)
    with pytest.raises(LibraryError) as error:
        load(library=small_library)
    assert str(error.value).startswith(f"{name}: {sentence}")
    assert "\n" not in str(error.value)


def test_what_only_the_database_refuses_names_the_file_too(small_library: Path) -> None:
    load(library=small_library)
    home = Page.objects.get(slug="home", depth=2)
    home.add_child(instance=Page(title="Hulp", slug="hulp"))
    (small_library / "pages" / "hulp.yaml").write_text("{title: Hulp, slug: hulp, summary: Kort}")
    with pytest.raises(LibraryError, match=r"^pages/hulp\.yaml: the field “slug”: "):
        load(library=small_library)


def test_the_command_says_nothing_but_the_sentence(small_library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_page(small_library, "Tekst", title={"a": "b"})
    monkeypatch.setitem(loading.load.__kwdefaults__, "library", small_library)
    with pytest.raises(CommandError, match=r"^pages/over\.yaml: the field “title” must be text\.$"):
        call_command("load_library")
