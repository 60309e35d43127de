"""The frame that every page hangs in: the site, the home page and the index pages."""

from wagtail.models import Page, Site

from leerkring.home.models import Branding, HomePage
from practices.loading.files import LibraryFile
from practices.models import (
    CapabilityIndexPage,
    GuideIndexPage,
    InitiativeIndexPage,
    LoadedPage,
    OrganisationIndexPage,
    PracticeIndexPage,
)

HOME = "pages/home.yaml"

INDEXES: list[tuple[type[Page], str, str, str]] = [
    (
        PracticeIndexPage,
        "voorbeelden",
        "Goede voorbeelden",
        "Wat elders werkt, hoef jij niet opnieuw te bedenken.",
    ),
    (GuideIndexPage, "handreikingen", "Handreikingen", "Zelf doen, stap voor stap. Print en begin morgen."),
    (
        CapabilityIndexPage,
        "vermogens",
        "De vier vermogens",
        "Hoe goed leert jouw team? Vier vermogens helpen om daar samen over te praten.",
    ),
    (
        InitiativeIndexPage,
        "initiatieven",
        "Initiatieven",
        "Wat zorgorganisaties en scholen samen probeerden, en wat het hun bracht.",
    ),
    (
        OrganisationIndexPage,
        "organisaties",
        "Organisaties",
        "Zij delen wat bij hen werkt.",
    ),
]


def ensure_home(file: LibraryFile) -> HomePage:
    """Return the home page; make it, and point the site to it, when there is none."""
    home = HomePage.objects.first()
    if home is None:
        root = Page.objects.get(depth=1)
        # Wagtail's first migration leaves a welcome page with the same slug.
        Page.objects.filter(depth=2, slug="home").delete()
        root.refresh_from_db()
        words = {name: file.require(name) for name in ("title", "hero_title", "hero_text")}
        home = HomePage(slug="home", **words)
        root.add_child(instance=home)
        LoadedPage.objects.update_or_create(file=HOME, defaults={"digest": "", "page": home, "revision_id": None})
    sites = Site.objects.filter(is_default_site=True)
    if sites.exists():
        sites.exclude(root_page=home).filter(root_page__depth=1).update(root_page=home)
    else:
        Site.objects.create(hostname="localhost", port=80, root_page=home, is_default_site=True)
    Branding.for_site(Site.objects.get(is_default_site=True))  # made here, so that no visitor's page has to
    return home


def ensure_indexes(home: HomePage) -> None:
    """Make the index pages that are missing."""
    for model, slug, title, introduction in INDEXES:
        if not model._default_manager.exists():
            home.refresh_from_db()
            page = home.add_child(instance=model(slug=slug, title=title, introduction=introduction, show_in_menus=True))
            page.save_revision().publish()
