"""Pictures that editors uploaded, always from our own address.

Wherever they are kept, a visitor's browser asks this site for them: nobody else learns who looks, the bucket
can stay closed and the content security policy strict. Documents only go through Wagtail, which knows who
may have them.
"""

import mimetypes
import posixpath

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest

FOLDERS = ("images", "original_images")
WEEK = 7 * 24 * 3600


def picture(request: HttpRequest, folder: str, path: str) -> FileResponse:
    """Send one picture. Its name changes with its contents, so browsers may keep it for a week."""
    name = f"{folder}/{path}"
    if posixpath.normpath(name) != name:  # a way up would lead to the documents
        raise Http404
    try:
        file = default_storage.open(name)
    except (OSError, SuspiciousFileOperation, ValueError) as error:
        raise Http404 from error
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    response = FileResponse(file, content_type=kind)
    response["Cache-Control"] = f"public, max-age={WEEK}"
    return response
