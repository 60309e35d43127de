"""Sources and sectors, under one menu item that says what they are."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from practices.models import Sector, Source


class SourceViewSet(SnippetViewSet):
    model = Source
    icon = "link-external"
    menu_label = _("Sources")
    list_display = ["title", "publisher", "year"]
    search_fields = ["title", "publisher", "key"]
    search_backend_name = None
    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("publisher"), FieldPanel("year")]),
        FieldPanel("description"),
        FieldPanel("key", help_text=_("A short name without spaces; files of the library point to it.")),
    ]


class SectorViewSet(SnippetViewSet):
    model = Sector
    icon = "tag"
    menu_label = _("Sectors")
    list_display = ["name", "slug"]
    panels = [
        FieldPanel("name"),
        FieldPanel("slug", help_text=_("Part of the address when somebody filters on this sector.")),
    ]


class LibraryLists(SnippetViewSetGroup):
    items = (SourceViewSet, SectorViewSet)
    menu_label = _("Sources and sectors")
    menu_name = "library-lists"
    menu_icon = "list-ul"
    menu_order = 400
