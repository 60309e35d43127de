from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import CharBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index

from practices.blocks import BodyBlock, ChecklistBlock, GuideStepBlock
from practices.blocks.body import TEXT_FEATURES
from practices.browse.cards import card_line, known_word
from practices.browse.page import Browsable
from practices.models.linked import LinkedField
from practices.models.page import IndexPage, LibraryPage


class GuideIndexPage(Browsable, IndexPage):
    browse = "practices.browse.listings.guides"
    subpage_types = ["practices.GuidePage"]

    class Meta:
        verbose_name = _("index of guides")


class GuideTag(TaggedItemBase):
    content_object = ParentalKey("practices.GuidePage", on_delete=models.CASCADE, related_name="tagged_items")


class GuidePage(LibraryPage):
    """How to do it yourself: steps with time and materials, a checklist and downloads."""

    organisations = LinkedField(
        "practices.OrganisationPage", verbose_name=_("organisations"), blank=True, related_name="guides"
    )
    sectors = LinkedField("practices.Sector", verbose_name=_("sectors"), blank=True, related_name="guides")
    capabilities = LinkedField(
        "practices.CapabilityPage",
        verbose_name=_("strengthens these capabilities"),
        blank=True,
        related_name="guides",
    )
    themes = LinkedField(
        "practices.ThemePage", verbose_name=_("helps with these themes"), blank=True, related_name="guides"
    )
    tags = ClusterTaggableManager(through=GuideTag, blank=True, verbose_name=_("tags"))
    kind = models.CharField(_("kind"), max_length=60, blank=True)
    kinds_of_knowledge = StreamField(
        [("kind", CharBlock(label=_("Kind of knowledge"), max_length=120))],
        verbose_name=_("kinds of knowledge"),
        blank=True,
    )
    programme = models.CharField(_("programme or project"), max_length=120, blank=True)

    what = StreamField(
        BodyBlock(required=False), verbose_name=_("what it is"), blank=True, help_text=_("What will they have done?")
    )
    for_whom = RichTextField(_("for whom"), features=TEXT_FEATURES, blank=True)
    how_to_use = RichTextField(_("how to use it"), features=TEXT_FEATURES, blank=True)
    preparation = StreamField(BodyBlock(required=False), verbose_name=_("preparation"), blank=True)
    steps = StreamField(
        [("step", GuideStepBlock())],
        verbose_name=_("steps"),
        blank=True,
        help_text=_("In order, each with its time and what has to be on the table."),
    )
    checklist = StreamField(
        [("checklist", ChecklistBlock())],
        verbose_name=_("checklist"),
        blank=True,
        help_text=_("Readers can tick these; the ticks stay in their own browser."),
    )
    experiences = RichTextField(_("experiences"), features=TEXT_FEATURES, blank=True)
    underpinning = RichTextField(_("underpinning"), features=TEXT_FEATURES, blank=True)
    related = LinkedField(
        "practices.PracticePage", verbose_name=_("related examples"), blank=True, related_name="guides"
    )

    parent_page_types = ["practices.GuideIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *Page.content_panels,
        *LibraryPage.lead_panels,
        FieldPanel("organisations"),
        FieldPanel("what"),
        FieldPanel("for_whom"),
        FieldPanel("how_to_use"),
        FieldPanel("preparation"),
        FieldPanel("steps"),
        FieldPanel("checklist"),
        FieldPanel("experiences"),
        FieldPanel("underpinning"),
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldPanel("kinds_of_knowledge"),
                FieldPanel("programme"),
                FieldPanel("sectors"),
                FieldPanel("capabilities"),
                FieldPanel("themes"),
                FieldPanel("tags"),
            ],
            heading=_("Where it belongs"),
        ),
        FieldPanel("related"),
        *LibraryPage.care_panels,
    ]

    search_fields = [
        *LibraryPage.search_fields,
        *(
            index.SearchField(name)
            for name in ("what", "for_whom", "how_to_use", "preparation", "steps", "checklist", "experiences")
        ),
        index.SearchField("underpinning"),
        index.RelatedFields("organisations", [index.SearchField("title", boost=3)]),
        index.RelatedFields("tags", [index.SearchField("name", boost=2)]),
    ]

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")

    @property
    def card_meta(self) -> str:
        return card_line([each.title for each in self.organisations.all()], known_word(self.kind))
