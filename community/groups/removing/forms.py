from django.utils.translation import gettext_lazy as _

from community.texts.forms import MemberTextField, MemberTextForm


class RemoveForm(MemberTextForm):
    why = MemberTextField(
        label=_("Why?"),
        help_text=_("This person reads it. Friendly and short: what went wrong?"),
        max_length=600,
        rows=3,
        says_something=True,
    )
