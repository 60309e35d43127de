from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index

from practices.blocks import BodyBlock, CriticalSituationBlock, SuggestionBlock, VoiceBlock
from practices.blocks.body import TEXT_FEATURES
from practices.browse.page import Browsable
from practices.models.linked import LinkedField
from practices.models.page import IndexPage, LibraryPage
from practices.vocabulary import Hue


class CapabilityIndexPage(Browsable, IndexPage):
    """The four capabilities, with the toolkit: all suggestions of all themes, to filter."""

    browse = "practices.browse.toolkit.toolkit"
    subpage_types = ["practices.CapabilityPage"]

    class Meta:
        verbose_name = _("index of capabilities")


class CapabilityPage(LibraryPage):
    """Absorbing, connecting, training or learning: what a team or organisation has to be able to do."""

    order = models.PositiveSmallIntegerField(_("order"), default=1)
    hue = models.CharField(_("colour"), max_length=5, choices=Hue, default=Hue.CORAL)
    question = models.CharField(_("question to a team"), max_length=160, blank=True)
    introduction = StreamField(BodyBlock(required=False), verbose_name=_("introduction"), blank=True)
    conversation = RichTextField(_("the talk from 1 to 10"), features=TEXT_FEATURES, blank=True)
    critical_situations = StreamField(
        [("situation", CriticalSituationBlock())],
        verbose_name=_("critical situations"),
        blank=True,
        help_text=_("Situations without one right answer, to talk about together."),
    )

    parent_page_types = ["practices.CapabilityIndexPage"]
    subpage_types = ["practices.ThemePage"]

    content_panels = [
        *Page.content_panels,
        *LibraryPage.lead_panels,
        FieldPanel("order"),
        FieldPanel("hue"),
        FieldPanel("question"),
        FieldPanel("introduction"),
        FieldPanel("conversation"),
        FieldPanel("critical_situations"),
        *LibraryPage.care_panels,
    ]
    search_fields = [
        *LibraryPage.search_fields,
        index.SearchField("question"),
        index.SearchField("introduction"),
        index.SearchField("conversation"),
        index.SearchField("critical_situations"),
    ]

    class Meta:
        verbose_name = _("capability")
        verbose_name_plural = _("capabilities")


class ThemePage(LibraryPage):
    """A theme of a capability: its question, what you can do, and what you see when it goes well or doesn't."""

    number = models.PositiveSmallIntegerField(_("number"), default=1)
    question = models.CharField(_("the theme’s question"), max_length=250)
    introduction = StreamField(BodyBlock(required=False), verbose_name=_("introduction"), blank=True)
    talk_about = StreamField(
        [("question", VoiceBlock(label=_("Question")))], verbose_name=_("talk about it"), blank=True
    )
    suggestions = StreamField(
        [("suggestion", SuggestionBlock())],
        verbose_name=_("suggestions"),
        blank=True,
        help_text=_("Each with its kind, who is involved and what it adds."),
    )
    goes_well = StreamField(
        [("experience", VoiceBlock())], verbose_name=_("what you see when it goes well"), blank=True
    )
    goes_wrong = StreamField([("experience", VoiceBlock())], verbose_name=_("what you see when it doesn’t"), blank=True)
    initiatives = LinkedField(
        "practices.InitiativePage", verbose_name=_("initiatives"), blank=True, related_name="themes"
    )

    parent_page_types = ["practices.CapabilityPage"]
    subpage_types: list[str] = []

    content_panels = [
        *Page.content_panels,
        *LibraryPage.lead_panels,
        FieldPanel("number"),
        FieldPanel("question"),
        FieldPanel("introduction"),
        FieldPanel("talk_about"),
        FieldPanel("suggestions"),
        FieldPanel("goes_well"),
        FieldPanel("goes_wrong"),
        FieldPanel("initiatives"),
        *LibraryPage.care_panels,
    ]
    search_fields = [
        *LibraryPage.search_fields,
        *(
            index.SearchField(name)
            for name in ("question", "introduction", "talk_about", "suggestions", "goes_well", "goes_wrong")
        ),
    ]

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
