"""The form with which somebody asks: a question, in which group, and how."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from community.groups.models import Membership
from community.permissions import can
from community.questions.forms import QuestionForm
from community.told.permissions import check_write_down

ANONYMOUS, TOLD = "anonymous", "told"
NO_GROUP_LEFT = _("You are in no group any more in which you can ask. Copy what you typed, find a group and join it.")


class HowToAsk(forms.RadioSelect):
    """Two choices; for as long as the anonymous one is made, the draft is kept in the tab and not on the device."""

    def create_option(self, name: str, value: Any, *args: Any, **options: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **options)
        return option | {"attrs": option["attrs"] | ({"data-draft-session": True} if value == ANONYMOUS else {})}


class AskForm(QuestionForm):
    group = forms.ChoiceField(
        label=_("In which group do you ask?"),
        error_messages={
            "required": _("Choose the group in which you ask."),
            "invalid_choice": _("You cannot ask in this group any more. Choose another one."),
        },
    )

    how = forms.ChoiceField(
        label=_("How do you ask?"),
        choices=[("name", _("With my name")), (ANONYMOUS, _("Anonymously"))],
        initial="name",
        required=False,
        widget=HowToAsk,
    )

    def __init__(self, *args: Any, memberships: Sequence[Membership], **options: Any) -> None:
        super().__init__(*args, **options)
        self.memberships = memberships
        self._offer_groups()
        self.may_write_down = any(can(check_write_down, each) for each in memberships)
        if self.may_write_down:
            how: Any = self.fields["how"]
            how.choices = [*how.choices, (TOLD, _("For a resident, who tells it to me"))]

    def _offer_groups(self) -> None:
        """One group needs no choice, unless somebody asked in another one that they are no longer in."""
        group: Any = self.fields["group"]
        group.choices = [(each.group.slug, each.group.name) for each in self.memberships]
        sent = self.data.get(self.add_prefix("group")) if self.is_bound else None
        if not self.memberships:
            group.error_messages |= dict.fromkeys(("required", "invalid_choice"), NO_GROUP_LEFT)
        if not self.memberships or (len(self.memberships) == 1 and sent in {None, self.memberships[0].group.slug}):
            group.widget = forms.HiddenInput()

    @property
    def is_anonymous(self) -> bool:
        """After `is_valid`."""
        return bool(self.cleaned_data["how"] == ANONYMOUS)

    @property
    def is_told(self) -> bool:
        return self.cleaned_data.get("how") == TOLD

    def is_half_filled_in(self, cleaned: dict[str, Any]) -> bool:
        return False  # another way to ask was chosen since, and these fields went out of sight

    @cached_property
    def membership(self) -> Membership:
        """From where somebody asks; after `is_valid`."""
        return next(each for each in self.memberships if each.group.slug == self.cleaned_data["group"])
