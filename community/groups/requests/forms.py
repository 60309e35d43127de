from django import forms
from django.utils.translation import gettext_lazy as _

from community.groups.membership.forms import PerspectiveForm
from community.texts.forms import MemberTextField, MemberTextForm


class AskToJoinForm(MemberTextForm, PerspectiveForm):
    note = MemberTextField(
        label=_("A few words for the hosts"),
        help_text=_("Who are you, and what brings you here? You may leave this empty."),
        max_length=500,
        required=False,
        rows=3,
    )
    field_order = ["perspective", "wants_to_mentor", "note"]


class DecideForm(MemberTextForm):
    word = MemberTextField(
        label=_("A friendly word"),
        help_text=_("The asker reads this. You may leave it empty when you say yes."),
        max_length=500,
        required=False,
        rows=2,
    )
    answer = forms.ChoiceField(choices=[("yes", _("Welcome")), ("no", _("Not now"))], required=False)

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if cleaned.get("answer") == "":  # sent with Enter at a checkbox, not with one of the two buttons
            self.add_error(None, _("Yes or no? Choose one of the buttons below."))
        if cleaned.get("answer") == "no" and not cleaned.get("word"):
            self.add_error("word", _("Say something friendly when you say no."))
        return cleaned
