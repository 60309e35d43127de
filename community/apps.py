from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommunityConfig(AppConfig):
    name = "community"
    verbose_name = _("Neighbourhood")

    def ready(self) -> None:
        from community import holders, timed

        holders.register()
        timed.register()
