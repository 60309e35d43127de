import re
from typing import Any
from zlib import crc32

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from community.groups.hosting.choices import neighbours_of, organisations
from community.groups.hosting.opening import SHOWS, opens_up
from community.groups.models import Group
from community.numbers import number_from
from community.texts.forms import MemberTextField, MemberTextForm
from leerkring.accounts.models import User
from practices.models import OrganisationPage

DIGITS = re.compile(r"[1-9]\d{3}")
MOST = 20


class SomeOf(forms.ModelMultipleChoiceField):
    """Several rows of a list. A number that fits in no column is one of none of them, and no error of a database."""

    def clean(self, value: Any) -> Any:
        wrong = [each for each in value or [] if number_from(str(each)) is None]
        if wrong:
            raise ValidationError(_("Choose one of these."))
        return super().clean(value)


class GroupForm(MemberTextForm):
    """What a group says about itself; the same for proposing one and for changing it."""

    name = MemberTextField(
        label=_("Name of the group"), max_length=80, one_line=True, says_something=True, widget=forms.TextInput()
    )
    place = MemberTextField(label=_("Village or town"), max_length=80, one_line=True, widget=forms.TextInput())
    about = MemberTextField(
        label=_("What is this group?"),
        help_text=_("Who are you, and what do you learn from each other?"),
        max_length=2000,
        required=False,
        rows=4,
    )
    postcodes = forms.CharField(
        label=_("Postcodes"),
        help_text=_("The first four digits, with commas between them, such as: 4811, 4812."),
        max_length=200,
        required=False,
    )
    access = forms.ChoiceField(
        label=_("Who may join?"),
        choices=[
            (Group.Access.OPEN, _("open: everybody may join and every member of Leerkring may read")),
            (Group.Access.ON_REQUEST, _("on request: the hosts decide, only members read")),
            (Group.Access.CLOSED, _("closed: by invitation only; nobody else knows of it")),
        ],
        widget=forms.RadioSelect,
        initial=Group.Access.OPEN,
    )

    def clean_postcodes(self) -> list[str]:
        parts = [part for part in re.split(r"[\s,;]+", self.cleaned_data["postcodes"]) if part]
        if wrong := [part for part in parts if not DIGITS.fullmatch(part)]:
            raise ValidationError(_("“%(part)s” is not four digits of a postcode.") % {"part": wrong[0][:12]})
        if len(parts) > MOST:
            raise ValidationError(_("At most %(most)d postcodes.") % {"most": MOST})
        return list(dict.fromkeys(parts))


def _mark(value: Any) -> str:
    """A few characters that say whether a setting is still what it was when the page was opened."""
    said = sorted(row.pk for row in value) if isinstance(value, list) else value
    return f"{crc32(str(said).encode()):08x}"


class SettingsForm(GroupForm):
    """The settings as they were when the page was opened come back with it, as marks in `seen`.

    Else a page that was open for a while would set back what somebody changed since: open a group that is closed now.
    """

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    chat_kept = forms.TypedChoiceField(
        label=_("How long is the chat kept?"), choices=Group.Keeping.choices, coerce=int, widget=forms.RadioSelect
    )
    organisations = SomeOf(
        label=_("Organisations of this group"),
        queryset=OrganisationPage.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    is_shareable = forms.BooleanField(
        label=_("Questions that wait for a week may go to neighbouring groups"),
        help_text=_("Their members may then read and answer that question. Never for a closed group."),
        required=False,
    )
    shares_with = SomeOf(
        label=_("Neighbouring groups"),
        queryset=Group.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, group: Group, user: User, **options: Any) -> None:
        own = {name: getattr(group, name) for name in ("name", "place", "about", "language", "access", "chat_kept")}
        own |= {"is_shareable": group.is_shareable, "postcodes": ", ".join(row.digits for row in group.postcodes.all())}
        own |= {"organisations": [*group.organisations.all()], "shares_with": [*group.shares_with.all()]}
        super().__init__(*args, initial=own, **options)
        self._ask_whether_to_open_up(group)
        self.seen_now = {name: _mark(value) for name, value in own.items()}
        fields: Any = self.fields
        fields["organisations"].queryset = organisations()
        fields["shares_with"].queryset = neighbours_of(group, user)

    def _ask_whether_to_open_up(self, group: Group) -> None:
        """Only once that is what somebody chose. A yes to one choice is no yes to another, so each has its own name."""
        chosen = str(self.data.get(self.add_prefix("access"), ""))
        self.asks_sure = f"sure_{chosen}" if chosen in SHOWS and opens_up(group.access, chosen) else ""
        if self.asks_sure:
            self.fields[self.asks_sure] = forms.BooleanField(label=str(SHOWS[chosen]), required=False)

    @property
    def sure(self) -> forms.BoundField | None:
        return self[self.asks_sure] if self.asks_sure else None

    @property
    def seen_mark(self) -> str:
        """What the page holds: the settings as they are now."""
        return " ".join(f"{name}={mark}" for name, mark in self.seen_now.items())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.asks_sure and not cleaned.get(self.asks_sure):
            words = _("People wrote here for fewer readers. Say yes to this, or leave it as it was.")
            self.add_error(self.asks_sure, words)
        seen = dict(part.split("=", 1) for part in cleaned.get("seen", "").split() if "=" in part)
        changed = [name for name, mark in self.seen_now.items() if seen.get(name, mark) != mark]
        if changed:
            what = ", ".join(str(self.fields[name].label) for name in changed)
            words = _("Meanwhile this was changed: %(what)s. Look at what you chose, and save once more.")
            self.add_error(None, ValidationError(words % {"what": what}, code="meanwhile"))
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        names = ("name", "place", "about", "language", "access", "chat_kept", "is_shareable")
        return {name: self.cleaned_data[name] for name in (*names, "organisations", "shares_with")}


class MergeForm(forms.Form):
    into = forms.ModelChoiceField(
        label=_("Which group takes this one in?"), queryset=Group.objects.none(), empty_label=_("Choose…")
    )

    def __init__(self, *args: Any, choices: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        into: Any = self.fields["into"]
        into.queryset = choices
