"""Hangs search into the editors' desk: synonyms, and a page to try a search."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.search_promotions.forms import SearchPromotionsFormSet
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from leerkring.search.desk.models import SynonymLine
from leerkring.search.desk.views import Preview

# Wagtail gives this field no name of its own, so that no catalogue can translate what Django makes of it.
SearchPromotionsFormSet.form.base_fields["external_link_text"].label = _("External link text")


@register_snippet
class SynonymViewSet(SnippetViewSet):
    model = SynonymLine
    icon = "list-ul"
    menu_label = _("Synonyms")
    menu_name = "synonyms"
    menu_order = 450
    add_to_admin_menu = True
    list_display = ["words", "note"]
    search_fields = ["words", "note"]
    search_backend_name = None
    panels = [FieldPanel("words"), FieldPanel("note")]


@hooks.register("register_admin_urls")
def search_urls() -> list[URLPattern]:
    return [path("zoeken/", Preview.as_view(), name="search_preview")]


@hooks.register("register_reports_menu_item")
def preview_menu_item() -> MenuItem:
    return MenuItem(_("Try a search"), reverse("search_preview"), name="search-preview", icon_name="search", order=110)
