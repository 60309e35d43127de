"""The frame that every page hangs in: the site, the home page and the index pages."""

from urllib.parse import urlsplit

from django.conf import settings
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
        words = {name: file.fields.text(name) for name in ("title", "hero_title", "hero_text")}
        home = HomePage(slug="home", **words)
        root.add_child(instance=home)
        LoadedPage.objects.update_or_create(file=HOME, defaults={"digest": "", "page": home, "revision_id": None})
    Branding.for_site(_ensure_site(home))  # made here, so that no visitor's page has to
    return home


def _ensure_site(home: HomePage) -> Site:
    """Return the site; its address is what the settings say, because Wagtail's mails lead there."""
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    before = (site.hostname, site.port, site.root_page_id)
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    site.hostname = address.hostname or "localhost"
    site.port = address.port or (443 if address.scheme == "https" else 80)
    if site.root_page_id is None or site.root_page.depth == 1:
        site.root_page = home
    site.site_name = site.site_name or settings.WAGTAIL_SITE_NAME
    if before != (site.hostname, site.port, site.root_page_id):
        site.save()
    return site


def ensure_indexes(home: HomePage) -> None:
    """Make the index pages that are missing."""
    for model, slug, title, introduction in INDEXES:
        if not model._default_manager.exists():
            home.refresh_from_db()
            page = home.add_child(instance=model(slug=slug, title=title, introduction=introduction))
            page.save_revision().publish()
