from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.blocks import CharBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index

from practices.blocks import BodyBlock, PreconditionBlock
from practices.blocks.body import TEXT_FEATURES
from practices.browse.cards import card_line
from practices.browse.page import Browsable
from practices.desk.panels import ExampleHelpPanel
from practices.models.linked import LinkedField
from practices.models.page import IndexPage, LibraryPage
from practices.vocabulary import LearningForm


class PracticeIndexPage(Browsable, IndexPage):
    browse = "practices.browse.listings.examples"
    subpage_types = ["practices.PracticePage"]

    class Meta:
        verbose_name = _("index of good examples")


class PracticeTag(TaggedItemBase):
    content_object = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="tagged_items")


class PracticePage(LibraryPage):
    """A good example: something that works somewhere, told so that others can follow it."""

    organisations = LinkedField(
        "practices.OrganisationPage", verbose_name=_("organisations"), blank=True, related_name="practices"
    )
    learning_form = models.CharField(_("learning form"), max_length=12, choices=LearningForm)
    sectors = LinkedField("practices.Sector", verbose_name=_("sectors"), blank=True, related_name="practices")
    capabilities = LinkedField(
        "practices.CapabilityPage",
        verbose_name=_("strengthens these capabilities"),
        blank=True,
        related_name="practices",
    )
    themes = LinkedField(
        "practices.ThemePage", verbose_name=_("helps with these themes"), blank=True, related_name="practices"
    )
    tags = ClusterTaggableManager(
        through=PracticeTag,
        blank=True,
        verbose_name=_("tags"),
        help_text=_("Three to six words that a reader would use."),
    )

    audience = models.CharField(_("for whom"), max_length=80, blank=True)
    group_size = models.CharField(_("group size"), max_length=80, blank=True)
    time = models.CharField(_("time"), max_length=80, blank=True)
    cost = models.CharField(_("cost"), max_length=80, blank=True)

    occasion = RichTextField(
        _("occasion"),
        features=TEXT_FEATURES,
        blank=True,
        help_text=_("Why did they start? What was not going well?"),
    )
    goal = RichTextField(
        _("goal"), features=TEXT_FEATURES, blank=True, help_text=_("What should be different, and for whom?")
    )
    what_they_do = StreamField(
        BodyBlock(required=False),
        verbose_name=_("what they do"),
        blank=True,
        help_text=_("So concrete that somebody else can try it tomorrow."),
    )
    effect = StreamField(
        BodyBlock(required=False),
        verbose_name=_("effect"),
        blank=True,
        help_text=_("What came of it? Give figures when there are any, and say how you know."),
    )
    preconditions = StreamField(
        [("precondition", PreconditionBlock())],
        verbose_name=_("preconditions"),
        blank=True,
        help_text=_("What somebody needs before they start. Say honestly what is required and what only helps."),
    )
    challenge = RichTextField(
        _("challenge"),
        features=TEXT_FEATURES,
        blank=True,
        help_text=_("What was hard? An example without trouble helps nobody."),
    )
    tips = StreamField(
        [("tip", CharBlock(label=_("Tip"), max_length=300))],
        verbose_name=_("start yourself"),
        blank=True,
        help_text=_("Small first steps, each one sentence."),
    )
    related = LinkedField(
        "self",
        verbose_name=_("related examples"),
        symmetrical=False,
        blank=True,
        related_name="+",
        help_text=_("Leave empty to let the site choose by theme and tags."),
    )

    parent_page_types = ["practices.PracticeIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        ExampleHelpPanel(),
        *Page.content_panels,
        *LibraryPage.lead_panels,
        FieldPanel("organisations"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("audience"), FieldPanel("group_size")]),
                FieldRowPanel([FieldPanel("time"), FieldPanel("cost")]),
            ],
            heading=_("At a glance"),
        ),
        FieldPanel("occasion"),
        FieldPanel("goal"),
        FieldPanel("what_they_do"),
        FieldPanel("effect"),
        FieldPanel("preconditions"),
        FieldPanel("challenge"),
        FieldPanel("tips"),
        MultiFieldPanel(
            [
                FieldPanel("learning_form"),
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
            for name in ("audience", "occasion", "goal", "what_they_do", "effect", "preconditions", "challenge", "tips")
        ),
        index.RelatedFields("organisations", [index.SearchField("title", boost=3)]),
        index.RelatedFields("sectors", [index.SearchField("name")]),
        index.RelatedFields("tags", [index.SearchField("name", boost=2)]),
        index.FilterField("learning_form"),
    ]

    class Meta:
        verbose_name = _("good example")
        verbose_name_plural = _("good examples")

    @property
    def card_meta(self) -> str:
        return card_line([each.title for each in self.organisations.all()], self.get_learning_form_display())
