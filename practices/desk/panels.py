"""Panels of the page editor that help with writing."""

from typing import Any

from django.forms import Media, Script
from django.urls import reverse
from wagtail.admin.panels import HelpPanel, Panel


class PlainLanguagePanel(Panel):
    """Advice on plain language that follows the typing. It never blocks saving."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "practices/desk/plain_language_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return super().get_context_data(parent_context) | {"address": reverse("plain_language")}

        @property
        def media(self) -> Media:
            return Media(js=[Script("desk/plain-language.js", type="module")])  # type: ignore[list-item]  # the stubs know no Script yet


class ExampleHelpPanel(HelpPanel):
    """What makes an example worth following, folded up above the form."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("template", "practices/desk/example_help.html")
        super().__init__(**kwargs)
