"""Who hears of it: a reflection is what answers lead to, and a reminder that one is welcome."""

from django.db.models import Q, QuerySet

from community.groups.models import Membership
from community.notifications.following import followers
from community.notifications.ledger import Kind, notify
from community.notifications.models import Notification
from community.perspectives import Perspective
from community.questions.models import Answer
from community.questions.readers import who_may_read
from community.reflections.models import Reflection
from leerkring.accounts.models import User


def tell(reflection: Reflection) -> None:
    """Tell who answered and who follows the question; of one for mentors only the mentors of the group. Once."""
    question = reflection.question
    notify(
        Kind.REFLECTION,
        to=_mentors(reflection) if reflection.is_for_mentors else _who_took_part(reflection),
        key=f"reflection:{reflection.pk}",
        by=reflection.author,
        group=question.group,
        question=question,
        path=reflection.get_absolute_url(),
    )


def forget_others(reflection: Reflection) -> None:
    """Who is no mentor has nothing to find there any more."""
    told = Notification.objects.filter(question=reflection.question, kind=Kind.REFLECTION)
    told.exclude(user__in=_mentors(reflection)).delete()


def _who_took_part(reflection: Reflection) -> QuerySet[User]:
    question = reflection.question
    answered = Answer.objects.shown().filter(question=question).exclude(author=None).values("author")
    people = User.objects.filter(Q(pk__in=answered) | Q(pk__in=followers(question).values("pk")))
    return who_may_read(question, people)


def _mentors(reflection: Reflection) -> list[User]:
    there = Membership.objects.present().filter(group=reflection.question.group_id, perspective=Perspective.MENTOR)
    return [each.user for each in there.select_related("user")]
