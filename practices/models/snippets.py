from django.db import models
from django.utils.translation import gettext_lazy as _

from practices.vocabulary import ProgrammeTheme


class Sector(models.Model):
    name = models.CharField(_("name"), max_length=60)
    slug = models.SlugField(_("address"), unique=True, max_length=60)

    class Meta:
        ordering = ["name"]
        verbose_name = _("sector")
        verbose_name_plural = _("sectors")

    def __str__(self) -> str:
        return self.name


class Source(models.Model):
    """A document that pages take their facts from."""

    key = models.SlugField(_("key"), unique=True, max_length=60)
    title = models.CharField(_("title"), max_length=200)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    description = models.CharField(_("description"), max_length=300, blank=True)

    class Meta:
        ordering = ["title"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return ", ".join(str(part) for part in (self.title, self.publisher, self.year) if part)


class ProgrammeThemeLabel(models.Model):
    """One of the four programme themes as a row, so that an initiative can have several."""

    value = models.CharField(max_length=20, choices=ProgrammeTheme, unique=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("programme theme")
        verbose_name_plural = _("programme themes")

    def __str__(self) -> str:
        return str(self.get_value_display())
