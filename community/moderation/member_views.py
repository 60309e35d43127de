"""What every member can do: report a text, and read what was decided about a text of one's own."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from community.entrance import members_only
from community.groups.models import Group
from community.moderation import actions, words
from community.moderation.actions.reporting import was_looked_at
from community.moderation.cases import Case, Reason
from community.moderation.forms import ReportForm
from community.moderation.kinds import Reportable, Thing, kind_named
from community.moderation.mutes import Mute
from community.moderation.own_texts import Mending, mending
from community.moderation.queries import TAKEN_OUT
from community.texts import excerpt
from leerkring.accounts.models import User
from leerkring.accounts.who import person_of


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def report(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    user = person_of(request)
    reportable, thing = _readable(user, kind, pk)
    if reportable.is_hidden(thing):
        return _look_for_own_report(request, user, reportable, thing)
    form = ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = Reason(form.cleaned_data["reason"])
        try:
            actions.report_text(kind=reportable, thing=thing, by=user, reason=reason, note=form.cleaned_data["note"])
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _thanks(reason, reportable.find(thing.pk), reportable))
            return redirect(thing)
    words_of_it = next(words for words in reportable.words_of(thing) if words)
    shown = {"form": form, "kind": reportable, "thing": thing, "excerpt": excerpt(words_of_it, 240)}
    shown["was_looked_at"] = was_looked_at(reportable, thing)
    return render(request, "community/moderation/report.html", shown)


@require_safe
@members_only
def word(request: HttpRequest, pk: int) -> HttpResponse:
    """What was decided about a text of mine, and why."""
    mine = Case.objects.about_texts_of(person_of(request)).select_related("group")
    case = get_object_or_404(mine, pk=pk)
    if case.kind == TAKEN_OUT:
        shown = {"case": case, "sentence": words.taken_out(case)}
        return render(request, "community/moderation/taken_out.html", shown)
    thing = case.reportable.find(case.object_id)
    is_hidden = thing is not None and case.reportable.is_hidden(thing)
    if not is_hidden and not concerns_author(case):
        raise Http404
    sentence = words.for_author_now(case, is_hidden=is_hidden)
    can_visit = case.reportable.visible_to(person_of(request)).filter(pk=case.object_id).exists()
    link = thing.get_absolute_url() if thing is not None and can_visit else ""
    shown = {"case": case, "sentence": sentence, "consequence": _consequence(case), "link": link}
    is_there = thing is not None and not case.reportable.is_gone(thing)
    shown["is_there"], shown["is_shown"] = is_there, thing is not None and not is_hidden
    shown["mending"] = mending(person_of(request), thing) if is_there and case.reportable.can_be_mended else None
    shown["is_outside"] = is_outside = _is_outside(person_of(request), case, shown["mending"])
    shown["is_named"] = not (is_outside and case.group.access == Group.Access.CLOSED)
    return render(request, "community/moderation/word.html", shown)


def _consequence(case: Case) -> str:
    """What it means for the author; also a pause of the whole network, which a host cannot end by another decision."""
    mute = None if case.measure else Mute.objects.in_force().filter(case=case).order_by("-until").first()
    return words.about_pause(mute) if mute else words.about_measure(case)


def concerns_author(case: Case) -> bool:
    """Whether an author knows of a case about a text that can be read: not of a report that changed nothing."""
    if case.measure or case.outcome == Case.Outcome.HIDDEN or case.why != Case.Why.REPORTED:
        return True
    return bool(case.outcome) and case.reports.filter(reason=Reason.CLIENT_DATA).exists()


def _is_outside(user: User, case: Case, how: Mending | None) -> bool:
    """Whether somebody has no part in the group any more; a neighbour who may still change a text has."""
    may_change = how is not None and how.is_possible
    return not may_change and not Group.objects.readable_by(user).filter(pk=case.group_id).exists()


def _readable(user: User, name: str, pk: int) -> tuple[Reportable, Thing]:
    """Look up a text where this person reads, or answer that it is not here."""
    kind = kind_named(name)
    if kind is None:
        raise Http404
    thing = get_object_or_404(kind.visible_to(user).select_related(*kind.related), pk=pk)
    if kind.is_gone(thing):
        raise Http404
    return kind, thing


def _look_for_own_report(request: HttpRequest, user: User, kind: Reportable, thing: Thing) -> HttpResponse:
    """A text that is hidden cannot be reported; who pressed twice on the button did it the first time."""
    mine = Case.objects.open().filter(kind=kind.name, object_id=thing.pk, reports__reporter=user)
    if not mine.exists():
        raise Http404
    messages.info(request, _("You reported this already. It is being looked at, and you will hear about it."))
    return redirect(thing)


def _thanks(reason: Reason, thing: Thing, kind: Reportable) -> str:
    if reason == Reason.CLIENT_DATA and thing is not None and kind.is_hidden(thing):
        return _("Thank you. The text is out of sight until a host has looked. You will hear what came of it.")
    return _("Thank you. A host will look at it, and you will hear what came of it.")
