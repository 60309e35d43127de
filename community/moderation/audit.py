"""The log is written here and nowhere else."""

from django.db.models import Model

from community.groups.models import Group
from community.moderation.models import AuditEntry
from leerkring.accounts.models import User


def record(
    action: str,
    *,
    by: User | None,
    person: User | None = None,
    group: Group | None = None,
    target: Model | None = None,
    note: str = "",
) -> None:
    """Add a line, in the transaction of what happened. `action` is a verb with its thing, such as "hide_answer".

    note: the moderator's reason in a few words; never a text of a member.
    """
    AuditEntry.objects.create(
        action=action,
        actor_number=by.pk if by else None,
        person_number=person.pk if person else None,
        group=group,
        target=f"{target._meta.model_name} {target.pk}" if target is not None else "",
        note=note[:300],
    )
