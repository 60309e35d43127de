"""`{% interface_cache %}` keeps buttons and addresses in the memory of the process, for everybody."""

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils import translation
from django.utils.html import format_html

from leerkring.pagecache.memory import Memory, parts
from leerkring.pagecache.templatetags.parts import MARK

PART = Template(
    '{% load parts %}{% interface_cache "test" number unless is_bound %}'
    "{{ shown }}{% csrf_token %}{% endinterface_cache %}"
)


def render(shown: str, number: int = 1, token: str = "mijn", is_bound: bool = False) -> str:
    return PART.render(Context({"shown": shown, "number": number, "csrf_token": token, "is_bound": is_bound}))


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
    assert MARK not in other


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


WORDS = Template(
    '{% load parts %}{% interface_cache "words" number %}<b>{{ frame }}</b>{% if number %}'
    "{% fresh %}{{ text }}{% endfresh %}{% endif %}<i>{% fresh %}{{ name }}{% endfresh %}</i>{% endinterface_cache %}"
)


def test_words_of_a_person_are_rendered_each_time_and_never_kept() -> None:
    first = WORDS.render(Context({"number": 1, "frame": "kader", "text": "<tekst>", "name": "Noor"}))
    second = WORDS.render(Context({"number": 1, "frame": "ander", "text": "later", "name": "Koos"}))
    assert first == "<b>kader</b>&lt;tekst&gt;<i>Noor</i>"
    assert second == "<b>kader</b>later<i>Koos</i>"
    assert not [kept for kept in parts.all() if "Noor" in kept or "tekst" in kept]


def test_only_the_words_that_are_shown_are_filled_in() -> None:
    assert (
        WORDS.render(Context({"number": 0, "frame": "kader", "text": "niet", "name": "Noor"}))
        == "<b>kader</b><i>Noor</i>"
    )
    assert WORDS.render(Context({"number": 0, "text": "niet", "name": "Koos"})) == "<b>kader</b><i>Koos</i>"


@pytest.mark.parametrize(
    "inside",
    [
        "{% for one in many %}{% fresh %}{{ one }}{% endfresh %}{% endfor %}",
        "{% with one=two %}{% fresh %}{{ one }}{% endfresh %}{% endwith %}",
        '{% interface_cache "other" %}{% fresh %}{{ one }}{% endfresh %}{% endinterface_cache %}',
    ],
)
def test_words_that_a_loop_or_another_part_would_give_are_refused(inside: str) -> None:
    with pytest.raises(TemplateSyntaxError, match="directly"):
        Template('{% load parts %}{% interface_cache "test" %}' + inside + "{% endinterface_cache %}")


def test_words_in_an_included_template_are_refused() -> None:
    included = Template("{% load parts %}{% fresh %}{{ name }}{% endfresh %}")
    whole = Template('{% load parts %}{% interface_cache "test" %}{% include included %}{% endinterface_cache %}')
    with pytest.raises(TemplateSyntaxError, match="another template"):
        whole.render(Context({"included": included, "name": "Noor"}))


def test_a_part_with_words_in_another_part_is_refused() -> None:
    whole = Template('{% load parts %}{% interface_cache "test" %}{% include included %}{% endinterface_cache %}')
    with pytest.raises(TemplateSyntaxError, match="cannot stand in another"):
        whole.render(Context({"included": WORDS, "number": 1, "name": "Noor"}))


FILLED = Template(
    '{% load parts %}{% interface_cache "filled" number filled words %}<b>{% word "who" %}</b>{{ shown }}'
    "{% endinterface_cache %}"
)


def test_words_that_a_part_is_filled_with_are_never_kept_and_stay_escaped() -> None:
    first = FILLED.render(Context({"number": 1, "shown": "knop", "words": {"who": "<Noor>"}}))
    assert first == "<b>&lt;Noor&gt;</b>knop"
    later = FILLED.render(Context({"number": 1, "shown": "anders", "words": {"who": format_html("<i>{}</i>", "Kim")}}))
    assert later == "<b><i>Kim</i></b>knop"
    assert not any("Noor" in kept or "Kim" in kept for kept in parts.all())


@pytest.mark.parametrize(
    "text",
    [
        '{% word "who" %}',
        '{% interface_cache "plain" %}{% word "who" %}{% endinterface_cache %}',
        '{% interface_cache "out" %}{% interface_cache "in" filled words %}{% word "who" %}{% endinterface_cache %}'
        "{% endinterface_cache %}",
        '{% interface_cache "out" filled words %}{% interface_cache "in" %}{% word "who" %}{% endinterface_cache %}'
        "{% endinterface_cache %}",
    ],
)
def test_a_word_stands_only_in_a_part_that_is_filled(text: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        Template("{% load parts %}" + text).render(Context({"words": {"who": "Noor"}}))


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    memory = Memory(entries=2)
    for key in ("one", "two"):
        memory.keep(key, [key])
    memory.find("one")
    memory.keep("three", ["three"])
    assert memory.find("two") is None
    assert memory.all() == ["one", "three"]
