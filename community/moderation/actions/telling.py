"""Who hears what. No texts of members."""

from collections.abc import Callable, Iterable
from functools import partial

from django.contrib.auth.models import Group as Role
from django.urls import reverse

from community.groups.permissions import NETWORK_MODERATOR
from community.moderation import words
from community.moderation.cases import Case, Report
from community.moderation.kinds import Thing
from community.moderation.waiting import ASKS, WAITS, key
from community.notifications.ledger import Kind, notify
from leerkring.accounts.models import User

Words = tuple[Callable[[Case], str], Callable[[Case], str]]
"""What is said on the page, and what by mail where others may read along."""


def tell_who_decides(case: Case, *, but: User | None) -> None:
    """Tell the hosts; where no host may decide, the network moderators."""
    not_these = {case.author_id, but.pk if but else None}
    hosts = [] if case.for_network else _hosts(case)
    people = [person for person in hosts if person.pk not in not_these]
    if not people:
        people = [person for person in _moderators() if person.pk not in not_these]
    said = (words.for_who_decides, words.for_who_decides)
    _tell(case, people, ASKS, said, case.get_absolute_url())


def tell_author_it_waits(case: Case, thing: Thing) -> None:
    said = (words.while_waiting, words.while_waiting_by_mail)
    _tell(case, case.reportable.people_told(thing), WAITS, said, _page_of(case))


def tell_author(case: Case, thing: Thing | None, *, was_hidden: bool) -> None:
    """Tell what was decided. An author who is not known cannot be told: the receipt shows it.

    Nor is somebody told that a text was reported which stayed as it was: there is nothing to do about it. Nor of one
    that they took away themselves, only of what follows for them.
    """
    is_gone = case.outcome == Case.Outcome.GONE
    is_news = case.measure or case.outcome == Case.Outcome.HIDDEN or (was_hidden and not is_gone)
    if thing is None or not is_news:
        return
    said = (words.for_author, words.for_author_by_mail)
    _tell(case, case.reportable.people_told(thing), _moment(case), said, _page_of(case))


def tell_taken_out(case: Case) -> None:
    said = (words.taken_out, words.taken_out_by_mail)
    _tell(case, [case.author] if case.author else [], _moment(case), said, _page_of(case))


def tell_reporters(case: Case) -> None:
    reports = Report.objects.filter(case=case, reporter__is_active=True).select_related("reporter")
    people, said = [report.reporter for report in reports if report.reporter], (words.for_reporter, words.for_reporter)
    _tell(case, people, _moment(case), said, "")


def _tell(case: Case, people: Iterable[User], event: str, said: Words, link: str) -> None:
    notify(
        Kind.MODERATION,
        to=people,
        key=key(case, event),
        group=case.group,
        sentence=partial(said[0], case),
        discreet=partial(said[1], case),
        path=link,
    )


def _moment(case: Case) -> str:
    """Names a decision: a case that is looked at once more gets another one."""
    return f"{case.decided_at:%Y%m%d%H%M%S%f}" if case.decided_at else ""


def _page_of(case: Case) -> str:
    """Where the author reads why; what is nobody's in particular leads to its group."""
    return reverse("moderation_word", args=[case.pk]) if case.author_id else ""


def _hosts(case: Case) -> list[User]:
    rows = case.group.memberships.hosts().present().select_related("user")
    return [row.user for row in rows]


def _moderators() -> list[User]:
    role = Role.objects.filter(name=NETWORK_MODERATOR)
    return list(User.objects.filter(groups__in=role, is_active=True))
