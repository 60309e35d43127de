"""Or within a facet, and across facets; the counts of a facet ignore its own choices."""

from dataclasses import dataclass, field

from practices.browse.facets import FOLD_FROM, MOST, SHOWN_AT_ONCE, Facet, narrow, shown_facets


@dataclass
class Fruit:
    name: str
    values: dict[str, set[str]] = field(default_factory=dict)


APPLE = Fruit("apple", {"colour": {"red", "green"}, "size": {"small"}})
CHERRY = Fruit("cherry", {"colour": {"red"}, "size": {"tiny"}})
MELON = Fruit("melon", {"colour": {"green"}, "size": {"large"}})
BASKET = [APPLE, CHERRY, MELON]
FACETS = [Facet("colour", "Colour"), Facet("size", "Size")]
LABELS = {"colour": {"red": "Red", "green": "Green"}, "size": {"tiny": "Tiny", "small": "Small", "large": "Large"}}


def test_without_a_choice_everything_fits() -> None:
    fitting, counts = narrow(BASKET, {})
    assert fitting == BASKET
    assert counts["colour"] == {"red": 2, "green": 2}


def test_two_choices_within_a_facet_widen() -> None:
    assert narrow(BASKET, {"size": ["tiny", "large"]})[0] == [CHERRY, MELON]


def test_choices_in_two_facets_narrow() -> None:
    assert narrow(BASKET, {"colour": ["red"], "size": ["tiny", "large"]})[0] == [CHERRY]


def test_the_counts_of_a_facet_ignore_its_own_choice_and_obey_the_others() -> None:
    _, counts = narrow(BASKET, {"colour": ["red"]})
    assert counts["colour"] == {"red": 2, "green": 2}
    assert counts["size"] == {"small": 1, "tiny": 1}


def test_a_count_is_what_you_get_when_you_choose_it() -> None:
    chosen = {"colour": ["green"]}
    for value, count in narrow(BASKET, chosen)[1]["size"].items():
        assert len(narrow(BASKET, {**chosen, "size": [value]})[0]) == count


def test_what_leads_to_nothing_is_not_shown_unless_it_was_chosen() -> None:
    chosen = {"colour": ["red"], "size": ["large"]}
    _, counts = narrow(BASKET, chosen)
    size = shown_facets(FACETS, LABELS, counts, chosen)[1]
    assert [(option.value, option.count, option.chosen) for option in size.options] == [
        ("tiny", 1, False),
        ("small", 1, False),
        ("large", 0, True),
    ]


def test_a_facet_without_options_is_left_out() -> None:
    assert shown_facets(FACETS, LABELS, {}, {}) == []


def test_many_options_are_folded_and_the_chosen_one_is_always_there() -> None:
    values = [f"v{number}" for number in range(MOST + 5)]
    labels = {"size": {value: value.upper() for value in values}}
    entries = [Fruit(value, {"size": {value}}) for value in values]
    chosen = {"size": [values[-1]]}
    facet = shown_facets(FACETS[1:], labels, narrow(entries, chosen)[1], chosen)[0]
    assert len(facet.options) == SHOWN_AT_ONCE < FOLD_FROM
    assert facet.size == MOST + 1
    assert facet.is_unfolded
