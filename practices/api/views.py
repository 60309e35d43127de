from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from leerkring.pagecache.mark import only_content
from practices.api.endpoints import ENDPOINTS
from practices.api.filters import ORDERS
from practices.sharing.addresses import site_address
from practices.vocabulary import LearningForm, ProgrammeTheme


@dataclass(frozen=True)
class Example:
    """An address that one can try; a test asks for each."""

    question: str | Promise
    address: str


EXAMPLES = [
    Example(_("All good examples, the newest change first"), "/api/v1/examples/?order=-last_published_at"),
    Example(
        _("Digital examples that strengthen learning capability"),
        "/api/v1/examples/?learning_form=digital&capability=lerend-vermogen",
    ),
    Example(
        _("At most three examples about teams, with their organisations and tags"),
        "/api/v1/examples/?search=team&limit=3&fields=organisations,tags",
    ),
    Example(_("One example, complete"), "/api/v1/examples/lev/"),
    Example(
        _("The themes of one capability, with their suggestions"),
        "/api/v1/themes/?capability=absorptievermogen&fields=suggestions",
    ),
    Example(_("The initiatives of one organisation"), "/api/v1/initiatives/?organisation=evean"),
]
WORDS: dict[str, str | Promise] = {
    "slug": _("the last part of a page’s address"),
    "learning_form": ", ".join(LearningForm.values),
    "sector": _("slug of a sector"),
    "capability": _("slug of a capability"),
    "theme": _("slug of a theme"),
    "organisation": _("slug of an organisation"),
    "programme_theme": ", ".join(ProgrammeTheme.values),
    "tag": _("a tag, as it stands on the page"),
}
"""What a filter takes."""


@only_content
@require_safe
def documentation(request: HttpRequest) -> HttpResponse:
    """How to ask for the library as JSON."""
    kinds = [
        {
            "address": f"/api/v1/{name}/",
            "label": endpoint.model._meta.verbose_name_plural,
            "filters": [{"name": each, "takes": WORDS[each]} for each in endpoint.filters],
            "fields": endpoint.fields,
        }
        for name, endpoint in ENDPOINTS.items()
    ]
    context = {"site_address": site_address(request), "kinds": kinds, "examples": EXAMPLES, "orders": ORDERS}
    return render(request, "practices/api/documentation.html", context)
