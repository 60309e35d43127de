from typing import Any

from django.http import HttpRequest
from wagtail.images.models import AbstractImage

from practices.sharing.addresses import absolute

SIZE = "max-1200x1200|format-webp"


def photo(request: HttpRequest, image: AbstractImage | None, alt: str) -> dict[str, Any] | None:
    """Return where an image is, its size and what it shows."""
    if image is None:
        return None
    rendition = image.get_rendition(SIZE)
    address = absolute(request, rendition.url)
    return {"url": address, "width": rendition.width, "height": rendition.height, "alt": alt or ""}
