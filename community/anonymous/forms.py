from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from community.anonymous.queries import Found, find_by_receipt
from community.anonymous.receipts import LENGTH, LONGEST, read_words, unknown_words
from community.moderation.limits import check_room, count_one_more
from community.questions.bylines import first_words, name_of
from community.questions.models import Answer
from community.questions.talks import Talk
from community.texts.forms import MemberTextField, MemberTextForm
from leerkring.accounts.models import User

NOT_FOUND = _("We find no question with these words. Are they right, and are you still in the group where you asked?")


class ReceiptForm(forms.Form):
    """Seven words. What they lead to is in `found` after `is_valid`."""

    receipt = forms.CharField(
        label=_("The words of your receipt"),
        help_text=_("Seven words. Capitals, commas and new lines do not matter."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off", "autocapitalize": "none", "lang": "nl"}),
        error_messages={"required": _("Type the words of your receipt.")},
    )
    found: Found

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        self.user = user

    def clean_receipt(self) -> str:
        """Only what is wrong is counted: no counter may tell that somebody has a receipt."""
        check_room(self.user, "receipt")
        words = read_words(self.cleaned_data["receipt"])
        found = None if self._are_odd(words) else find_by_receipt(" ".join(words), self.user)
        if found is None:
            count_one_more(self.user, "receipt")
            raise ValidationError(self._what_is_odd(words) or NOT_FOUND)
        self.found = found
        return found.receipt

    def _are_odd(self, words: list[str]) -> bool:
        return len(words) != LENGTH or bool(unknown_words(words))

    def _what_is_odd(self, words: list[str]) -> str:
        if len(words) != LENGTH:
            sentence = _("A receipt has %(length)d words. You typed %(number)d.")
            return sentence % {"length": LENGTH, "number": len(words)}
        if odd := unknown_words(words):
            return _("“%(word)s” is not a word of a receipt. Look whether it is spelled right.") % {"word": odd[0][:40]}
        return ""


class ReactionForm(MemberTextForm):
    """What an anonymous asker says: to everybody who answered, or to one of them."""

    above = forms.ChoiceField(label=_("To whom do you react?"), required=False)
    text = MemberTextField(
        label=_("Your reaction"),
        help_text=_("It says “Anonymous” above it. Name no names of clients, and nothing that points at you."),
        max_length=2000,
        rows=3,
        says_something=True,
    )

    def __init__(self, *args: Any, talks: list[Talk], **options: Any) -> None:
        super().__init__(*args, **options)
        self.answers = {str(talk.answer.pk): talk.answer for talk in talks if talk.answer.is_shown}
        others = {pk: answer for pk, answer in self.answers.items() if not answer.by_asker}
        choices = [(pk, f"{name_of(answer)}: {first_words(answer)}") for pk, answer in others.items()]
        above: Any = self.fields["above"]
        above.choices = [("", _("To everybody")), *choices]

    @property
    def written(self) -> dict[str, Any]:
        """After `is_valid`."""
        above: Answer | None = self.answers.get(self.cleaned_data["above"])
        return {name: self.cleaned_data[name] for name in ("text", "language", "submission")} | {"above": above}
