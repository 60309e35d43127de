"""Searches that found nothing: what the library misses, without who misses it.

A search is written down in words only when five different members made it. Until then there are marks: of the
words and of the person together, made with a salt that is thrown away after 30 days. From a mark nobody makes the
words or the person again once its salt is gone; with it, only who guesses both.
"""

import secrets

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LENGTH = 32


def new_salt() -> str:
    return secrets.token_hex(32)


class Salt(models.Model):
    """The newest one makes marks."""

    value = models.CharField(max_length=64, default=new_salt)
    since = models.DateField(default=timezone.localdate)

    def __str__(self) -> str:
        return f"{self.since}"


class Mark(models.Model):
    """That one person searched for something in vain: `words` and `person` are one-way marks."""

    salt = models.ForeignKey(Salt, models.CASCADE, related_name="marks", db_index=False)
    words = models.CharField(max_length=LENGTH)
    person = models.CharField(max_length=LENGTH)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["salt", "words", "person"], name="missed_once_per_person")]

    def __str__(self) -> str:
        return self.words


class MissedSearch(models.Model):
    """Words that at least five members searched for in vain, for the editors."""

    words = models.CharField(_("words"), max_length=200, unique=True)
    people = models.PositiveIntegerField(_("members"), default=0)
    last_on = models.DateField(_("last time"), default=timezone.localdate)

    class Meta:
        ordering = ["-people", "words"]
        verbose_name = _("search without result")
        verbose_name_plural = _("searches without result")

    def __str__(self) -> str:
        return self.words
