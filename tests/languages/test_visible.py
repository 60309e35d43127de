"""The lint finds words in a template that only people of one language understand."""

from pathlib import Path

import pytest

from leerkring.languages.catalogue.visible import untranslated


def found(tmp_path: Path, markup: str, name: str = "page.html") -> list[tuple[int, str]]:
    (tmp_path / name).write_text(markup)
    return list(untranslated(tmp_path / name))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Hello there</p>", "Hello there"),
        ("<p>{{ count }} items</p>", "items"),
        ('<img alt="A house">', 'alt="A house"'),
        ('<a aria-label="Menu" href="/">{{ x }}</a>', 'aria-label="Menu"'),
        ("{% if a %}<p>Zoek</p>{% endif %}", "Zoek"),
        ('<p lang="nl">Nee</p> Ja hoor', "Ja hoor"),
        ("{% block title %}Title{% endblock %}", "Title"),
    ],
)
def test_words_outside_a_tag_are_found(tmp_path, markup, text):
    assert found(tmp_path, f"\n{markup}") == [(2, text)]


@pytest.mark.parametrize(
    "markup",
    [
        '<p class="stack">{% trans "Hello" %} – {{ name }} · 12 %</p>',
        "{% blocktrans trimmed %}Hello <b>{{ you }}</b>{% endblocktrans %}",
        "{% comment %}Words about <b>this</b> file{% endcomment %}{# and more #}<!-- and here -->",
        "<p><code>curl address</code> (PDF)</p>",
        "<script>const word = 1;</script><style>p { color: red }</style>",
        '<a lang="en">English</a> <span lang="nl"><b>Nederlands</b></span>',
        "<title>{{ title }} – Leerkring</title>",
        '<a{% if here %} aria-current="page"{% endif %} title="{% trans "Open" %}">{{ x }}</a>',
        '{% if a %}<div class="x">{% else %}<div>{% endif %}{{ b }}</div>',
    ],
)
def test_what_is_translated_or_not_read_passes(tmp_path, markup):
    assert found(tmp_path, markup) == []


def test_a_mail_is_read_line_by_line(tmp_path):
    assert found(tmp_path, "{% trans 'Hi' %}\nBye now\n", "mail.txt") == [(2, "Bye now")]
