"""The tags that the desk suggests while somebody types one."""

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, JsonResponse
from taggit.models import Tag

from practices.models.example import PracticeTag
from practices.models.guide import GuideTag
from practices.models.initiative import InitiativeTag

MOST = 10


def autocomplete(request: HttpRequest) -> JsonResponse:
    """Return names of tags of the library that begin with `term`, at most ten.

    Questions have tags too, and what is asked in a group that is not open is no business of editors.
    """
    term = request.GET.get("term", "").replace("\0", "")
    used = [Exists(kind.objects.filter(tag=OuterRef("pk"))) for kind in (PracticeTag, GuideTag, InitiativeTag)]
    found = Tag.objects.filter(used[0] | used[1] | used[2], name__istartswith=term) if term else Tag.objects.none()
    return JsonResponse(list(found.order_by("name").values_list("name", flat=True)[:MOST]), safe=False)
