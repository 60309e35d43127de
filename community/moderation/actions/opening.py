from community.groups.permissions import membership_of
from community.moderation.actions import telling
from community.moderation.cases import Case
from community.moderation.kinds import Reportable, Thing
from leerkring.accounts.models import User


def open_case(kind: Reportable, thing: Thing, why: Case.Why, by: User | None = None) -> Case:
    """Return the open case about a text, made when there is none; its row is locked in this transaction.

    Who has to look is told when it is new, but for `by`, who is the reason of it.
    """
    group = kind.group_of(thing)
    fresh = {"group": group, "author": kind.author_of(thing), "why": why, "for_network": not kind.hosts_decide}
    case, is_new = Case.objects.select_for_update().get_or_create(
        kind=kind.name, object_id=thing.pk, decided_at=None, defaults=fresh
    )
    if is_new:
        telling.tell_who_decides(case, but=by)
    return case


def is_host_of_case(user: User, case: Case) -> bool:
    membership = membership_of(user, case.group)
    return membership is not None and membership.is_host
