from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from leerkring.home.addresses import refuse_reserved
from leerkring.home.contexts import front_page, standard_page, told
from practices.blocks import BodyBlock
from practices.blocks.body import StepBlock
from practices.desk.forms import DeskPageForm
from practices.desk.panels import PlainLanguagePanel
from practices.pages.later import later


class HomePage(Page):
    """The front page; every public address is found from here."""

    summary = models.CharField(_("summary"), max_length=200, blank=True)
    hero_title = models.CharField(_("large title"), max_length=120)
    hero_text = models.CharField(_("text below it"), max_length=300)
    steps = StreamField([("step", StepBlock())], verbose_name=_("the learning loop"), blank=True)
    promise = StreamField(BodyBlock(required=False), verbose_name=_("asking safely"), blank=True)
    hero_title_en = models.CharField(_("large title"), max_length=120, blank=True)
    hero_text_en = models.CharField(_("text below it"), max_length=300, blank=True)
    steps_en = StreamField([("step", StepBlock())], verbose_name=_("the learning loop"), blank=True)
    promise_en = StreamField(BodyBlock(required=False), verbose_name=_("asking safely"), blank=True)

    base_form_class = DeskPageForm
    promote_panels = Page.promote_panels[:1]  # the second one is about menus, and ours hold what they hold
    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        MultiFieldPanel([FieldPanel("hero_title"), FieldPanel("hero_text")], heading=_("At the top")),
        FieldPanel("steps"),
        FieldPanel("promise"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("hero_title_en", "hero_text_en", "steps_en", "promise_en")],
            heading=_("In English"),
            classname="collapsed",
        ),
    ]

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        texts = told(self, "hero_title", "hero_text", "steps", "promise")
        rest = later(HomePage, lambda: front_page(self, texts))
        return {**super().get_context(request, *args, **kwargs), "texts": texts, **rest}


class StandardPage(Page):
    """A page about the site itself: about, help, statements."""

    summary = models.CharField(_("summary"), max_length=200, blank=True)
    body = StreamField(BodyBlock(required=False), verbose_name=_("text"), blank=True)
    title_en = models.CharField(_("title"), max_length=255, blank=True)
    summary_en = models.CharField(_("summary"), max_length=200, blank=True)
    body_en = StreamField(BodyBlock(required=False), verbose_name=_("text"), blank=True)

    base_form_class = DeskPageForm
    promote_panels = Page.promote_panels[:1]  # the second one is about menus, and ours hold what they hold
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        PlainLanguagePanel(),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("title_en"), FieldPanel("summary_en"), FieldPanel("body_en")],
            heading=_("In English"),
            classname="collapsed",
        ),
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), **standard_page(self)}

    class Meta:
        verbose_name = _("page about the site")
        verbose_name_plural = _("pages about the site")

    def clean(self) -> None:
        super().clean()
        refuse_reserved(self.slug)


@register_setting(icon="site")
class Branding(BaseSiteSetting):
    """How a learning network presents itself on this installation. What is empty says what Leerkring says."""

    network_name = models.CharField(_("name of the network"), max_length=60, blank=True)
    tagline = models.CharField(_("line in the footer"), max_length=160, blank=True)
    help_text = models.CharField(_("who helps"), max_length=160, blank=True)
    help_email = models.EmailField(_("e-mail address for help"), blank=True)

    class Meta:
        verbose_name = _("branding")
