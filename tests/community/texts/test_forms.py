"""Forms in which members write: nothing typed is lost, and client data does not slip in."""

from uuid import UUID

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.template import Context, Template

from community.texts.forms import MemberTextField, MemberTextForm

BSN = "123456782"
SENT = "4e9a2b38-3a9b-4d4e-9d2e-0d9f6a3a1b11"


class AskForm(MemberTextForm):
    title = MemberTextField(label="Vraag", max_length=40, one_line=True)
    detail = MemberTextField(label="Meer", max_length=200, required=False)


def asked(**fields: str) -> AskForm:
    data = QueryDict(mutable=True)
    data.update({"title": "Hoe doe je dat?", "submission": SENT} | fields)
    return AskForm(data)


def drawn(form: forms.Form) -> str:
    template = Template("{% load member_text %}{% member_text form.title %}{% member_text_end form %}")
    return template.render(Context({"form": form}))


def codes(form: forms.Form) -> list[str]:
    return [error.code or "" for errors in form.errors.as_data().values() for error in errors]


def test_a_text_comes_through_clean_in_dutch_and_under_its_name() -> None:
    form = asked(title=" Hoe\u202e doe\x00 je dat? ", detail="een\r\ntwee")
    assert form.is_valid()
    assert form.cleaned_data["title"] == "Hoe doe je dat?"
    assert form.cleaned_data["detail"] == "een\ntwee"
    assert form.cleaned_data["language"] == "nl"
    assert form.cleaned_data["submission"] == UUID(SENT)


def test_a_member_says_in_which_language_it_is() -> None:
    form = asked(language="en")
    assert form.is_valid()
    assert form.cleaned_data["language"] == "en"


@pytest.mark.parametrize("broken", ["", "x", "1", "x" * 10_000])
def test_a_broken_submission_costs_nobody_a_text(broken: str) -> None:
    form = asked(submission=broken)
    assert form.is_valid()
    assert str(form.cleaned_data["submission"]) in drawn(form)


@pytest.mark.parametrize("name", ["title", "detail"])
def test_what_could_point_at_a_client_is_asked_below_the_text_it_is_about(name: str) -> None:
    form = asked(**{name: "Hoe help ik mevrouw Jansen?"})
    tags = ("load member_text", "member_text form.title", "member_text form.detail", "member_text_end form")
    whole = "<hr>".join(f"{{% {tag} %}}" for tag in tags)
    parts = Template(whole).render(Context({"form": form})).split("<hr>")[1:]
    places = [part.count("data-client-data ") for part in parts]
    assert places == [name == "title", name == "detail", 0]
    assert "<mark>mevrouw Jansen</mark>" in parts[places.index(1)]


def test_it_is_asked_at_the_end_when_its_field_is_drawn_in_another_way() -> None:
    assert "<mark>mevrouw Jansen</mark>" in drawn(asked(detail="Het gaat om mevrouw Jansen."))


def test_every_fresh_form_has_a_submission_of_its_own() -> None:
    assert AskForm()["submission"].value() != AskForm()["submission"].value()


@pytest.mark.parametrize("length", [41, 100_000])
def test_a_text_that_is_too_long_is_kept_and_told_by_how_much(length: int) -> None:
    form = asked(title="a" * length)
    assert codes(form) == ["max_length"]
    assert str(length - 40) in form.errors["title"][0]
    assert "a" * length in drawn(form)


@pytest.mark.parametrize("text", ["4", "بيت", "日本", "é", "- ja"])
def test_a_letter_or_a_digit_of_any_script_says_something(text: str) -> None:
    assert MemberTextField(says_something=True).clean(text) == text


@pytest.mark.parametrize("text", ["?", "...", "\u2026", "\u0301", "!?\n-"])
def test_marks_alone_are_enough_only_where_a_text_need_not_say_something(text: str) -> None:
    assert MemberTextField().clean(text) == text
    with pytest.raises(ValidationError) as refused:
        MemberTextField(says_something=True).clean(text)
    assert refused.value.code == "no_words"


@pytest.mark.parametrize("empty", ["", " \n ", "\u200b\u202e\x00"])
def test_an_empty_text_is_no_text(empty: str) -> None:
    assert codes(asked(title=empty)) == ["required"]


def test_client_data_is_asked_about_before_it_passes() -> None:
    form = asked(detail="Mail jan@voorbeeld.nl maar")
    assert codes(form) == ["client_data"]
    assert "<mark>jan@voorbeeld.nl</mark>" in drawn(form)
    assert 'name="confirmed"' in drawn(form)


def test_who_says_that_it_is_right_passes() -> None:
    assert asked(detail="Mail jan@voorbeeld.nl maar", confirmed="jan@voorbeeld.nl").is_valid()


def test_saying_so_holds_for_the_words_that_were_shown_only() -> None:
    form = asked(detail="Mail jan@voorbeeld.nl of piet@voorbeeld.nl", confirmed="jan@voorbeeld.nl")
    assert codes(form) == ["client_data"]


def test_a_bsn_never_passes() -> None:
    form = asked(detail=f"Het is {BSN}", confirmed=BSN)
    assert codes(form) == ["bsn"]
    assert 'name="confirmed"' not in drawn(form)


def test_a_suggestion_takes_the_place_of_the_words_and_is_shown_first() -> None:
    form = asked(detail="Mail jan@voorbeeld.nl, echt jan@voorbeeld.nl", replace="jan@voorbeeld.nl")
    assert codes(form) == ["replaced"]
    assert form["detail"].value() == "Mail [e-mailadres], echt [e-mailadres]"


def test_words_that_were_not_found_are_not_replaced() -> None:
    form = asked(replace="doe")
    assert form["title"].value() == "Hoe doe je dat?"


def test_what_was_typed_is_text_on_the_page() -> None:
    html = drawn(asked(title="<b>x</b>", detail="</textarea><script>jan@voorbeeld.nl"))
    assert "<script>" not in html
    assert "<b>x" not in html


def test_two_forms_on_one_page_keep_apart_by_prefix() -> None:
    form = AskForm(QueryDict("a-title=Dag&a-detail=jan@voorbeeld.nl&a-confirmed=jan@voorbeeld.nl"), prefix="a")
    assert form.is_valid()
    form = AskForm(QueryDict("a-title=Dag&a-detail=jan@voorbeeld.nl&a-replace=jan@voorbeeld.nl"), prefix="a")
    assert form["detail"].value() == "[e-mailadres]"
