from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model
from modelcluster.fields import ParentalManyToManyField


class LinkedField(ParentalManyToManyField):
    """Several other pages or words, which the desk counts: who deletes one reads where it is named.

    Wagtail's index of references looks at single links alone, so an organisation would be named in “0 places”.
    """

    def extract_references(self, value: Iterable[Model]) -> Iterator[tuple[type[Model], str, str, str]]:
        """The hook of that index: what is referred to, and the path below this field."""
        for each in value:
            yield type(each), str(each.pk), "item", f"item.{each.pk}"

    def deconstruct(self) -> Any:
        """As the field it is one of: the database knows no difference."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "modelcluster.fields.ParentalManyToManyField", args, kwargs
