"""`/api/v1/search/`: the search of a visitor over the library, as JSON."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leerkring.search.asking import PER_PAGE, Answer, ask
from leerkring.search.facets import labels_of
from leerkring.search.kinds import KINDS
from leerkring.search.query import SearchQuery
from practices.sharing.addresses import absolute

NAMES = {kind.type: kind.name for kind in KINDS if kind.type}
TYPES = {kind.name: kind.type for kind in KINDS if kind.type}
LAST_PAGE = 100


@require_safe
def search_api(request: HttpRequest) -> JsonResponse:
    """Answer `?q=&type=&page=`; 400 with a sentence for a type or page that does not exist.

    The account that asks does not count: programs get what every visitor gets.
    """
    wanted, page = request.GET.get("type", ""), request.GET.get("page", "") or "1"
    if wanted and wanted not in NAMES:
        return _refuse(_("Unknown type. Choose one of: %(types)s.") % {"types": ", ".join(NAMES)})
    if not (page.isascii() and page.isdecimal() and 1 <= len(page) <= 3 and 1 <= int(page) <= LAST_PAGE):
        return _refuse(_("The page is a number from 1 to %(last)d.") % {"last": LAST_PAGE})
    query = SearchQuery.read(request.GET.get("q", ""))
    answer = ask(query, AnonymousUser(), kind=NAMES.get(wanted, ""), page=int(page), only=["library"])
    return JsonResponse(_as_json(request, answer, wanted, int(page)))


def _refuse(sentence: str) -> JsonResponse:
    return JsonResponse({"error": sentence}, status=400)


def _as_json(request: HttpRequest, answer: Answer, wanted: str, page: int) -> dict[str, Any]:
    found = answer.found
    by_type = {TYPES[name]: number for name, number in found.kinds.items() if name in TYPES}
    labels = labels_of(found.labels, found.facets)
    facets = {name: _values(labels.get(name, {}), counts) for name, counts in found.facets.items()}
    return {
        "query": answer.query.text,
        "engine": answer.engine,
        "total": found.total if wanted else sum(by_type.values()),
        "page": page,
        "per_page": PER_PAGE,
        "is_near": found.is_near,
        "did_you_mean": answer.understood.corrected,
        "types": by_type,
        "facets": facets,
        "results": _results(request, answer),
    }


def _values(labels: Mapping[str, str], counts: Mapping[str, int]) -> list[dict[str, Any]]:
    largest_first = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return [{"value": value, "label": labels.get(value, value), "count": count} for value, count in largest_first]


def _results(request: HttpRequest, answer: Answer) -> list[dict[str, Any]]:
    return [
        {
            "type": each.kind.type,
            "slug": each.slug,
            "title": each.plain_title,
            "url": absolute(request, each.address),
            "snippet": str(each.snippet),
            "score": round(each.points, 4),
        }
        for each in answer.shown()
        if each.kind.type
    ]
