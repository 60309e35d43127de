from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from practices.guides.downloads import find
from practices.guides.file import pdf
from practices.models.guide import GuidePage
from practices.queries.visible import may_read


def download(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """A file made from a guide, for who may read the guide itself; drafts have none."""
    page = get_object_or_404(GuidePage, slug=slug)
    wanted = find(page, f"{name}.pdf") if may_read(page, request) else None
    if wanted is None:
        raise Http404
    response = HttpResponse(pdf(page, wanted, request), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    response["X-Robots-Tag"] = "noindex"  # the page itself is what a search engine should show
    return response
