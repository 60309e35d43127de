"""The form side of member texts. Every form in which a member writes inherits `MemberTextForm`:

    class AnswerForm(MemberTextForm):
        text = MemberTextField(label=_("Your answer"), max_length=5000)

    class AskForm(MemberTextForm):
        title = MemberTextField(label=_("Your question in one sentence"), max_length=200, one_line=True)
        detail = MemberTextField(label=_("More about it"), max_length=5000, required=False)

    form = AnswerForm(request.POST or None)           # also a ModelForm: class F(MemberTextForm, forms.ModelForm)
    if request.method == "POST" and form.is_valid():
        answer(…, text=form.cleaned_data["text"], language=form.cleaned_data["language"],
               submission=form.cleaned_data["submission"])
        say_stored(request, _("Your answer is there."), form.cleaned_data["submission"])   # community.texts.stored
        return redirect(…)

`cleaned_data` then has the texts as they are kept (`clean`), `language` ("nl" unless said otherwise) and
`submission`: the UUID of this form, the same when it is sent twice. The form does not pass while it holds
a BSN, or something else that could point at a client and was not confirmed. In the template:

    {% load member_text %}
    <form method="post" data-draft novalidate>      {# data-draft="session": the draft lasts as long as the tab #}
      {% csrf_token %}
      {% form_errors form %}
      {% member_text form.text %}      a label, a hint, a text box that grows
      {% member_text_end form %}       hidden fields, what looks like client data, the language, “kept on this device”
      <button class="button button-primary">…</button>
    </form>

and `{% member_text_scripts %}` in the block `scripts`. Drafts are kept by account and by the address that the
form is sent to: give two forms on one page two addresses, or a `data-draft-name`. A radio or checkbox with
`data-draft-session` (asking anonymously) moves the draft to the tab for as long as it is checked.
"""

import uuid
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from community.clientdata.finding import Kind
from community.clientdata.suggestions import Doubt, doubts, replaced
from leerkring.characters import clean, has_words

BSN_REFUSED = _("There is a BSN in your text. That may never stand here: take it out.")
NO_WORDS = _("There are no words here yet. Write what you mean: a few words are enough.")
LOOK_AGAIN = _("Could this point at a client? Look at the words below.")


class MemberTextField(forms.CharField):
    """Text of a member. `max_length` counts code points of the cleaned text; `one_line` makes it a title.

    says_something: it stands alone, as a question or a name does, so “?” or “…” is not enough.
    """

    def __init__(
        self,
        *,
        max_length: int = 5000,
        one_line: bool = False,
        rows: int = 0,
        says_something: bool = False,
        **options: Any,
    ) -> None:
        self.one_line, self.longest, self.says_something = one_line, max_length, says_something
        box = forms.Textarea(attrs={"rows": rows or (2 if one_line else 5)})
        super().__init__(**{"widget": box} | options)
        self.widget.attrs.setdefault("data-limit", max_length)  # another box may be given
        if "required" not in options.get("error_messages", {}):
            self.error_messages["required"] = _("Write something first. A few words are enough.")

    def to_python(self, value: Any) -> str:
        text = str(value or "")
        if len(text) > 20 * self.longest:  # not worth cleaning
            raise self._too_long(len(text))
        text = clean(text, one_line=self.one_line)
        if len(text) > self.longest:
            raise self._too_long(len(text))
        return text

    def validate(self, value: str) -> None:
        super().validate(value)
        if self.says_something and value and not has_words(value):
            raise ValidationError(NO_WORDS, code="no_words")

    def _too_long(self, length: int) -> ValidationError:
        sentence = ngettext(
            "This is %(more)d character too long. What you typed is kept: make it a little shorter.",
            "This is %(more)d characters too long. What you typed is kept: make it a little shorter.",
            length - self.longest,
        )
        return ValidationError(sentence % {"more": length - self.longest}, code="max_length")


class SubmissionField(forms.UUIDField):
    """The UUID of one submission. A broken one is replaced: nobody loses a text because of it."""

    def clean(self, value: Any) -> uuid.UUID:
        try:
            return super().clean(value) or uuid.uuid4()
        except ValidationError:
            return uuid.uuid4()


class MemberTextForm(forms.Form):
    submission = SubmissionField(widget=forms.HiddenInput, required=False, initial=uuid.uuid4)
    language = forms.ChoiceField(label=_("I write this in"), choices=settings.LANGUAGES, required=False, initial="nl")
    confirmed = forms.CharField(required=False, widget=forms.HiddenInput)
    """The words that somebody says are right, one a line. They come with the text and go with it."""

    def __init__(self, data: Any = None, *args: Any, **options: Any) -> None:
        super().__init__(data, *args, **options)
        self.was_replaced = False
        self.asks_beside_a_field = False  # set by the tag that draws the field
        if self.is_bound:
            self._name_submission()
        if words := self.data.get(self.replace_name):
            self._replace(words)

    def clean_language(self) -> str:
        return self.cleaned_data["language"] or "nl"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.was_replaced:
            self.add_error(None, ValidationError(_("Changed. Read it once more and send it."), code="replaced"))
        elif self.has_bsn:
            self.add_error(None, ValidationError(BSN_REFUSED, code="bsn"))
        elif {doubt.in_one_line for doubt in self.doubts} - self.confirmed_words:
            self.add_error(None, ValidationError(LOOK_AGAIN, code="client_data"))
        return cleaned

    @cached_property
    def doubts(self) -> list[Doubt]:
        """What could point at a client in all texts of this form, each once."""
        texts = "\n\n".join(self.cleaned_data.get(name, "") for name in self.text_names)
        return doubts(texts)

    @cached_property
    def first_in_doubt(self) -> str:
        """The name of the field below which the page asks; "" when nothing is in doubt."""
        return next((name for name in self.text_names if doubts(self.cleaned_data.get(name, ""))), "")

    @property
    def is_returned_with_doubts(self) -> bool:
        """Whether the page has to ask once more."""
        return self.is_bound and bool(self.doubts) and not self.is_valid()

    @property
    def has_bsn(self) -> bool:
        return any(doubt.kind is Kind.BSN for doubt in self.doubts)

    @property
    def all_words(self) -> str:
        return "\n".join(doubt.in_one_line for doubt in self.doubts)

    @property
    def replace_name(self) -> str:
        return self.add_prefix("replace")

    @property
    def confirmed_words(self) -> set[str]:
        return {" ".join(line.split()) for line in self.data.get(self.add_prefix("confirmed"), "").splitlines()}

    @property
    def text_names(self) -> list[str]:
        return [name for name, field in self.fields.items() if isinstance(field, MemberTextField)]

    def _name_submission(self) -> None:
        """Give the form a submission that can come back, when a browser sent none or a broken one."""
        name = self.add_prefix("submission")
        self.data = _changed(self.data, {name: str(self.fields["submission"].clean(self.data.get(name)))})

    def _replace(self, words: str) -> None:
        """Put the suggestion in the place of these words, and show the form again."""
        names = map(self.add_prefix, self.text_names)
        self.data = _changed(self.data, {name: replaced(clean(self.data.get(name, "")), words) for name in names})
        self.was_replaced = True


def _changed(data: Any, values: dict[str, str]) -> Any:
    """A copy of what was sent (a QueryDict cannot be changed) with other values."""
    copy = data.copy()
    for name, value in values.items():
        copy[name] = value
    return copy
