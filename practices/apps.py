from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PracticesConfig(AppConfig):
    name = "practices"
    verbose_name = _("Library")

    def ready(self) -> None:
        from leerkring.operations import due
        from practices.desk.publishing import publish_due

        due.register("publishing", publish_due)
