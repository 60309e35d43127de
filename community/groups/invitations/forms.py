from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.accounts.addresses import AddressField


class MailForm(forms.Form):
    email = AddressField(
        label=_("E-mail address"),
        help_text=_("We send one personal invitation. We do not keep the address longer than needed."),
        error_messages={"required": _("Fill in an e-mail address.")},
    )


class LinkForm(forms.Form):
    days = forms.TypedChoiceField(
        label=_("How long does the link work?"),
        choices=[(1, _("1 day")), (7, _("7 days")), (30, _("30 days"))],
        coerce=int,
        initial=7,
    )
    max_uses = forms.IntegerField(
        label=_("How many people may use it?"),
        min_value=1,
        max_value=100,
        initial=10,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
