from django.http import HttpRequest, HttpResponse

from leerkring.design.stylesheet import stylesheet


def css(request: HttpRequest, digest: str) -> HttpResponse:
    """The stylesheet, in the best compression that the browser takes. An old digest gets today's."""
    sheet = stylesheet()
    accepted = request.headers.get("Accept-Encoding", "")
    if "br" in accepted:
        response = HttpResponse(sheet.brotli, content_type="text/css; charset=utf-8")
        response["Content-Encoding"] = "br"
    elif "gzip" in accepted:
        response = HttpResponse(sheet.gzip, content_type="text/css; charset=utf-8")
        response["Content-Encoding"] = "gzip"
    else:
        response = HttpResponse(sheet.text, content_type="text/css; charset=utf-8")
    response["Vary"] = "Accept-Encoding"
    fresh = digest == sheet.digest
    response["Cache-Control"] = "public, max-age=31536000, immutable" if fresh else "no-cache"
    return response
