"""What a text keeps of somebody without an account: a few words of who tells, and since when they agree."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from community.groups.models import Membership
from community.permissions import NotAllowed
from community.perspectives import Perspective
from community.questions.models import Told
from community.told.permissions import check_write_down

ASK_FIRST = _("A resident told you this. Ask whether the new words are right, and tick that they agree.")


def from_where(membership: Membership, told_by: str) -> dict[str, object]:
    """Return from which perspective somebody writes: their own, or that of the resident who tells and agrees.

    Raises NotAllowed for who may not write down what others tell.
    """
    if not told_by:
        return {"perspective": membership.perspective}
    check_write_down(membership)
    return {"perspective": Perspective.RESIDENT, "told_by": told_by, "agreed_at": timezone.now()}


def agree_again(written: Told, told_by: str) -> None:
    """Note that who told a text agrees to its new words; the caller saves them."""
    if not written.told_by:
        return
    if not told_by:
        raise NotAllowed(ASK_FIRST)
    written.told_by, written.agreed_at = told_by, timezone.now()
