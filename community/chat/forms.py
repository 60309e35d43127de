from typing import Any

from django import forms
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from community.texts.forms import MemberTextField, MemberTextForm


class MessageForm(MemberTextForm):
    """What is written comes in the language of the interface, unless somebody says otherwise."""

    text = MemberTextField(label=_("Your message"), max_length=2000, rows=1)
    replies_to = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    language = forms.ChoiceField(
        label=_("I write this in"),
        choices=settings.LANGUAGES,
        required=False,
        initial=get_language,
        widget=forms.Select(attrs={"class": "input input-select"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["placeholder"] = self.fields["text"].label  # the label itself is not seen


class EditForm(MemberTextForm):
    text = MemberTextField(label=_("Your message"), max_length=2000, rows=3)


def why_not(form: MemberTextForm) -> dict[str, str]:
    """Return what a script needs to show why a text is not stored yet: {"sentence", "asks", "text"}.

    `asks` is the part of a page that asks whether words point at a client; `text` is what to go on with.
    """
    sentences = [str(sentence) for errors in form.errors.values() for sentence in errors]
    asks = render_to_string("components/client_data.html", {"form": form}) if form.is_returned_with_doubts else ""
    return {"sentence": " ".join(sentences), "asks": asks, "text": str(form.data.get("text", ""))}
