"""The choice of how to be told."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from community.groups.models import Membership
from community.notifications.preferences import AT_ONCE, EVERY_DAY, TIME_ZONES, Preferences
from community.notifications.schedule import hour_is_quiet

HOLIDAYS = "holidays"
CHOOSE = {"required": _("Choose one of these."), "invalid_choice": _("Choose one of these.")}


def hours() -> list[tuple[int, str]]:
    return [(hour, f"{hour}:00") for hour in range(24)]


def weekdays() -> list[tuple[str, object]]:
    return [(str(number), WEEKDAYS[number]) for number in range(7)]


class PreferencesForm(forms.ModelForm):
    digest = forms.ChoiceField(
        label=_("Mail with what is new"),
        choices=Preferences.Digest.choices,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
        help_text=_("One mail with everything that is new for you. What you have read already is left out."),
    )
    hour = forms.TypedChoiceField(label=_("At what time?"), choices=hours, coerce=int, error_messages=CHOOSE)
    weekday = forms.TypedChoiceField(
        label=_("On which day, if every week?"), choices=weekdays, coerce=int, error_messages=CHOOSE
    )
    at_once = forms.MultipleChoiceField(
        label=_("What may come at once?"),
        choices=[(name, capfirst(words)) for name, (words, _kinds) in AT_ONCE.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages=CHOOSE,
        help_text=_("For this you get a mail of its own, soon after it happens. All else waits for the digest."),
    )
    quiet_from = forms.TypedChoiceField(label=_("Quiet from"), choices=hours, coerce=int, error_messages=CHOOSE)
    quiet_until = forms.TypedChoiceField(
        label=_("Quiet until"),
        choices=hours,
        coerce=int,
        error_messages=CHOOSE,
    )
    days = forms.MultipleChoiceField(
        label=_("On which days may mail come?"),
        choices=lambda: [*weekdays(), (HOLIDAYS, _("On public holidays too"))],
        widget=forms.CheckboxSelectMultiple,
        error_messages=CHOOSE | {"required": _("Choose at least one day. Or choose no digest above.")},
        help_text=_("What happens on other days waits. Nothing is lost."),
    )
    time_zone = forms.ChoiceField(
        label=_("Whose clock?"), choices=list(TIME_ZONES.items()), widget=forms.RadioSelect, error_messages=CHOOSE
    )

    class Meta:
        model = Preferences
        fields = ["digest", "hour", "weekday", "at_once", "quiet_from", "quiet_until", "time_zone"]

    def __init__(self, *args: Any, memberships: Iterable[Membership] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["days"].initial = [*self.instance.days, *([HOLIDAYS] if self.instance.on_holidays else [])]
        for row in memberships:
            self.fields[f"groep-{row.pk}"] = forms.ChoiceField(
                label=row.group.name, choices=Membership.Digest.choices, initial=row.digest, error_messages=CHOOSE
            )

    def clean_days(self) -> list[str]:
        chosen = self.cleaned_data["days"]
        if not set(chosen) & set(EVERY_DAY):
            raise forms.ValidationError(self.fields["days"].error_messages["required"], code="required")
        return chosen

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if {"hour", "quiet_from", "quiet_until"} <= data.keys() and hour_is_quiet(
            data["hour"], data["quiet_from"], data["quiet_until"]
        ):
            self.add_error("hour", _("This is in your quiet hours. Choose another time, or change the quiet hours."))
        return data

    def chosen(self) -> Preferences:
        """Return what was chosen; `save_preferences` keeps it."""
        days = self.cleaned_data["days"]
        self.instance.days = "".join(day for day in EVERY_DAY if day in days)
        self.instance.on_holidays = HOLIDAYS in days
        return self.instance

    def per_group(self) -> dict[int, str]:
        chosen = self.cleaned_data.items()
        return {int(name.removeprefix("groep-")): value for name, value in chosen if name.startswith("groep-")}

    @property
    def group_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("groep-")]
