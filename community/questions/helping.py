"""“You can help”: questions that nobody with my view on things answered yet."""

from collections.abc import Sequence
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from taggit.models import Tag

from community.groups.blocks.queries import by_whom_i_blocked
from community.groups.models import Membership
from community.notifications.models import Follow
from community.perspectives import Perspective, seat_of
from community.questions.models import Answer, Question, TaggedQuestion, WantedPerspective
from community.questions.promises import Promise
from community.questions.queries import QuestionQuerySet
from leerkring.accounts.models import User

NEWEST = 500
"""How far back somebody can help: further down a question has had its time."""

ENOUGH = timedelta(days=14)
"""This long after its first answer a question for nobody in particular has had its time too."""


def can_help_with(user: User, memberships: Sequence[Membership]) -> QuestionQuerySet:
    """Narrow to questions in my groups, and those shared with them, that wait for somebody like me.

    My seat in that group is still open, I did not write there, nobody promised to look into it, the asker could not
    go on yet, and wants to hear from my seat; or it was not answered long ago, and the asker wants to hear from nobody
    in particular, or it has a tag of mine: one that I follow, or of a question I answered before. Who I blocked is
    not brought to me.
    """
    if not memberships:
        return Question.objects.none()
    waiting = Question.objects.visible_to(user).shown().filter(pk__in=_among_the_newest(memberships))
    waiting = waiting.filter(duplicate_of=None, helped_at=None)
    fresh = Q(answered_at=None) | Q(answered_at__gt=timezone.now() - ENOUGH)
    answers = Answer.objects.shown().filter(question=OuterRef("pk"), follows=None)
    wishes = WantedPerspective.objects.filter(question=OuterRef("pk"))
    for_me = Q()
    for seat, groups in _seats(memberships).items():
        like_me = [each.value for each in Perspective if seat_of(each) == seat]
        open_seat = ~Exists(answers.filter(perspective__in=like_me))
        here = Q(group__in=groups) | Q(shared_at__isnull=False)
        asked_for = Q(Exists(wishes.filter(perspective__in=like_me)))
        for_me |= here & Q(open_seat) & (asked_for | fresh & _of_mine(user, wishes))
    mine = Q(Exists(answers.filter(author=user))) | Q(author=user)
    promised = Promise.objects.filter(question=OuterRef("pk"), until__gt=timezone.now())
    return waiting.filter(for_me, ~Exists(promised)).exclude(mine | Q(by_whom_i_blocked(user, "group")))


def _of_mine(user: User, wishes: QuerySet[WantedPerspective]) -> Q:
    follows = Follow.objects.filter(user=user, content_type=ContentType.objects.get_for_model(Tag))
    answered = TaggedQuestion.objects.filter(content_object__in=Answer.objects.filter(author=user).values("question"))
    my_tags = Q(tag__in=follows.values("object_id")) | Q(tag__in=answered.values("tag"))
    tagged = TaggedQuestion.objects.filter(my_tags, content_object=OuterRef("pk"))
    return Q(~Exists(wishes)) | Q(Exists(tagged))


def _among_the_newest(memberships: Sequence[Membership]) -> list[int]:
    """Their numbers come first, so that the database looks at these alone, however many questions there are.

    Each part walks along an index of its own.
    """
    own = Question.objects.filter(group__in=[each.group_id for each in memberships])
    shared = Question.objects.filter(shared_at__isnull=False)
    windows = [each.newest_first().values("pk")[:NEWEST] for each in (own, shared)]
    parts = [Question.objects.filter(pk__in=each).order_by().values_list("pk", flat=True) for each in windows]
    return list(parts[0].union(parts[1]))


def _seats(memberships: Sequence[Membership]) -> dict[Perspective, list[int]]:
    seats: dict[Perspective, list[int]] = {}
    for each in memberships:
        seats.setdefault(seat_of(each.perspective), []).append(each.group_id)
    return seats
