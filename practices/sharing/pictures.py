"""Pictures are drawn once and kept in a folder. It may be emptied at any time."""

import tempfile
from pathlib import Path

from django.conf import settings
from wagtail.models import Page

from practices.sharing.digest import picture_digest
from practices.sharing.picture import picture


def kept_picture(page: Page) -> bytes:
    """Return the picture of a page from the folder; draw it first when it is not there."""
    place = Path(settings.PICTURE_DIR) / f"{page.pk}-{picture_digest(page)}.png"
    try:
        return place.read_bytes()
    except FileNotFoundError:
        drawn = picture(page)
        keep(place, drawn)
        return drawn


def keep(place: Path, drawn: bytes) -> None:
    """Write at once: nobody may read half a picture, and older drawings of the page go."""
    place.parent.mkdir(parents=True, exist_ok=True)
    older = set(place.parent.glob(f"{place.name.split('-')[0]}-*.png"))
    with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
        file.write(drawn)
    Path(file.name).replace(place)
    for path in older - {place}:
        path.unlink(missing_ok=True)
