"""The form of an editor who had a page open while somebody took words away: it does not bring them back."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from community.offering.models import Consent
from community.offering.versions import FIELD
from community.offering.withdrawn import NO_MORE

MOST = 200
"""Blocks in one page that are looked at."""


def leave_out_what_was_withdrawn(request: HttpRequest, page: Page) -> None:
    """Before the form is read: take such words out of it, as if the editor had.

    What stands in a page that visitors read is for the editors to take out; they find it on their desk.
    """
    if request.method != "POST":
        return
    withdrawn = Consent.objects.filter(NO_MORE, offer__page=page.pk, stands=False)
    blocks = {consent.block for consent in withdrawn}
    sent = [f"{FIELD}-{number}" for number in range(MOST)] if blocks else []
    there = (each for each in sent if not request.POST.get(f"{each}-deleted"))
    back = [each for each in there if request.POST.get(f"{each}-id") in blocks]
    if back:
        data = request.POST.copy()
        data.update({f"{each}-deleted": "1" for each in back})
        request.POST = data  # type: ignore[assignment]  # nobody may change it after this
        said = _("While you had this page open somebody took back the words of their answer. They are left out.")
        messages.warning(request, said)
