"""Every text of the interface is found, kept, checked and compiled."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.utils import translation

from leerkring.languages.catalogue import files
from leerkring.languages.catalogue.check import flaws, problems
from leerkring.languages.catalogue.extract import extracted
from leerkring.languages.catalogue.merge import merged

FORMAL = re.compile(r"\b([Uu]|[Uu]w)\b")
TAGS = re.compile(r"<[^>]*>")
PYTHON = """
from django.utils.translation import gettext as _, ngettext_lazy, pgettext_lazy

label = _("A long text "
          "in two parts")
count = ngettext_lazy("%(n)d answer", "%(n)d answers", "n")
seat = pgettext_lazy("furniture", "Chair")
outside = gettext("no" + name)
"""
TEMPLATE = """
  {% load design %}
    {% include "a.html" with label=_("In a tag") other=_('With “quotes” and it’s fine') %}
  {{ thing|default:_("In a filter") }} {{ _("In a variable") }}
      {% trans "Plain" %} {% translate "In a context" context "ctx" %}
    {% blocktrans trimmed count n=things|length %}
      {{ n }} thing
    {% plural %}
      {{ n }} things (100 %)
    {% endblocktrans %}
  {% blocktrans trimmed with name=user.name context "greeting" %}
    Hello
    <b>{{ name }}</b>
  {% endblocktrans %}
  {% comment %}{% trans "Not this" %}{% endcomment %}{# {% trans "Nor this" %} #}
"""


@pytest.fixture
def product(tmp_path: Path) -> Path:
    for folder in files.FOLDERS:
        (tmp_path / folder / "migrations").mkdir(parents=True)
    (tmp_path / "site" / "a.py").write_text(PYTHON)
    (tmp_path / "site" / "migrations" / "0001.py").write_text('_("Old")')
    (tmp_path / "templates" / "mail.txt").write_text("{% trans 'In a mail' %}")
    (tmp_path / "templates" / "page.html").write_text(TEMPLATE)
    return tmp_path


def test_every_way_to_mark_a_text_is_found(product):
    found = {(message.context, message.id) for message in extracted(product) if message.id}
    assert found == {
        (None, "A long text in two parts"),
        (None, ("%(n)d answer", "%(n)d answers")),
        ("furniture", "Chair"),
        (None, "no"),
        (None, "In a tag"),
        (None, "With “quotes” and it’s fine"),
        (None, "In a filter"),
        (None, "In a variable"),
        (None, "Plain"),
        ("ctx", "In a context"),
        (None, ("%(n)s thing", "%(n)s things (100 %%)")),
        ("greeting", "Hello <b>%(name)s</b>"),
        (None, "In a mail"),
    }


def catalogue(**messages: str) -> Catalog:
    made = Catalog(locale="nl")
    for text, string in messages.items():
        made.add(text, string)
    return made


def test_updating_keeps_translations_and_gives_one_back_that_returns(tmp_path):
    known = catalogue(Yes="Ja", No="Nee")
    known = merged(known, catalogue(Yes="", Maybe=""))
    assert {m.id: m.string for m in known if m.id} == {"Yes": "Ja", "Maybe": ""}
    files.write(tmp_path / "django.po", known)
    again = merged(files.read(tmp_path / "django.po"), catalogue(No=""))
    assert {m.id: m.string for m in again if m.id} == {"No": "Nee"}


def test_updating_twice_changes_nothing(tmp_path, product):
    first, second = tmp_path / "first.po", tmp_path / "second.po"
    files.write(first, merged(files.read(files.OURS), extracted(product)))
    files.write(second, merged(files.read(first), extracted(product)))
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("text", "string", "said"),
    [
        ("Save", "", "not translated: Save"),
        ("Hello %(name)s", "Hallo", "other placeholders"),
        ("Hello", "Hallo %(name)s", "other placeholders"),
        ("At {place}", "Bij {plek}", "other placeholders"),
        ("Read <a>this</a>", "Lees dit", "other tags"),
        (("one", "%(n)s things"), ("een ding", "dingen"), "other placeholders"),
        (("one", "%(n)s things"), ("een %(x)s", "%(n)s dingen"), "other placeholders"),
        (("one", "%(n)s things"), ("een ding", ""), "not translated"),
    ],
)
def test_a_translation_that_misses_something_is_named(text, string, said):
    made, wanted = Catalog(locale="nl"), Catalog(locale="nl")
    made.add(text, string)
    wanted.add(text, locations=[("site/a.py", 3)])
    [problem] = problems(made, wanted)
    assert problem.startswith("site/a.py: ")
    assert said in problem


def test_a_doubtful_translation_is_named():
    made = Catalog(locale="nl")
    made.add("Save", "Opslaan", flags=["fuzzy"])
    assert list(flaws(made)) == ["fuzzy: Save"]


def test_a_good_translation_passes():
    made = Catalog(locale="nl")
    made.add(("%(n)s thing", "%(n)s things"), ("één ding", "%(n)s dingen"))
    made.add("Read <b>%(what)s</b>", "Lees <b>%(what)s</b>")
    assert not list(flaws(made))
    assert not list(problems(made, made))
    assert list(problems(Catalog(locale="nl"), made))


def test_the_compiled_texts_are_never_older_than_their_source():
    assert files.outdated() == []


def test_compiling_leaves_one_whole_file(tmp_path):
    source = tmp_path / "django.po"
    files.write(source, catalogue(Yes="Ja"))
    assert files.compile_one(source).read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["django.mo", "django.po"]


def first(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def forms(message: Message) -> list[str]:
    return [message.string or ""] if isinstance(message.string, str | None) else list(message.string)


def test_each_override_is_still_a_text_of_a_package():
    folders = [Path(str(import_module(name).__file__)).parent for name in ("django", "allauth", "wagtail", "taggit")]
    paths = [path for folder in folders for path in folder.rglob("locale/nl/LC_MESSAGES/django.mo")]
    known = {first(message) for path in paths for message in read_mo(path.open("rb"))}
    lists = [path for folder in folders for path in folder.rglob("locale/en/LC_MESSAGES/django.po")]
    known |= {first(message) for path in lists for message in read_po(path.open("rb"))}  # what nobody translated yet
    assert {first(message) for message in files.read(files.OVERRIDES)} - known == set()


@pytest.mark.parametrize("path", [files.OURS, files.OVERRIDES], ids=["ours", "overrides"])
def test_the_interface_says_je_and_uses_the_marks_of_print(path: Path):
    for message in files.read(path):
        for text in forms(message) if message.id else []:
            words = TAGS.sub("", text)
            assert not FORMAL.search(words), text
            assert not set("'\"") & set(words), text
            assert "..." not in words, text


def test_both_catalogues_are_free_of_flaws():
    assert list(flaws(files.read(files.OVERRIDES))) == []


@pytest.mark.parametrize(
    ("text", "dutch"),
    [
        ("This field is required.", "Vul dit in."),
        ("Sign Out", "Uitloggen"),
        ("Examples", "Voorbeelden"),
    ],
)
def test_our_words_go_before_those_of_the_packages(text, dutch):
    with translation.override("nl"):
        assert translation.gettext(text) == dutch
    with translation.override("en"):
        assert translation.gettext(text) == text
