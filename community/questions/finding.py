"""One question with what its page says of it, in one query."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, QuerySet
from wagtail.models import Page

from community.columns import OF_PAGES, of_people, without
from community.notifications.models import Follow
from community.questions.models import Question
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from leerkring.prepared import prepared
from practices.queries.visible import EVERYBODY, only_visible

AT_HAND = ("group", "author", "about", "promise__user", "reflection__offer__page")
NOT_READ = [name for path in ("author", "promise__user") for name in of_people(path)]
NOT_READ += [name for path in ("about", "reflection__offer__page") for name in without(path, Page, OF_PAGES)]


def find_question(user: User, pk: int) -> Any:
    """Return a question that `user` may read, or raise Question.DoesNotExist.

    It knows whether they follow it (`is_followed`), and whether everybody may read what it is about
    (`about_is_open`), and what came of it (`reflection_is_mine_to_read`); group, author, promise, reflection and
    what it is about are at hand.
    """
    found = _found(user, pk, ContentType.objects.get_for_model(Question))
    if not found:
        raise Question.DoesNotExist
    return found[0]


@prepared
def _found(user: User, pk: int, kind: ContentType) -> QuerySet[Question]:
    found = Question.objects.visible_to(user).select_related(*AT_HAND).defer(*NOT_READ)
    follows = Follow.objects.filter(user_id=user.pk, content_type=kind, object_id=OuterRef("pk"))
    about = only_visible(Page.objects.filter(pk=OuterRef("about_id")), EVERYBODY)
    told = Reflection.objects.meant_for(user).filter(question=OuterRef("pk"))
    return found.filter(pk=pk).annotate(
        is_followed=Exists(follows), about_is_open=Exists(about), reflection_is_mine_to_read=Exists(told)
    )
