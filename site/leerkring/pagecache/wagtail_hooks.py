from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from leerkring.pagecache.mark import mark


@hooks.register("before_serve_page")
def pages_are_content(page: Page, request: HttpRequest, args: list[object], kwargs: dict[str, object]) -> None:
    """Every page that Wagtail serves is content. A preview does not come by here, so it is never kept."""
    mark(request)
