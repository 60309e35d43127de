"""The report “due for review”, to filter and to take along as a spreadsheet."""

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from leerkring.accounts.models import User
from practices.desk.review import SOON, ReviewState, kinds, not_in_order


def library_types(request: HttpRequest) -> QuerySet[ContentType]:
    types = ContentType.objects.get_for_models(*kinds()).values()
    return ContentType.objects.filter(pk__in=[each.pk for each in types])


def owners(request: HttpRequest) -> QuerySet[User]:
    owned = Q()
    for kind in kinds():
        owned |= Q(pk__in=kind.objects.values("content_owner"))
    return User.objects.filter(owned).order_by("display_name")


class ReviewFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=_("Why"), choices=ReviewState.choices, method="with_state", empty_label=_("Late, soon or without owner")
    )
    content_type = ContentTypeFilter(label=_("Kind"), queryset=library_types)
    owner = django_filters.ModelChoiceFilter(label=_("Owner"), method="with_owner", queryset=owners)

    class Meta:
        model = Page
        fields = ["content_type"]

    def filter_queryset(self, pages: QuerySet[Page]) -> QuerySet[Page]:
        """Without a choice the list is what needs somebody now."""
        found = super().filter_queryset(pages)
        asked = self.form.cleaned_data.get("state")
        return found if asked else found.exclude(review_state=ReviewState.NO_DATE)

    def with_state(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        """A page can be here for two reasons (overdue and nobody's); it is found by both."""
        today = timezone.localdate()
        reasons = {
            ReviewState.OVERDUE: Q(review_by__lt=today),
            ReviewState.SOON: Q(review_by__range=(today, today + SOON)),
            ReviewState.NO_OWNER: Q(content_owner_id=None),
            ReviewState.NO_DATE: Q(review_by=None),
        }
        return pages.filter(reasons[ReviewState(value)])

    def with_owner(self, pages: QuerySet[Page], name: str, value: User) -> QuerySet[Page]:
        return pages.filter(content_owner_id=value.pk)


def edit_address(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def kind_label(page: Page) -> str:
    return page.page_type_display_name


def state_label(page: Page) -> str:
    return str(ReviewState(page.review_state).label)


class DueForReview(ReportView):
    page_title = _("Due for review")
    header_icon = "calendar-check"
    index_url_name = "due_for_review"
    index_results_url_name = "due_for_review_results"
    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish"]
    filterset_class = ReviewFilterSet
    verbose_name_plural = _("pages due for review")
    columns = [
        TitleColumn("title", label=_("Title"), get_url=edit_address, classname="title desk-title", width="38%"),
        Column("kind", label=_("Kind"), accessor=kind_label, classname="desk-wide"),
        Column("state", label=_("Why"), accessor=state_label),
        Column("review_by", label=_("Review by")),
        Column("owner_name", label=_("Owner"), classname="desk-wide"),
    ]
    list_export = ["title", "page_type_display_name", "review_state", "review_by", "owner_name", "full_url"]
    export_headings = {
        "title": _("Title"),
        "page_type_display_name": _("Kind"),
        "review_state": _("Why"),
        "review_by": _("Review by"),
        "owner_name": _("Owner"),
        "full_url": _("Address"),
    }
    custom_field_preprocess = {
        "review_state": dict.fromkeys(ReportView.FORMATS, lambda value: str(ReviewState(value).label))
    }

    def get_base_queryset(self) -> QuerySet[Page]:
        return not_in_order(self.request.user)

    def get_filtered_queryset(self) -> QuerySet[Page]:
        # ReportView would filter twice.
        return self.get_queryset()

    def get_filename(self) -> str:
        return f"{timezone.localdate():%Y-%m-%d}-herzien"
