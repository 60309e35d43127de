"""Taking a value out of sight while somebody is leaving, so that undoing brings back exactly what was there."""

from typing import Any

from django.apps import apps
from django.db.models import Model

from leerkring.accounts.models import SetAside, User


def put(user: User, row: Model, field: str, instead: Any) -> None:
    """Keep the value of a field in a row of the person, and put something else in its place."""
    SetAside.objects.create(user=user, model=row._meta.label, row=row.pk, field=field, value=getattr(row, field))
    type(row)._base_manager.filter(pk=row.pk).update(**{field: instead})


def give_back(user: User) -> None:
    """Put everything back; what is gone in the meantime stays gone."""
    kept = SetAside.objects.filter(user=user)
    for one in kept:
        apps.get_model(one.model)._base_manager.filter(pk=one.row).update(**{one.field: one.value})
    kept.delete()
