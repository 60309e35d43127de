from django.db import models
from django.utils.translation import gettext_lazy as _


class LoadedPage(models.Model):
    """Remembers which file a page came from and which revision that made.

    A page whose newest revision is another one has been changed by an editor, and
    `load_library` leaves it alone. A row without a page: an editor removed it.
    """

    file = models.CharField(max_length=200, unique=True)
    digest = models.CharField(max_length=64)
    page = models.ForeignKey("wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="+")
    revision_id = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = _("loaded page")
        verbose_name_plural = _("loaded pages")

    def __str__(self) -> str:
        return self.file
