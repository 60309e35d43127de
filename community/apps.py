from collections.abc import Iterable

from django.apps import AppConfig
from django.db.models import Model
from django.utils.translation import gettext_lazy as _


class CommunityConfig(AppConfig):
    name = "community"
    verbose_name = _("Neighbourhood")

    def ready(self) -> None:
        _keep_out_of_the_desk(self.get_models())
        from community import holders, leaving, merging, reportables, timed
        from community.chat import ending
        from community.demo.load import load
        from community.groups import succession
        from community.groups.rules_actions import accept_at_signup
        from community.notifications import follow_tool
        from community.offering import watching as offering
        from community.searching import watching
        from leerkring.accounts import joining
        from leerkring.accounts.unused import tasks
        from leerkring.operations import demo_parts

        holders.register()
        timed.register()
        reportables.register()
        merging.register()
        leaving.register()
        ending.register()
        demo_parts.register("network", load)
        follow_tool.register()
        watching.register()
        offering.register()
        tasks.register(succession.task)
        joining.register("house rules", accept_at_signup)


def _keep_out_of_the_desk(models: Iterable[type[Model]]) -> None:
    """Wagtail keeps an index of every link from any row to any other, and shows it to editors as "usage".

    Who answered what is none of the desk's business, and writing it down would take queries with every answer.
    """
    for model in models:
        model.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]
