from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from community.moderation import audit
from community.moderation.actions import measures, telling
from community.moderation.actions.claims import locked
from community.moderation.cases import Case, Reason
from community.moderation.kinds import Thing
from community.moderation.permissions import check_claimed_by, check_handle_case
from community.moderation.waiting import take_back_what_waited
from leerkring.accounts.models import User


@dataclass(frozen=True)
class Decision:
    """What happens to the text and, only where it has to, to who wrote it.

    reason: needed when the text is hidden or the author gets a measure.
    in_network: a pause from writing holds everywhere; for network moderators only.
    """

    outcome: Case.Outcome
    reason: Reason | None = None
    words: str = ""
    measure: Case.Measure = Case.Measure.NONE
    in_network: bool = False


@transaction.atomic
def decide_case(*, case: Case, by: User, decision: Decision) -> None:
    """Close a case that `by` has claimed, and tell the author and who reported it. What asked to look goes.

    Raises NotAllowed for a text of one's own, ValidationError when somebody else claimed or decided it.
    """
    check_handle_case(by, case)
    now = locked(case)
    check_claimed_by(by, now)
    measures.check_measure(now, by, decision.measure, decision.in_network)
    thing = now.reportable.find(now.object_id)
    is_gone = thing is None or now.reportable.is_gone(thing)
    _close(now, by, decision, Case.Outcome.GONE if is_gone else decision.outcome)
    was_hidden = thing is not None and now.reportable.is_hidden(thing)
    if not is_gone:
        _do(now, thing, by, was_hidden)
    measures.take(now, by, in_network=decision.in_network)
    take_back_what_waited(now)
    telling.tell_author(now, thing, was_hidden=was_hidden)
    telling.tell_reporters(now)


def _close(case: Case, by: User, decision: Decision, outcome: Case.Outcome) -> None:
    case.decided_at, case.decided_by, case.outcome = timezone.now(), by, outcome
    case.reason, case.words, case.measure = decision.reason or "", decision.words, decision.measure
    case.save(update_fields=["decided_at", "decided_by", "outcome", "reason", "words", "measure"])


def _do(case: Case, thing: Thing, by: User, was_hidden: bool) -> None:
    kind = case.reportable
    if case.outcome == Case.Outcome.HIDDEN:
        kind.hide(thing, timezone.now())
        audit.record("hide", by=by, person=case.author, group=case.group, target=thing, note=case.reason)
    elif was_hidden:
        kind.put_back(thing)
        audit.record("restore", by=by, person=case.author, group=case.group, target=thing)
        if case.why == Case.Why.LINK:
            kind.announce(thing)
    else:
        audit.record("leave_as_it_is", by=by, person=case.author, group=case.group, target=thing)
