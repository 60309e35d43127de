"""For editors: what a query finds and why."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy
from django.views.generic.base import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from leerkring.search.asking import Answer, ask
from leerkring.search.documents.models import Document
from leerkring.search.helped.queries import what_helped
from leerkring.search.missed.models import MissedSearch
from leerkring.search.promoted import promoted
from leerkring.search.query import SearchQuery

WHY = {
    "typed": gettext_lazy("as typed"),
    "form": gettext_lazy("another form of the word"),
    "compound": gettext_lazy("parts of a compound"),
    "joined": gettext_lazy("written as one word"),
    "synonym": gettext_lazy("a synonym"),
    "spelling": gettext_lazy("spelled differently"),
    "beginning": gettext_lazy("a longer word that begins so"),
}
"""Why a word counts, see `leerkring.search.understanding.concepts.Alternative`."""


class Preview(WagtailAdminTemplateMixin, TemplateView):
    """What a visitor finds with these words, how they were understood, and what each result scores."""

    template_name = "search/desk/preview.html"
    page_title = gettext_lazy("Try a search")
    header_icon = "search"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        query = SearchQuery.read(self.request.GET.get("q", ""))
        answer = ask(query, AnonymousUser(), per_page=20)
        return super().get_context_data(**kwargs) | {
            "query": query,
            "answer": answer,
            "concepts": [(each, _alternatives(each)) for each in answer.understood.concepts],
            "found": [(*each, _percent(answer, each[0])) for each in answer.documents],
            "promoted": promoted(query),
            "missed": MissedSearch.objects.all()[:100],
            "helped": what_helped(self.request.user),
        }


def _percent(answer: Answer, document: Document) -> int:
    """How surely all that was typed asks for this document in other words."""
    return round(100 * answer.understood.asked.get(document.title_key, 0.0))


def _alternatives(concept: object) -> list[tuple[str, str, int]]:
    """Words, why they count, and how surely in percent; the surest first."""
    found = sorted(concept.alternatives, key=lambda each: -each.strength)  # type: ignore[attr-defined]
    return [(" ".join(each.words), str(WHY.get(each.why, each.why)), round(each.strength * 100)) for each in found[:12]]
