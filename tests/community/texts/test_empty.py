"""Forms below what people read, which are not made anew for each page."""

from django.utils import translation

from community.questions.forms import AnswerForm
from community.texts.empty import empty_form


def test_each_has_a_submission_of_its_own() -> None:
    one, other = empty_form(AnswerForm), empty_form(AnswerForm)
    assert one["submission"].value() == one["submission"].value()
    assert one["submission"].value() != other["submission"].value()


def test_it_is_drawn_as_a_form_that_is_made_for_the_page() -> None:
    for language in ("nl", "en"):
        with translation.override(language):
            kept, made = empty_form(AnswerForm), AnswerForm()
            for name in ("text", "told", "told_by", "agreed", "language"):
                assert str(kept[name]) == str(made[name])
                assert str(kept[name].label) == str(made[name].label)
            assert not kept.is_bound
    assert "Wat is jouw ervaring" in str(empty_form(AnswerForm)["text"].label)


def test_what_is_given_to_one_is_not_in_the_next() -> None:
    one = empty_form(AnswerForm)
    one.initial["text"] = "Dit typte iemand."
    one.asks_beside_a_field = True
    other = empty_form(AnswerForm)
    assert not other["text"].value()
    assert not other.asks_beside_a_field
