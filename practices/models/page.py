from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from leerkring.home.addresses import refuse_reserved
from practices.desk.forms import DeskPageForm, LibraryPageForm
from practices.desk.panels import PlainLanguagePanel
from practices.models.linked import LinkedField
from practices.queries.visible import LibraryPageManager
from practices.vocabulary import Language


class RestrictedAtOnce:
    """Mixed into pages: asks in one query who may see the page."""

    path: str
    steplen: int

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Wagtail asks twice: it reads all pages above it first, to look for aliases, which we don't use."""
        above = [self.path[:end] for end in range(self.steplen, len(self.path) + 1, self.steplen)]
        return PageViewRestriction.objects.filter(page__path__in=above)


class LibraryPage(RestrictedAtOnce, Page):
    """What every page of the library has: a lead, a language, sources, an owner and a date to look again."""

    summary = models.CharField(
        _("summary"),
        max_length=200,
        help_text=_("One or two sentences that make somebody want to read on. Shown as the lead and on cards."),
    )
    language = models.CharField(_("language"), max_length=2, choices=Language, default=Language.DUTCH)
    photo = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Without a photo the page gets cover art drawn from its address."),
    )
    photo_alt = models.CharField(
        _("what the photo shows"), max_length=200, blank=True, help_text=_("For people who cannot see it.")
    )
    content_owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Who keeps this page right."),
    )
    review_by = models.DateField(
        _("review by"), null=True, blank=True, help_text=_("When the owner looks whether it still holds.")
    )
    sources = LinkedField(
        "practices.Source",
        verbose_name=_("sources"),
        blank=True,
        related_name="%(class)s_set",
        help_text=_("Where the facts come from. Named at the end of the page."),
    )

    objects = LibraryPageManager()

    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),  # no boost: a name counts for more than mentions, on PostgreSQL too
        index.AutocompleteField("summary"),
        index.FilterField("language"),
    ]
    api_fields: list = []

    base_form_class = LibraryPageForm
    promote_panels = Page.promote_panels[:1]  # the second one is about menus, and ours hold what they hold
    lead_panels = [FieldPanel("summary"), PlainLanguagePanel()]
    care_panels = [
        MultiFieldPanel([FieldPanel("photo"), FieldPanel("photo_alt")], heading=_("Photo")),
        MultiFieldPanel([FieldPanel("content_owner"), FieldPanel("review_by")], heading=_("Looked after by")),
        FieldPanel("sources"),
        FieldPanel("language"),
    ]

    class Meta:
        abstract = True

    @property
    def card_meta(self) -> str:
        """The line at the foot of a card. Reads related rows: prefetch `organisations` for a list of cards."""
        return ""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from practices.pages import context_of  # these read the models

        return {**super().get_context(request, *args, **kwargs), **context_of(self, request)}


class IndexPage(RestrictedAtOnce, Page):
    """The page above all pages of one kind."""

    introduction = models.CharField(_("introduction"), max_length=250, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    promote_panels = Page.promote_panels[:1]  # the second one is about menus, and ours hold what they hold
    search_fields = [*Page.search_fields, index.SearchField("introduction")]
    base_form_class = DeskPageForm
    max_count = 1
    parent_page_types = ["home.HomePage"]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        refuse_reserved(self.slug)
