"""Forms in which members write, and the language of what they wrote. See community/texts/forms.py."""

from functools import partial

from django import template
from django.forms import BoundField
from django.utils.html import format_html
from django.utils.safestring import SafeString

from community.clientdata import Kind
from community.clientdata.suggestions import instead_of
from community.texts.forms import BSN_REFUSED, MemberTextForm

register = template.Library()


@register.inclusion_tag("components/member_text.html")
def member_text(bound: BoundField, big: bool = False, formatting: bool = True) -> dict[str, object]:
    """Draw a text box with label, hint and error; `big` for the one field that a page is about."""
    one_line = getattr(bound.field, "one_line", False)
    attrs = {"class": "input input-big" if big else "input", "data-member-text": True, "dir": "auto"}
    if bound.value() and isinstance(bound.form, MemberTextForm):
        attrs["lang"] = bound.form["language"].value() or "nl"
    return {
        "field": bound,
        "control": bound.as_widget(attrs=attrs),
        "big": big,
        "formatting": formatting and not one_line,
        "form": bound.form if _asks_here(bound) else None,
    }


@register.inclusion_tag("components/member_text_end.html")
def member_text_end(form: MemberTextForm, languages: bool = True, submission: bool = True) -> dict[str, object]:
    """Draw what belongs to all texts of a form: hidden fields, client data, the language, what is kept.

    submission: whether its name is drawn too. That differs for each form, all the rest is the same for empty ones.
    """
    language = partial(_language_field, form)  # called only where it is not kept already
    shown = {"form": form, "languages": languages, "language": language, "kinds": _kinds, "bsn_refused": BSN_REFUSED}
    return shown | {"asks": not form.asks_beside_a_field, "submission": submission}


@register.simple_tag
def member_text_submission(form: MemberTextForm) -> SafeString:
    """Draw the name under which this form is sent, the same when it is sent twice."""
    bound = form["submission"]
    words = '<input type="hidden" name="{}" value="{}" id="{}">'
    return format_html(words, bound.html_name, bound.value(), bound.auto_id)


def _language_field(form: MemberTextForm) -> SafeString:
    return form["language"].as_widget(attrs={"class": "input input-select"})


def _kinds() -> list[tuple[str, str, str]]:
    return [(kind.value, str(kind.label), instead_of(kind)) for kind in Kind]


def _asks_here(bound: BoundField) -> bool:
    """Whether what could point at a client stands below this field: on a phone the end of the form is far away."""
    form = bound.form
    if not isinstance(form, MemberTextForm) or len(form.text_names) < 2 or not form.is_returned_with_doubts:
        return False
    here: bool = bound.name == form.first_in_doubt
    form.asks_beside_a_field |= here
    return here


@register.inclusion_tag("components/member_text_scripts.html")
def member_text_scripts() -> dict[str, object]:
    return {}


@register.simple_tag
def written(text: str, language: str = "nl") -> SafeString:
    """One line of a member, such as a title, with its language: `{% written question.title question.language %}`."""
    return format_html('<span lang="{}" dir="auto">{}</span>', language, text)


@register.filter
def language_of(thing: object) -> SafeString:
    """The attributes of an element that holds a text of a member: `<h1{{ question|language_of }}>`."""
    return format_html(' lang="{}" dir="auto"', getattr(thing, "language", "") or "nl")
