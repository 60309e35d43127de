from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "leerkring.search"
    label = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        from leerkring.operations import demo_parts, due
        from leerkring.search import demo, sources
        from leerkring.search.indexing.catch_up import when_due
        from leerkring.search.library import watching
        from leerkring.search.library.source import Library
        from leerkring.search.missed.actions import forget

        sources.register(Library())
        watching.connect()
        demo_parts.register("search index", demo.load)
        due.register("search index", when_due)
        due.register("searches without result", forget)
