from collections.abc import Awaitable, Callable

from asgiref.sync import iscoroutinefunction, markcoroutinefunction, sync_to_async
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from leerkring.pagecache import store
from leerkring.pagecache.kept import Kept, answer, conditional, keep, keepable
from leerkring.pagecache.key import is_anonymous, page_key, reads_content
from leerkring.pagecache.version import current_version

SECONDS = 3600
"""How long a page is kept at most. Not for the content, which the version guards: for words like "yesterday"."""


class PageCache:
    """Answers visitors without an account from the cache.

    It also leaves `request.content_version` for `{% content_cache %}`. The version is read here, before
    anything else is: whatever is filed under it was read later, so it is never older than it says.
    """

    sync_capable = True
    async_capable = True

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        if iscoroutinefunction(get_response):
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        if iscoroutinefunction(self.get_response):
            return self.later(request)
        key, kept = self.find(request)
        return answer(request, kept) if kept else self.keep(request, key, self.get_response(request))

    async def later(self, request: HttpRequest) -> HttpResponseBase:
        key, kept = await sync_to_async(self.find)(request)
        if kept:
            return answer(request, kept)
        response = await self.get_response(request)  # type: ignore[misc]
        return await sync_to_async(self.keep)(request, key, response) if key else response

    def find(self, request: HttpRequest) -> tuple[str | None, Kept | None]:
        """Return under which key the answer may be kept, and the answer when it is there already."""
        if not reads_content(request):
            return None, None
        version = current_version()
        request.content_version = version  # type: ignore[attr-defined]
        if not settings.PAGE_CACHE or not is_anonymous(request):
            return None, None
        key = page_key(request, version)
        return key, store.find(key) if key else None

    def keep(self, request: HttpRequest, key: str | None, response: HttpResponseBase) -> HttpResponseBase:
        if key is None or not keepable(request, response) or not isinstance(response, HttpResponse):
            return response
        store.keep(key, keep(response), SECONDS)
        return conditional(request, response)
