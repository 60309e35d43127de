"""What a question is called in the file with somebody's own data: a title is somebody else's words."""

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from community.questions.models import Question
from leerkring.accounts.models import User


def title_for(user: User, number: str) -> Subquery:
    """The title of the question with this number, for `annotate`: of one's own, or that `user` may read now.

        Thanks.objects.annotate(title=title_for(user, "answer__question_id"))  # None: it may not be told

    Who was removed from a group knows the titles of before, and not what they were changed into since.
    """
    readable = Question.objects.visible_to(user).shown().filter(pk=OuterRef("pk"))
    own_or_readable = Question.objects.filter(Q(author=user) | Exists(readable), pk=OuterRef(number))
    return Subquery(own_or_readable.values("title")[:1])


def told(title: str | None) -> str:
    return title or _("A question that you cannot read now")
