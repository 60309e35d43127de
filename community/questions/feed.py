"""The questions of an open group as an Atom feed, at an address that only its owner knows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.utils import translation
from django.utils.feedgenerator import SyndicationFeed
from django.utils.translation import gettext as _

from community.groups.models import Group
from community.questions.bylines import byline, name_of
from community.questions.feed_keys import FeedKey
from community.questions.models import Question
from community.texts import excerpt
from leerkring.languages.display import language_of
from practices.sharing.addresses import absolute
from practices.sharing.atom import Atom

LENGTH = 30


class GroupFeed(Feed[Question, Group]):
    """The newest questions. Whether the owner of the address may read the group is asked every time."""

    feed_type = Atom
    item_guid_is_permalink = True

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Group:
        owner = FeedKey.owner_of(kwargs["token"])
        groups = Group.objects.readable_by(owner) if owner else Group.objects.none()
        group = _named(groups.filter(access=Group.Access.OPEN), kwargs["slug"])
        if owner is None or group is None:
            raise Http404
        self.request, self.owner = request, owner
        return group

    def get_feed(self, obj: Group, request: HttpRequest) -> SyndicationFeed:
        """In the language that the owner chose, if they did: a feed reader asks for none."""
        with translation.override(language_of(self.owner)):
            return super().get_feed(obj, request)

    def title(self, group: Group) -> str:
        return _("Leerkring: questions in %(group)s") % {"group": group.name}

    def link(self, group: Group) -> str:
        return absolute(self.request, group.get_absolute_url())

    def feed_url(self, group: Group) -> str:
        """Not its own address: a reader that shares an item would share the key."""
        return self.link(group)

    def items(self, group: Group) -> Sequence[Question]:
        questions = Question.objects.visible_to(self.owner).shown().filter(group=group, duplicate_of=None)
        return list(questions.with_folds(self.owner).select_related("group", "author").newest_first()[:LENGTH])

    def item_title(self, item: Question) -> str:
        return _("Question of somebody you blocked") if item.is_folded else item.title

    def item_description(self, item: Question) -> str:
        return "" if item.is_folded else excerpt(item.detail, 300)

    def item_author_name(self, item: Question) -> str:
        return ", ".join(byline(item)) if item.told_by else name_of(item)

    def item_link(self, item: Question) -> str:
        return absolute(self.request, item.get_absolute_url())

    def item_pubdate(self, item: Question) -> datetime:
        return item.created_at

    def item_updateddate(self, item: Question) -> datetime:
        return item.edited_at or item.created_at


def _named(groups: QuerySet[Group], slug: str) -> Group | None:
    """A feed reader keeps its address: that of a group that was merged has the questions of where it goes on."""
    return groups.filter(Q(slug=slug) | Q(merged_from__slug=slug)).first()
