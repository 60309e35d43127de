"""A link in somebody's first text waits for a host: most who come to advertise do it right away."""

from django.db import transaction
from django.utils import timezone

from community.moderation import audit, kinds
from community.moderation.actions import telling
from community.moderation.actions.opening import open_case
from community.moderation.cases import Case
from community.moderation.kinds import Reportable, Thing, kind_of
from community.moderation.links import leads_away
from leerkring.accounts.models import User


def hold_if_needed(written: Thing) -> bool:
    """Keep a new text out of sight when it is its author's first and links away; return whether it is kept.

    Call it in the transaction that makes the text, before anybody is told of it: when it returns True nobody is.
    The `announce` of its kind is called when a host lets it through. An anonymous text with such a link
    always waits: nobody can know whether it is a first one.
    """
    kind = kind_of(written)
    if not any(leads_away(words) for words in kind.words_of(written)):
        return False
    if written.author is not None and has_said_something(written.author, but=written):
        return False
    _hold(kind, written)
    return True


@transaction.atomic
def _hold(kind: Reportable, written: Thing) -> None:
    at = timezone.now()
    kind.hide(written, at)
    written.hidden_at = at
    case = open_case(kind, written, Case.Why.LINK, by=written.author)
    audit.record("hold_first_text", by=None, person=written.author, group=case.group, target=written)
    telling.tell_author_it_waits(case, written)


def has_said_something(user: User, *, but: Thing) -> bool:
    """Whether others can read something of this person: what is held or hidden does not count."""
    own = (kind.by_author(user) for kind in kinds.kinds() if kind.by_author is not None)
    return any(rows.exclude(pk=but.pk if isinstance(but, rows.model) else None).exists() for rows in own)


@transaction.atomic
def look_again_if_hidden(written: Thing) -> None:
    """Ask the hosts to look once more, after an author changed a text that was hidden."""
    if written.hidden_at is not None:
        open_case(kind_of(written), written, Case.Why.EDITED, by=written.author)
