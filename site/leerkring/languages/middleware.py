from collections.abc import Callable, Iterable, Iterator

from django.contrib.auth.middleware import get_user
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from leerkring.languages.display import keep_language, member_of, of_request


def in_language(rows: Iterable[bytes], language: str) -> Iterator[bytes]:
    """A list of the desk is written while the answer is on its way: after its request, in no language of the person."""
    source = iter(rows)
    while True:
        with translation.override(language):
            row = next(source, None)
        if row is None:
            return
        yield row


class PersonLocale:
    """Answers each request in the language of the person, and tells templates the theme and the text size.

    Language by profile, else cookie, else `Accept-Language`, else Dutch.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        member, chosen = member_of(request), of_request(request)
        request.display = chosen  # type: ignore[attr-defined]
        request.LANGUAGE_CODE = chosen.language
        if member is not None:  # a page looks at the person a hundred times, which is dear through a lazy object
            request.user = get_user(request)
        with translation.override(chosen.language):
            response = self.get_response(request)
        if isinstance(response, StreamingHttpResponse) and response.headers.get("Content-Type", "").startswith(
            "text/csv"
        ):
            response.streaming_content = in_language(response.streaming_content, chosen.language)
        if member is not None and not request.user.is_authenticated:  # goodbye
            keep_language(request, response, member)
        # What may be kept for ever (a digest in its address) is the same in every language.
        if "immutable" not in response.get("Cache-Control", ""):
            patch_vary_headers(response, ("Accept-Language",))
            response.headers.setdefault("Content-Language", chosen.language)
        return response
