from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerkring.design.pagination import page_number
from leerkring.search.kinds import KINDS
from leerkring.search.page import search_page
from leerkring.search.queries import search as ask
from leerkring.search.query import SearchQuery


def search(request: HttpRequest) -> HttpResponse:
    """The search page. Every state of it has an address: `q`, `soort` and `pagina`."""
    query = SearchQuery.read(request.GET.get("q", ""))
    kind = request.GET.get("soort", "")
    known = kind if kind in {each.name for each in KINDS} else ""
    page = page_number(request.GET.get("pagina", ""))
    results = ask(query, kind=known, page=page)
    return render(request, "search/search.html", search_page(results, asked_kind=kind, asked_page=page))
