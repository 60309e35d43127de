"""Draws the file of a download, once for each version of the content."""

from django.http import HttpRequest
from django.utils import translation
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from leerkring.pagecache import store
from practices.addresses import address
from practices.guides.downloads import Download
from practices.guides.sheet import Sheet
from practices.models.guide import GuidePage
from practices.queries.links import linked_pages

WEEK = 7 * 24 * 3600


def pdf(page: GuidePage, download: Download, request: HttpRequest) -> bytes:
    """Return the PDF. Another version of the content, host or kind of file is another file.

    The version and not the revision of the page: sources and pages that it names change by themselves.
    """
    version = getattr(request, "content_version", None)  # read before the page was, so never newer than it
    place = request.get_host() + address(page.url_path)
    key = f"guide-pdf:{page.pk}:{version}:{download.suffix}:{place}"
    drawn: bytes | None = store.find(key) if version is not None else None
    if drawn is None:
        drawn = _draw(page, download, place)
        if version is not None:
            store.keep(key, drawn, WEEK)
    return drawn


def _draw(page: GuidePage, download: Download, place: str) -> bytes:
    # The whole file is in the language of the page, whatever the reader's interface speaks.
    linked_pages(page)
    with translation.override(page.language):
        sheet = Sheet(title=page.title, language=page.language, footer=f"{place} · {_sources(page)}{_date(page)}")
        download.draw(sheet, page)
        return sheet.bytes()


def _sources(page: GuidePage) -> str:
    names = "; ".join(str(source) for source in page.sources.all())
    return gettext("Source: %(names)s") % {"names": names} + " · " if names else ""


def _date(page: GuidePage) -> str:
    day = date_format(localtime(page.last_published_at), "DATE_FORMAT") if page.last_published_at else ""
    return gettext("Last changed on %(day)s") % {"day": day} if day else ""
