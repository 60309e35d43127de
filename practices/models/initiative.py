from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index

from practices.blocks import BodyBlock, FactBlock
from practices.blocks.body import TEXT_FEATURES
from practices.browse.cards import card_line
from practices.browse.page import Browsable
from practices.models.linked import LinkedField
from practices.models.page import IndexPage, LibraryPage


class InitiativeIndexPage(Browsable, IndexPage):
    browse = "practices.browse.listings.initiatives"
    subpage_types = ["practices.InitiativePage"]

    class Meta:
        verbose_name = _("index of initiatives")


class InitiativeTag(TaggedItemBase):
    content_object = ParentalKey("practices.InitiativePage", on_delete=models.CASCADE, related_name="tagged_items")


class InitiativePage(LibraryPage):
    """One of the initiatives with which organisations tried something out."""

    number = models.PositiveSmallIntegerField(_("number"), null=True, blank=True)
    organisations = LinkedField(
        "practices.OrganisationPage", verbose_name=_("organisations"), blank=True, related_name="initiatives"
    )
    programme_themes = LinkedField(
        "practices.ProgrammeThemeLabel",
        verbose_name=_("programme themes"),
        blank=True,
        related_name="initiatives",
    )
    capabilities = LinkedField(
        "practices.CapabilityPage", verbose_name=_("capabilities"), blank=True, related_name="initiatives"
    )
    tags = ClusterTaggableManager(through=InitiativeTag, blank=True, verbose_name=_("tags"))
    occasion = RichTextField(_("occasion"), features=TEXT_FEATURES, blank=True)
    goal = RichTextField(_("goal"), features=TEXT_FEATURES, blank=True)
    what_they_do = StreamField(BodyBlock(required=False), verbose_name=_("what they do"), blank=True)
    results = StreamField(BodyBlock(required=False), verbose_name=_("results"), blank=True)
    challenge = RichTextField(_("challenge"), features=TEXT_FEATURES, blank=True)
    factsheet = StreamField([("fact", FactBlock())], verbose_name=_("factsheet"), blank=True)

    parent_page_types = ["practices.InitiativeIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *Page.content_panels,
        *LibraryPage.lead_panels,
        FieldPanel("number"),
        FieldPanel("organisations"),
        FieldPanel("programme_themes"),
        FieldPanel("factsheet"),
        FieldPanel("occasion"),
        FieldPanel("goal"),
        FieldPanel("what_they_do"),
        FieldPanel("results"),
        FieldPanel("challenge"),
        FieldPanel("capabilities"),
        FieldPanel("tags"),
        *LibraryPage.care_panels,
    ]
    search_fields = [
        *LibraryPage.search_fields,
        *(
            index.SearchField(name)
            for name in ("occasion", "goal", "what_they_do", "results", "challenge", "factsheet")
        ),
        index.RelatedFields("organisations", [index.SearchField("title", boost=3)]),
        index.RelatedFields("tags", [index.SearchField("name", boost=2)]),
    ]

    class Meta:
        verbose_name = _("initiative")
        verbose_name_plural = _("initiatives")

    @property
    def card_meta(self) -> str:
        return card_line([each.title for each in self.organisations.all()])
