from django import template
from django.forms import BaseForm, BoundField, CheckboxInput, PasswordInput, RadioSelect

register = template.Library()


@register.inclusion_tag("components/field.html")
def field(bound: BoundField, big: bool = False) -> dict[str, object]:
    """Draw a field: label, hint, error and control, tied together for screen readers.

    Django names the hint and the error in `aria-describedby`; the ids here are the ones it expects.
    """
    widget = bound.field.widget
    drawn = bound.as_widget(attrs={"class": _classes(bound)}) if not bound.use_fieldset else ""
    return {
        "field": bound,
        "control": drawn,
        "choices": isinstance(widget, RadioSelect),
        "checkbox": isinstance(widget, CheckboxInput),
        "secret": isinstance(widget, PasswordInput),
        "big": big,
    }


@register.inclusion_tag("components/form_errors.html")
def form_errors(form: BaseForm) -> dict[str, object]:
    """Say above a form what is missing, with a link to each field.

    Nothing when nothing is wrong, or when the only field already says it. A password that was typed is never sent
    back: the field is empty then, and that is said too, or it would be left out without anybody knowing.
    """
    wrong = [bound for bound in form.visible_fields() if bound.errors] if form.is_bound else []
    if len(form.visible_fields()) == 1:
        wrong = []
    hidden = [error for bound in form.hidden_fields() for error in bound.errors] if form.is_bound else []
    emptied = [bound for bound in form.visible_fields() if form.is_bound and _is_emptied(bound)]
    return {
        "wrong": wrong,
        "general": [*form.non_field_errors(), *hidden] if form.is_bound else [],
        "emptied": emptied,
        "again": [bound for bound in emptied if not bound.errors],
    }


def _is_emptied(bound: BoundField) -> bool:
    widget = bound.field.widget
    return isinstance(widget, PasswordInput) and not widget.render_value and bool(bound.data)


def _classes(bound: BoundField) -> str:
    if isinstance(bound.field.widget, CheckboxInput):
        return ""
    short = bound.field.widget.attrs.get("inputmode") == "numeric"
    select = bound.widget_type == "select"
    return " ".join(["input", *(["input-short"] if short else []), *(["input-select"] if select else [])])
