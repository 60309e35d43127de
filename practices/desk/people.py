"""Who may do what at the desk. People make their own account, and remove it themselves: here one only gives roles."""

from typing import Any

from django.forms import CheckboxSelectMultiple, ModelForm
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, BulkActionsCheckboxColumn
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.users.views.users import EditView, IndexView, UserViewSet

from leerkring.accounts.models import User


class PersonForm(ModelForm):
    def __init__(self, *args: Any, actor: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        editing_self = self.instance == actor  # nobody locks themselves out
        if editing_self or self.instance.is_leaving:  # only the person can come back from leaving
            del self.fields["is_active"]
        if editing_self or not actor.is_superuser:
            del self.fields["is_superuser"]

    class Meta:
        model = User
        fields = ("display_name", "organisation", "is_active", "is_superuser", "groups")
        widgets = {"groups": CheckboxSelectMultiple}
        labels = {"groups": _("Roles")}
        help_texts = {
            "groups": _("A redacteur writes drafts, an eindredacteur publishes them too."),
            "is_active": _("Switch off to keep somebody out without removing anything."),
        }


class RolesOnly(ModelPermissionPolicy):
    """An account comes from signing up, with a proven address; it goes through the privacy page, with all that is
    personal. Making or deleting one here would skip both."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return action in ("change", "view") and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: User, actions: set[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


class PeopleList(IndexView):
    @cached_property
    def columns(self) -> list[BaseColumn]:
        return [column for column in super().columns if not isinstance(column, BulkActionsCheckboxColumn)]

    @cached_property
    def search_fields(self) -> set[str]:
        return {"display_name", "email", "organisation"}


class PersonEdit(EditView):
    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs() | {"actor": self.request.user}
        del kwargs["editing_self"]
        return kwargs


class PeopleViewSet(UserViewSet):
    index_view_class = PeopleList
    edit_view_class = PersonEdit
    menu_label = _("People and roles")

    @cached_property
    def permission_policy(self) -> RolesOnly:
        return RolesOnly(self.model)

    def get_form_class(self, for_update: bool = False) -> type[ModelForm]:
        return PersonForm
