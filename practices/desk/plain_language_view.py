import json

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.views.decorators.http import require_POST

from practices.desk.plain_language import hints

MOST_FIELDS = 500
LONGEST_TEXT = 50_000


@require_POST
def plain_language(request: HttpRequest) -> HttpResponse:
    """Advise on the texts of an editor's form: `{"language": "nl", "fields": [{"id", "label", "text"}]}`."""
    try:
        asked = json.loads(request.body)
        language = str(asked["language"])
        texts = [
            (str(field["id"]), str(field["label"]), str(field["text"])[:LONGEST_TEXT])
            for field in asked["fields"][:MOST_FIELDS]
        ]
    except (ValueError, KeyError, TypeError):
        return HttpResponseBadRequest("not a list of texts")
    advised = [(anchor, label, found) for anchor, label, text in texts if (found := hints(text, language))]
    total = sum(len(found) for _, _, found in advised)
    context = {"fields": advised, "total": total, "dutch": language == "nl"}
    return render(request, "practices/desk/hints.html", context)
