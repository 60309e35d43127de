"""The profile with the care for clients that every text of a member gets. The project names it in PROFILE_FORM."""

from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from community.texts.forms import MemberTextField, MemberTextForm
from leerkring.accounts.forms import ProfileForm


class ProfileOfMemberForm(MemberTextForm, ProfileForm):
    organisation = MemberTextField(
        label=_("Organisation"),
        help_text=_("Where you work, learn or volunteer. You may leave this empty."),
        max_length=120,
        one_line=True,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    learning_wish = MemberTextField(
        label=_("What I want to learn"),
        help_text=_("In your own words. It helps others to think along with you."),
        max_length=1000,
        rows=3,
        required=False,
    )
    language = cast(forms.ChoiceField, ProfileForm.declared_fields["language"])
    """Of the interface: the texts of a profile do not tell theirs."""

    def clean_language(self) -> str:
        return str(self.cleaned_data["language"])
