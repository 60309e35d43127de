from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from community.groups.rules import HouseRules
from leerkring.accounts.words import LABELS, REQUIRED


class AcceptRulesForm(forms.Form):
    """Yes to the version that was on the page. The age is asked only once."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    is_sixteen = forms.BooleanField(label=LABELS["is_sixteen"], error_messages={"required": REQUIRED["is_sixteen"]})
    agrees = forms.BooleanField(label=LABELS["agrees"], error_messages={"required": _("Tick it if you agree.")})

    def __init__(self, data: Any = None, *, rules: HouseRules, is_new: bool) -> None:
        super().__init__(data, initial={"version": rules.number})
        if not is_new:
            del self.fields["is_sixteen"]
