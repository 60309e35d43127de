from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from community.reflections.actions import Words
from community.reflections.models import STEPS, Reflection
from community.texts.forms import NO_WORDS, MemberTextField, MemberTextForm
from leerkring.characters import has_words


def _step(name: str) -> MemberTextField:
    return MemberTextField(label=STEPS[name], max_length=2000, required=False, rows=3)


class ReflectionForm(MemberTextForm):
    """The short form first; the five steps for who needs them, for school or to look closer."""

    text = MemberTextField(
        label=_("What did you do with it, and what did you learn?"),
        help_text=_("Two sentences are enough. It need not have worked. Name no names of clients."),
        max_length=3000,
        required=False,
    )
    situation = _step("situation")
    task = _step("task")
    action = _step("action")
    result = _step("result")
    learned = _step("learned")
    agreed = forms.BooleanField(
        label=_("The resident who asked told me this, and agrees that it stands here."), required=False
    )
    audience = forms.ChoiceField(
        label=_("Who may read this?"),
        choices=[
            (Reflection.Audience.GROUP, _("Everybody who may read my question")),
            (Reflection.Audience.MENTORS, _("Only me and the mentors of this group")),
        ],
        widget=forms.RadioSelect,
        initial=Reflection.Audience.GROUP,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        typed = {name: cleaned[name] for name in ("text", *STEPS) if cleaned.get(name)}
        if not any(map(has_words, typed.values())) and not self.errors:
            nothing = _("Write something first. A few words are enough.")
            self.add_error(next(iter(typed), "text"), ValidationError(NO_WORDS if typed else nothing))
        return cleaned

    @property
    def step_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in STEPS]

    @property
    def has_steps(self) -> bool:
        """Whether one of the steps was filled in, or is wrong: then they are unfolded."""
        return any(field.value() or field.errors for field in self.step_fields)

    @property
    def words(self) -> Words:
        """After `is_valid`."""
        return Words(**{name: self.cleaned_data[name] for name in ("text", *STEPS, "language", "audience")})

    @property
    def is_for_mentors(self) -> bool:
        return bool(self.cleaned_data["audience"] == Reflection.Audience.MENTORS)

    @property
    def told(self) -> dict[str, Any]:
        sent = self.cleaned_data
        return {"words": self.words, "submission": sent["submission"], "has_agreed": sent["agreed"]}


def values_of(reflection: Reflection | None) -> dict[str, Any]:
    """What the form begins with."""
    if reflection is None:
        return {}
    return {name: getattr(reflection, name) for name in ("text", *STEPS, "language", "audience")}
