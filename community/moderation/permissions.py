from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from community.groups.permissions import is_network_moderator
from community.moderation.cases import Case
from community.moderation.kinds import Reportable, Thing
from community.permissions import NotAllowed
from leerkring.accounts.models import User


def check_report_text(user: User, kind: Reportable, thing: Thing) -> None:
    """Raise ValidationError with a sentence when this person cannot report this text (again)."""
    author = kind.author_of(thing)
    if author is not None and author.pk == user.pk:
        raise ValidationError(_("This is your own text. You can change it or take it away yourself."))
    earlier = Case.objects.filter(kind=kind.name, object_id=thing.pk, reports__reporter=user).order_by("-pk").first()
    if earlier is None:
        return
    if earlier.is_open:
        raise ValidationError(_("You reported this already. It is being looked at, and you will hear about it."))
    if (edited := getattr(thing, "edited_at", None)) is None or edited < earlier.decided_at:
        raise ValidationError(_("You reported this before, and somebody has looked at it. The text is still the same."))


def check_handle_case(user: User, case: Case) -> None:
    """Raise NotAllowed for whoever does not decide about this case: nobody decides about a text of their own."""
    if not Case.objects.visible_to(user).filter(pk=case.pk).exists():
        raise NotAllowed(_("Somebody else decides about this text."))


def check_claimed_by(user: User, case: Case) -> None:
    """Raise ValidationError when somebody else is on it, or nobody."""
    if not case.is_open:
        raise ValidationError(_("This was decided in the meantime."))
    if case.claimed_by_id == user.pk:
        return
    if case.is_claimed:
        raise ValidationError(_("%(name)s is looking at this.") % {"name": case.claimed_by})
    raise ValidationError(_("First say that you look at this. Then nobody does the same work."))


def check_read_log(user: User) -> None:
    if not is_network_moderator(user):
        raise NotAllowed(_("Only network moderators read the log."))
