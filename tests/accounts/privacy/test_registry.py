"""Nothing that points to a person stays outside the export and the removal."""

from django.apps import apps

from leerkring.accounts.models import User
from leerkring.accounts.privacy import registry


def links_to_people() -> set[str]:
    """Every field of every table that points to an account, as "app.Model.field"."""
    return {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        for field in [*model._meta.local_fields, *model._meta.local_many_to_many]
        if field.related_model is User and not getattr(field.remote_field, "parent_link", False)
    }


def test_every_link_to_a_person_has_a_holder() -> None:
    links = links_to_people()
    assert len(links) > 20, "the walk finds the links that we know of"
    assert [link for link in sorted(links) if not registry.covered(link)] == []


def test_a_new_link_would_be_noticed() -> None:
    assert not registry.covered("community.Nothing.author")
