from django.db import models


class ContentVersion(models.Model):
    """One row whose number rises in every transaction that changes what visitors see."""

    number = models.PositiveBigIntegerField(default=1)

    def __str__(self) -> str:
        return str(self.number)
