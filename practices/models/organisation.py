from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from practices.blocks.body import TEXT_FEATURES
from practices.browse.page import Browsable
from practices.models.linked import LinkedField
from practices.models.page import IndexPage, LibraryPage


class OrganisationIndexPage(Browsable, IndexPage):
    browse = "practices.browse.organisations.organisations"
    subpage_types = ["practices.OrganisationPage"]

    class Meta:
        verbose_name = _("index of organisations")


class OrganisationPage(LibraryPage):
    """Who they are; their examples, guides and initiatives point here."""

    sectors = LinkedField("practices.Sector", verbose_name=_("sectors"), blank=True, related_name="organisations")
    place = models.CharField(_("place or region"), max_length=80, blank=True)
    description = RichTextField(_("description"), features=TEXT_FEATURES, blank=True)

    parent_page_types = ["practices.OrganisationIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *Page.content_panels,
        *LibraryPage.lead_panels,
        FieldPanel("sectors"),
        FieldPanel("place"),
        FieldPanel("description"),
        *LibraryPage.care_panels,
    ]
    search_fields = [*LibraryPage.search_fields, index.SearchField("place"), index.SearchField("description")]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    @property
    def card_meta(self) -> str:
        return self.place
