"""What people fill in. Texts pass the rules of `community.texts.forms`."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from community.perspectives import CAN_BE_ASKED, seat_name
from community.questions.actions.ask import Wording
from community.questions.models import Question
from community.questions.subjects import find_subject, subjects
from community.questions.tags import LONGEST, MOST, split
from community.texts.forms import MemberTextField
from community.told.forms import TellerForm
from leerkring.accounts.models import User

NUMBER = re.compile(r"(?:^|/vragen/)([0-9]{1,18})/?(?:[?#].*)?$")
TOO_MANY = ngettext_lazy("Choose at most %(most)d tag.", "Choose at most %(most)d tags.", "most")


class LibrarySelect(forms.Select):
    """A list of pages of the library, whose titles are Dutch in an English interface too."""

    def create_option(self, name: str, value: Any, *args: Any, **options: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **options)
        return option | {"attrs": option["attrs"] | ({"lang": "nl"} if value else {})}


class QuestionForm(TellerForm):
    """The words of a question: one field has to be filled in, the rest may."""

    title = MemberTextField(
        label=_("Your question in one sentence"),
        help_text=_("For example: how do I start a conversation with somebody who hardly speaks?"),
        max_length=200,
        one_line=True,
        says_something=True,
        error_messages={"required": _("Write down your question. A few words are enough.")},
    )
    detail = MemberTextField(
        label=_("Would you like to tell more about it?"),
        help_text=_("What happened, and what did you try? Leave out names, dates and rooms."),
        max_length=5000,
        required=False,
    )
    wanted = forms.MultipleChoiceField(
        label=_("From whom would you like to hear?"),
        choices=lambda: [(each.value, seat_name(each)) for each in CAN_BE_ASKED],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    tags = MemberTextField(
        label=_("What is it about?"),
        help_text=_("One to five words, with commas between them, such as: eating, dementia."),
        max_length=MOST * (LONGEST + 2),
        one_line=True,
        required=False,
        widget=forms.TextInput(attrs={"list": "tag-suggestions", "autocomplete": "off", "data-tags": True}),
    )
    about = forms.TypedChoiceField(
        label=_("Does it belong to a theme or an example?"),
        choices=subjects,
        coerce=int,
        empty_value=None,
        required=False,
        widget=LibrarySelect,
    )

    def clean_tags(self) -> str:
        words = split(self.cleaned_data["tags"])
        if len(words) > MOST:
            raise ValidationError(TOO_MANY % {"most": MOST})
        if too_long := [word for word in words if len(word) > LONGEST]:
            sentence = _("“%(tag)s” is too long for a tag. Put a comma between two tags.")
            raise ValidationError(sentence % {"tag": too_long[0][:LONGEST]})
        return ", ".join(words)

    @property
    def wording(self) -> Wording:
        data = self.cleaned_data
        return Wording(
            title=data["title"],
            detail=data["detail"],
            language=data["language"],
            tags=split(data["tags"]),
            wanted=data["wanted"],
            about=find_subject(data["about"]),
        )

    @property
    def has_more(self) -> bool:
        """Whether something else than the question itself was filled in, or is wrong: then it is unfolded."""
        return any(self[name].value() or self[name].errors for name in ("detail", "wanted", "tags", "about"))


class AnswerForm(TellerForm):
    text = MemberTextField(
        label=_("What is your experience?"),
        help_text=_("Two sentences are enough. Name no names of clients."),
        max_length=5000,
        says_something=True,
    )

    @property
    def words(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("text", "language")} | {"told_by": self.teller}

    @property
    def written(self) -> dict[str, Any]:
        return self.words | {"submission": self.cleaned_data["submission"]}


class FollowUpForm(AnswerForm):
    text = MemberTextField(label=_("Your reaction"), max_length=2000, rows=3, says_something=True)


class DuplicateForm(forms.Form):
    """Where a question goes on: its address, as somebody copies it from the browser, or its number."""

    of = forms.CharField(
        label=_("Address of the question that was asked before"),
        help_text=_("Open that question and copy its address."),
        max_length=300,
        error_messages={"required": _("Paste the address of the other question.")},
    )

    def __init__(self, *args: Any, question: Question, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        self.question, self.user = question, user

    def clean_of(self) -> Question:
        number = NUMBER.search(self.cleaned_data["of"])
        found = Question.objects.visible_to(self.user).shown().select_related("group", "duplicate_of")
        other: Question | None = found.filter(pk=int(number[1])).first() if number else None
        if other is None:
            raise ValidationError(_("We do not find that question. Copy the whole address."))
        return other
