from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from community.moderation.actions import Decision
from community.moderation.actions.measures import DAYS
from community.moderation.cases import Case, Reason
from community.texts.forms import MemberTextField, MemberTextForm

NOTE_HINT = _("Not required. Please do not repeat names or other things about clients.")
WHAT_IS_WRONG = _("Choose what is wrong with this text.")
WORDS_HINT = _("In your own words, friendly and short: what is wrong, and what would be right?")


class ReportForm(MemberTextForm):
    reason = forms.ChoiceField(
        label=_("What is wrong?"),
        choices=Reason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": WHAT_IS_WRONG, "invalid_choice": WHAT_IS_WRONG},
    )
    note = MemberTextField(label=_("What should we know?"), help_text=NOTE_HINT, max_length=500, required=False, rows=3)


class DecisionForm(MemberTextForm):
    outcome = forms.ChoiceField(
        label=_("What happens to the text?"),
        choices=[(Case.Outcome.STAYS, _("It can be read")), (Case.Outcome.HIDDEN, _("It is hidden"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what happens to the text.")},
    )
    reason = forms.ChoiceField(
        label=_("Why?"),
        help_text=_("The author reads this. Needed when you hide the text, or when the author gets a measure."),
        choices=[("", _("Choose")), *Reason.choices],
        required=False,
    )
    measure = forms.ChoiceField(
        label=_("And the author?"),
        choices=[("", _("Nothing")), *(choice for choice in Case.Measure.choices if choice[0])],
        required=False,
        widget=forms.RadioSelect,
    )
    in_network = forms.BooleanField(label=_("Not writing holds for the whole network"), required=False)
    words = MemberTextField(
        label=_("What do you say to the author?"), help_text=WORDS_HINT, max_length=600, required=False, rows=4
    )

    def __init__(self, *args: Any, case: Case, is_moderator: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if case.author is None:
            del self.fields["measure"]
        if case.author is None or not is_moderator:
            del self.fields["in_network"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        measure, reason = cleaned.get("measure"), cleaned.get("reason")
        if not reason and (measure or cleaned.get("outcome") == Case.Outcome.HIDDEN):
            self.add_error("reason", _("Choose why. The author will read it."))
        if not cleaned.get("words") and (measure or reason == Reason.OTHER) and "words" not in self.errors:
            self.add_error("words", _("Say something to the author. One friendly sentence is enough."))
        if cleaned.get("in_network") and measure is not None and measure not in DAYS:
            self.add_error("measure", _("You chose that not writing holds for the whole network: choose for how long."))
        return cleaned

    @property
    def decision(self) -> Decision:
        said = self.cleaned_data
        return Decision(
            outcome=Case.Outcome(said["outcome"]),
            reason=Reason(said["reason"]) if said["reason"] else None,
            words=said["words"],
            measure=Case.Measure(said.get("measure", "")),
            in_network=said.get("in_network", False),
        )
