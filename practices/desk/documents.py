"""Documents that editors bring along, and how they are sent to who may have them."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from wagtail.documents.forms import BaseDocumentForm
from wagtail.documents.views.serve import serve as serve_by_wagtail


class DocumentForm(BaseDocumentForm):
    def _update_errors(self, errors: ValidationError) -> None:
        """Leave out what the model says of a file that is refused already: it got none, and takes that for a file of
        a wrong kind."""
        if "file" in self.errors:
            errors.error_dict.pop("file", None)
        super()._update_errors(errors)


def serve(request: HttpRequest, document_id: int, filename: str) -> HttpResponse:
    """Wagtail names an encoding for every file: “None” where there is none, which is no encoding."""
    response: HttpResponse = serve_by_wagtail(request, document_id, filename)
    if response.headers.get("Content-Encoding") == "None":
        del response.headers["Content-Encoding"]
    return response
