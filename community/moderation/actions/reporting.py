from django.db import transaction
from django.utils import timezone

from community.moderation import audit
from community.moderation.actions import telling
from community.moderation.actions.opening import open_case
from community.moderation.cases import Case, Reason, Report
from community.moderation.kinds import Reportable, Thing
from community.moderation.limits import check_rate
from community.moderation.permissions import check_report_text
from community.moderation.queries import newest_case_about
from leerkring.accounts.models import User


@transaction.atomic
def report_text(*, kind: Reportable, thing: Thing, by: User, reason: Reason, note: str = "") -> Case:
    """Ask to look at a text; client data goes out of sight at once, until somebody has looked.

    Raises ValidationError with a sentence for a text of one's own, a second report, or too many of them.
    """
    check_report_text(by, kind, thing)
    check_rate(by, "report")
    looked_at = was_looked_at(kind, thing)
    case = open_case(kind, thing, Case.Why.REPORTED, by=by)
    check_report_text(by, kind, thing)  # the same form may have come a moment earlier; now the case is locked
    Report.objects.create(case=case, reporter=by, reason=reason, note=note)
    if reason == Reason.CLIENT_DATA and not looked_at:
        _hide_at_once(case, kind, thing)
    return case


def was_looked_at(kind: Reportable, thing: Thing) -> bool:
    """Whether somebody looked for client data and decided that these same words may stay.

    Then a report alone does not take them away again. Who looked for something else may not have seen it.
    """
    last = newest_case_about(kind.name, thing.pk, reason=Reason.CLIENT_DATA)
    if last is None or last.is_open or last.outcome != Case.Outcome.STAYS:
        return False
    edited = getattr(thing, "edited_at", None)
    return edited is None or edited <= last.decided_at


def _hide_at_once(case: Case, kind: Reportable, thing: Thing) -> None:
    if kind.is_hidden(thing):
        return
    kind.hide(thing, timezone.now())
    audit.record("hide_until_looked_at", by=None, person=case.author, group=case.group, target=thing)
    telling.tell_author_it_waits(case, thing)
