"""A decision about a person alone: no text was reported, a host took somebody out of the group."""

from django.utils import timezone

from community.groups.models import Removal
from community.moderation.actions import telling
from community.moderation.cases import Case
from community.moderation.queries import TAKEN_OUT
from leerkring.accounts.models import User


def tell_taken_out(removal: Removal, *, by: User, why: str) -> None:
    """Keep why somebody was taken out, for that person alone, and tell them; part of removing.

    It is a case that was decided when it began: so the words go with the person who leaves, stand in the export, and
    go along when groups merge. It waits for nobody, and stands in no list.
    """
    about = {"kind": TAKEN_OUT, "object_id": removal.pk, "group": removal.group, "author": removal.user}
    said = {"decided_by": by, "decided_at": timezone.now(), "words": why, "measure": Case.Measure.REMOVAL}
    telling.tell_taken_out(Case.objects.create(**about, **said))
