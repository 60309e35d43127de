from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommunityConfig(AppConfig):
    name = "community"
    verbose_name = _("Neighbourhood")

    def ready(self) -> None:
        from community import holders, reportables, timed
        from community.chat import ending
        from community.demo.load import load
        from community.groups.rules_actions import accept_at_signup
        from community.notifications import follow_tool
        from leerkring.accounts import joining
        from leerkring.operations import demo_parts

        holders.register()
        timed.register()
        reportables.register()
        ending.register()
        demo_parts.register("network", load)
        follow_tool.register()
        joining.register("house rules", accept_at_signup)
