"""Of these people, who may read a question: the other way round of `visible_to`, for telling people."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from community.groups.models import Group, Membership, Removal
from community.questions.models import Question
from leerkring.accounts.models import User


def who_may_read(question: Question, people: QuerySet[User]) -> QuerySet[User]:
    """Narrow to those whose access did not end: a follow outlives a membership.

    A shared question is read in the neighbouring groups too.
    """
    group = question.group
    groups = [group.pk]
    if question.shared_at and group.shares_now:
        groups += group.shares_with.filter(status=Group.Status.ACTIVE).values_list("pk", flat=True)
    joined = Exists(Membership.objects.filter(user=OuterRef("pk"), group__in=groups))
    removed = Exists(Removal.objects.in_force().filter(user=OuterRef("pk"), group=group))
    everybody = Q() if group.access == Group.Access.OPEN else Q(joined)
    return people.filter(everybody, ~Q(removed), is_active=True)
