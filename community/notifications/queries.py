"""What somebody may still be told: everything is looked at again when a page or a mail is made."""

from typing import Any

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Value, When
from wagtail.models import Page

from community.groups.blocks.queries import by_whom_i_blocked
from community.groups.models import Group, Membership
from community.questions.models import Question
from leerkring.accounts.models import User
from practices.queries.visible import Reader, only_visible

ABOUT_ME = ("invitation", "request_answered", "membership", "moderation")
"""Kinds that tell about the person alone: they are shown, without a link, where the group cannot be seen."""

FOR_HOSTS = ("request", "without_answer")
"""Kinds that ask a host of the group to do something: to who is none any more they say what is not theirs to know."""


class NotificationQuerySet(QuerySet[Any]):
    def visible_to(self, user: Reader) -> "NotificationQuerySet":
        """Narrow to what `user` may be told now.

        Say that Noor was told of an answer in `wilg` (closed) and one in `berk` (open), and of a decision about
        her in `wilg`:

            Notification.objects.visible_to(noor)   # all three
            # … after she left `wilg`:                the answer in berk, and the decision, without a link;
            #                                         but no longer that she was made its host
            # … after she muted `berk`:               the decision
            # … after the question was deleted:       no longer its answers
            # … after she stopped being host of `es`:   no longer who asked her to join there
            Notification.objects.visible_to(lies)   # none of Noor's
        """
        if not (isinstance(user, User) and user.is_active):
            return self.none()
        own = self.filter(user=user)
        about_me = Q(kind__in=ABOUT_ME) & ~_of_part_in_a_group_out_of_sight(user)
        return own.filter(about_me | (_may_read(user) & ~_muted(user) & _is_asked(user)))

    def with_access(self, user: User) -> "NotificationQuerySet":
        """Add `is_open`: whether what a row is about can be read, so that it may be named and linked; and
        `is_folded`: whether `user` blocked who asked the question, so that its title is not shown."""
        may_read = Case(When(_may_read(user), then=Value(True)), default=Value(False), output_field=BooleanField())
        return self.annotate(is_open=may_read, is_folded=by_whom_i_blocked(user, "question__group", "question__author"))

    def with_objects(self) -> "NotificationQuerySet":
        """Read along what a line names and links."""
        of_answer = ("answer__question__group", "answer__follows")
        return self.select_related("actor", "group", "page", "question__group", *of_answer)

    def unread(self) -> "NotificationQuerySet":
        return self.filter(read_at=None)

    def untold(self) -> "NotificationQuerySet":
        """Narrow to what no mail was made for."""
        return self.filter(told_at=None)


def _may_read(user: User) -> Q:
    """Asked of each row by itself: `question__in` within an *or* would first collect all questions one may read."""
    question = Question.objects.visible_to(user).filter(pk=OuterRef("question_id"))
    standing = Q(question__deleted_at=None, question__hidden_at=None, answer__deleted_at=None, answer__hidden_at=None)
    return (
        standing
        & (Q(question=None) | Q(Exists(question)))
        & (Q(group=None) | Q(group__in=Group.objects.visible_to(user)))
        & (Q(page=None) | Q(page__in=only_visible(Page.objects.all(), user)))
    )


def _of_part_in_a_group_out_of_sight(user: User) -> Q:
    """What somebody is or was in a group names it, and leads into it; what leads nowhere is for who is outside."""
    return Q(kind="membership") & ~Q(path="") & ~Q(group=None) & ~Q(group__in=Group.objects.visible_to(user))


def _is_asked(user: User) -> Q:
    hosts = Membership.objects.of(user).hosts().filter(group=OuterRef("group_id"))
    return ~Q(kind__in=FOR_HOSTS) | Q(Exists(hosts))


def _muted(user: User) -> Exists:
    """Quiet groups: by the group of the row, or that of its question."""
    quiet = Membership.objects.filter(user=user, is_muted=True)
    return Exists(quiet.filter(Q(group=OuterRef("group_id")) | Q(group=OuterRef("question__group_id"))))
