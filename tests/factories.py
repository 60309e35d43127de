"""Pages of the library as tests need them: live, at their own address, and with little in them."""

from collections.abc import Sequence
from typing import Any

from allauth.account.models import EmailAddress
from wagtail.models import Page, Site

from leerkring.accounts.models import User
from leerkring.home.models import Branding, HomePage
from practices.models import (
    CapabilityIndexPage,
    CapabilityPage,
    GuideIndexPage,
    GuidePage,
    InitiativeIndexPage,
    InitiativePage,
    OrganisationIndexPage,
    OrganisationPage,
    PracticeIndexPage,
    PracticePage,
    ThemePage,
)

AGREES = {"is_sixteen": "on", "agrees": "on"}
"""What everybody ticks who makes an account."""

INDEXES: dict[type[Page], tuple[type[Page], str]] = {
    CapabilityPage: (CapabilityIndexPage, "vermogens"),
    GuidePage: (GuideIndexPage, "handreikingen"),
    InitiativePage: (InitiativeIndexPage, "initiatieven"),
    OrganisationPage: (OrganisationIndexPage, "organisaties"),
    PracticePage: (PracticeIndexPage, "voorbeelden"),
}


def home() -> HomePage:
    """The front page, and the site that it belongs to."""
    found = HomePage.objects.first()
    if found is None:
        root = Page.objects.get(depth=1)
        found = root.add_child(
            instance=HomePage(title="Home", slug="home", hero_title="Leer met elkaar", hero_text="In je eigen wijk.")
        )
        site, _created = Site.objects.update_or_create(
            is_default_site=True, defaults={"hostname": "localhost", "root_page": found, "site_name": "Leerkring"}
        )
        Branding.for_site(site)  # else the first visit makes it, which is a change of content
    return found


def index_of(model: type[Page]) -> Page:
    """The page above all pages of this kind."""
    kind, slug = INDEXES[model]
    return kind.objects.first() or home().add_child(instance=kind(title=slug.capitalize(), slug=slug))


def published(parent: Page, page: Page) -> Page:
    """Put a page below another one and publish it, as an editor would."""
    parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def example(slug: str = "lev", *, tags: Sequence[str] = (), **fields: Any) -> PracticePage:
    values = {"title": slug.upper(), "summary": f"Wat {slug} is.", "learning_form": "digital"} | fields
    page = PracticePage(slug=slug, **values)
    page.tags.add(*tags)
    return published(index_of(PracticePage), page)


def guide(slug: str = "sessie", **fields: Any) -> GuidePage:
    values = {"title": slug.capitalize(), "summary": f"Zo doe je een {slug}."} | fields
    return published(index_of(GuidePage), GuidePage(slug=slug, **values))


def organisation(slug: str = "evean", **fields: Any) -> OrganisationPage:
    values = {"title": slug.capitalize(), "summary": "Een zorgorganisatie."} | fields
    return published(index_of(OrganisationPage), OrganisationPage(slug=slug, **values))


def capability(slug: str = "lerend-vermogen", **fields: Any) -> CapabilityPage:
    values = {"title": slug.capitalize(), "summary": "Wat een team kan."} | fields
    return published(index_of(CapabilityPage), CapabilityPage(slug=slug, **values))


def theme(above: CapabilityPage, slug: str = "thuis", **fields: Any) -> ThemePage:
    values = {"title": slug.capitalize(), "summary": "Een thema.", "question": "Hoe doe je dat?"} | fields
    return published(above, ThemePage(slug=slug, **values))


def initiative(slug: str = "wasa", **fields: Any) -> InitiativePage:
    values = {"title": slug.upper(), "summary": "Een initiatief."} | fields
    return published(index_of(InitiativePage), InitiativePage(slug=slug, **values))


def member(email: str = "noor@voorbeeld.nl", password: str | None = "een lange zin", **fields: Any) -> User:
    """Somebody with an account and a proven e-mail address."""
    user = User.objects.create_user(email, password, **({"display_name": "Noor"} | fields))
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user
