"""The six kinds of page that can be asked for, with their fields and filters."""

from wagtail.api.v2.router import WagtailAPIRouter

from practices.api.endpoint import LibraryEndpoint
from practices.models import (
    CapabilityPage,
    GuidePage,
    InitiativePage,
    OrganisationPage,
    PracticePage,
    ThemePage,
)

COMMON = ["summary", "language", "photo", "sources"]
BELONGS = ["organisations", "sectors", "capabilities", "themes", "tags"]
BELONGS_PREFETCH = ["organisations", "sectors", "capabilities", "themes", "tagged_items__tag", "sources", "photo"]


class Examples(LibraryEndpoint):
    model = PracticePage
    fields = [
        *COMMON,
        "learning_form",
        *BELONGS,
        *("audience", "group_size", "time", "cost"),
        *("occasion", "goal", "what_they_do", "effect", "preconditions", "challenge", "tips", "related"),
    ]
    filters = ["slug", "learning_form", "sector", "capability", "theme", "organisation", "tag"]
    prefetch = [*BELONGS_PREFETCH, "related"]


class Guides(LibraryEndpoint):
    model = GuidePage
    fields = [
        *COMMON,
        *BELONGS,
        *("kind", "kinds_of_knowledge", "programme", "what", "for_whom", "how_to_use", "preparation"),
        *("steps", "checklist", "experiences", "underpinning", "related"),
    ]
    filters = ["slug", "sector", "capability", "theme", "organisation", "tag"]
    prefetch = [*BELONGS_PREFETCH, "related"]


class Capabilities(LibraryEndpoint):
    model = CapabilityPage
    fields = [*COMMON, "order", "question", "introduction", "conversation", "critical_situations"]
    prefetch = ["sources", "photo"]


class Themes(LibraryEndpoint):
    model = ThemePage
    fields = [
        *COMMON,
        *("number", "capability", "question", "introduction", "talk_about"),
        *("suggestions", "goes_well", "goes_wrong", "initiatives"),
    ]
    filters = ["slug", "capability"]
    prefetch = ["sources", "photo", "initiatives"]


class Initiatives(LibraryEndpoint):
    model = InitiativePage
    fields = [
        *COMMON,
        *("number", "organisations", "programme_themes", "capabilities", "tags"),
        *("occasion", "goal", "what_they_do", "results", "challenge", "factsheet"),
    ]
    filters = ["slug", "programme_theme", "capability", "organisation", "tag"]
    prefetch = ["organisations", "programme_themes", "capabilities", "tagged_items__tag", "sources", "photo"]


class Organisations(LibraryEndpoint):
    model = OrganisationPage
    fields = [*COMMON, "sectors", "place", "description"]
    filters = ["slug", "sector"]
    prefetch = ["sectors", "sources", "photo"]


ENDPOINTS: dict[str, type[LibraryEndpoint]] = {
    "examples": Examples,
    "guides": Guides,
    "capabilities": Capabilities,
    "themes": Themes,
    "initiatives": Initiatives,
    "organisations": Organisations,
}

router = WagtailAPIRouter("api")
for name, endpoint in ENDPOINTS.items():
    router.register_endpoint(name, endpoint)
