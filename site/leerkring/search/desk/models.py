"""What editors add to search."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from leerkring.search.documents.words import make_known
from leerkring.search.language.tokens import words


class SynonymLineQuerySet(models.QuerySet["SynonymLine"]):
    def delete(self) -> tuple[int, dict[str, int]]:
        gone = super().delete()
        make_known()
        return gone


class SynonymLine(models.Model):
    """Words that stand for each other: `a, b, c`, or one way with `a => b, c`. In use with the next search."""

    words = models.CharField(
        _("words"),
        max_length=300,
        unique=True,
        help_text=_("With commas between them: nachtdienst, nachtzorg. Or one way: bbl => student, leerling."),
    )
    note = models.CharField(_("why"), max_length=200, blank=True)

    objects = SynonymLineQuerySet.as_manager()

    class Meta:
        ordering = ["words"]
        verbose_name = _("line of synonyms")
        verbose_name_plural = _("synonyms")

    def __str__(self) -> str:
        return self.words

    def save(self, *args: Any, **options: Any) -> None:
        super().save(*args, **options)
        make_known()

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        gone = super().delete(*args, **options)
        make_known()
        return gone

    def clean(self) -> None:
        left, arrow, right = self.words.partition("=>")
        sides = [[each for each in side.split(",") if words(each)] for side in ((left, right) if arrow else (left,))]
        if not all(sides) or (not arrow and len(sides[0]) < 2):
            raise ValidationError({"words": _("Write at least two words with a comma, or one word => another.")})


_kept: tuple[int, tuple[str, ...]] = (-1, ())
"""The lines, with the version of the words of the library at which they were read."""


def added_lines(version: int) -> tuple[str, ...]:
    """What editors added, read again when `version` changed: each change of a line makes a new one."""
    global _kept
    if _kept[0] != version:
        _kept = version, tuple(SynonymLine.objects.values_list("words", flat=True))
    return _kept[1]
