from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from community.groups.models import Membership
from community.perspectives import Perspective

CHOOSE = _("Choose what fits you best here.")


class PerspectiveForm(forms.Form):
    """From where somebody looks in this group. `mentor` is asked for, and a host confirms it."""

    perspective = forms.ChoiceField(
        label=_("What are you in this group?"),
        help_text=_("With each of your texts others see this. In another group you can be something else."),
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    wants_to_mentor = forms.BooleanField(
        label=_("I am a mentor of trainees here"),
        help_text=_("A host of the group has to confirm this."),
        required=False,
    )

    def __init__(self, *args: Any, own: Membership | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        is_mentor = own is not None and own.is_mentor
        open_to_all = [one for one in Perspective.choices if one[0] != Perspective.MENTOR or is_mentor]
        choose = [] if own else [("", _("Choose…"))]
        self.fields["perspective"].choices = choose + open_to_all  # type: ignore[attr-defined]
        if is_mentor:
            del self.fields["wants_to_mentor"]
        if own:
            self.initial.update(perspective=own.perspective, wants_to_mentor=own.wants_to_mentor)


class MyMembershipForm(PerspectiveForm):
    """Everything that members decide about their own part in a group."""

    digest = forms.ChoiceField(
        label=_("Mail about this group"), choices=Membership.Digest.choices, widget=forms.RadioSelect
    )
    is_muted = forms.BooleanField(
        label=_("Quiet"), help_text=_("Nothing of this group reaches you until you switch this off."), required=False
    )

    def __init__(self, *args: Any, own: Membership, **kwargs: Any) -> None:
        super().__init__(*args, own=own, **kwargs)
        self.initial.update(digest=own.digest, is_muted=own.is_muted)
