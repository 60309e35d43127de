"""Asking to join, and answering that."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from community.groups.membership.actions import become_member, lock_group
from community.groups.models import Group, Membership, Removal
from community.groups.permissions import check_ask_to_join, check_enter_group, check_host_group
from community.groups.requests.ending import end_requests, key
from community.groups.requests.models import JoinRequest
from community.groups.succession import tell_without_host
from community.moderation.limits import check_rate
from community.notifications.ledger import Kind, notify
from leerkring.accounts.models import User

NEW = timedelta(days=14)


def ask_to_join(
    *, user: User, group: Group, perspective: str, wants_to_mentor: bool = False, note: str = "", language: str = "nl"
) -> JoinRequest:
    """Ask the hosts. Who asked already keeps that request; raises NotAllowed, or ValidationError when too often."""
    check_ask_to_join(user, group)
    if (waiting := waiting_request(user, group)) is not None:
        return waiting
    check_rate(user, "join")
    words = {"perspective": perspective, "wants_to_mentor": wants_to_mentor, "note": note, "language": language}
    try:
        with transaction.atomic():
            request = JoinRequest.objects.create(group=group, user=user, **words)
            _tell_hosts(request)
    except IntegrityError:  # sent twice at once
        return JoinRequest.objects.get(group=group, user=user, decided_at=None)
    return request


def _tell_hosts(request: JoinRequest) -> None:
    """Where nobody is left to answer, network moderators hear of it."""
    group, event = request.group, key(request.pk)
    hosts = [row.user for row in group.memberships.hosts().present().select_related("user")]
    path = reverse("group_requests", args=[group.slug])
    notify(Kind.REQUEST, to=hosts, key=event, by=request.user, group=group, path=path)
    if not hosts:
        tell_without_host(group, event)


@transaction.atomic
def decide_request(*, request: JoinRequest, by: User, accept: bool, word: str = "") -> bool:
    """Say yes or no; return whether it was still open. The asker hears within the product and by mail."""
    lock_group(request.group_id)  # before the request, in the order of who removes somebody or merges groups
    check_host_group(by, request.group)
    rows = JoinRequest.objects.select_for_update(of=("self",)).select_related("group", "user")
    fresh = rows.filter(pk=request.pk, decided_at=None).first()
    if fresh is None:  # decided, or taken back
        return False
    fresh.outcome = JoinRequest.Outcome.ACCEPTED if accept else JoinRequest.Outcome.DECLINED
    fresh.decided_at, fresh.decided_by, fresh.word = timezone.now(), by, word
    fresh.save(update_fields=["outcome", "decided_at", "decided_by", "word"])
    if accept:  # once it is decided: what still waits ends when somebody becomes a member
        check_enter_group(fresh.user, fresh.group)
        become_member(
            user=fresh.user,
            group=fresh.group,
            perspective=fresh.perspective,
            wants_to_mentor=fresh.wants_to_mentor,
        )
    _tell(fresh, by)
    return True


@transaction.atomic
def take_request_back(*, request: JoinRequest) -> None:
    end_requests(JoinRequest.objects.filter(pk=request.pk))


def move_requests(old: Group, new: Group) -> None:
    """To a group that goes on with the people of another; who is inside there already asks nothing any more."""
    waiting = JoinRequest.objects.filter(group=old, decided_at=None)
    inside = new.memberships.values("user")
    asked = JoinRequest.objects.filter(group=new, decided_at=None).values("user")
    outside = Removal.objects.in_force().filter(group=new).values("user")
    end_requests(waiting.filter(Q(user__in=inside) | Q(user__in=asked) | Q(user__in=outside)))
    waiting.update(group=new)  # an answer that was given was about the group that was


def waiting_request(user: User, group: Group) -> JoinRequest | None:
    return JoinRequest.objects.filter(user=user, group=group, decided_at=None).first()


def answer_to_read(user: User, group: Group, own: Membership | None) -> JoinRequest | None:
    """The newest request, so that the page can say what became of it; to who came in for as long as they are new."""
    if own is not None and own.joined_at < timezone.now() - NEW:
        return None
    return JoinRequest.objects.filter(user=user, group=group).order_by("-pk").first()


def _tell(request: JoinRequest, by: User) -> None:
    def sentence() -> str:
        accepted = request.outcome == JoinRequest.Outcome.ACCEPTED
        said = _("You are welcome in %(group)s.") if accepted else _("You cannot join %(group)s now.")
        return said % {"group": request.group.name}

    path = request.group.get_absolute_url()
    key = f"request:{request.pk}:decided"
    notify(Kind.REQUEST_ANSWERED, to=[request.user], key=key, group=request.group, sentence=sentence, path=path)
