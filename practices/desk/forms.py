"""The form of a library page: choices that can be overseen."""

from datetime import timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.forms import CheckboxSelectMultiple, ModelMultipleChoiceField
from django.utils import timezone
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.models import Page

from leerkring.accounts.models import User

FIRST_REVIEW = timedelta(days=365)


def possible_owners(now: int | None) -> QuerySet[User]:
    """Who works at the desk, and the present owner. Never all members: that list is long and nobody's business."""
    editors = Q(groups__permissions__codename="access_admin") | Q(is_superuser=True)
    return User.objects.filter(Q(editors, is_active=True) | Q(pk=now)).distinct().order_by("display_name")


class DeskPageForm(WagtailAdminPageForm):
    """Opens a page whose time was over without that moment: with it nothing of the page could be kept."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.is_bound and "expire_at" in self.fields and is_over(self.instance):
            self.initial["expire_at"] = None


def is_over(page: Page) -> bool:
    """Whether the page is off the site, and the moment has passed at which it had to be.

    What is on the site still keeps its moment: it comes off in a minute. Only `live` is of the page as it is now; the
    rest, `expired` too, is what its last draft knew.
    """
    return not page.live and page.expire_at is not None and page.expire_at < timezone.now()


class LibraryPageForm(DeskPageForm):
    """Shows what belongs to a page as boxes to tick: in a list to select from, one wrong click loses the rest."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, ModelMultipleChoiceField):
                self._tick(field)
        if "content_owner" in self.fields:
            self.fields["content_owner"].queryset = possible_owners(self.instance.content_owner_id)
        if self.instance.pk is None:  # whoever begins a page looks after it, until somebody else does
            self.initial |= {"content_owner": self.for_user, "review_by": timezone.localdate() + FIRST_REVIEW}
        if "summary" in self.fields:
            self.fields["summary"].widget = AdminAutoHeightTextInput(attrs={"maxlength": 200})

    def _tick(self, field: ModelMultipleChoiceField) -> None:
        rows = field.queryset
        if rows is not None and issubclass(rows.model, Page):
            field.queryset = rows.exclude(pk=self.instance.pk).order_by("title")
        field.widget = CheckboxSelectMultiple()
        field.widget.choices = field.choices

    def clean_summary(self) -> str:
        return " ".join(self.cleaned_data["summary"].split())
