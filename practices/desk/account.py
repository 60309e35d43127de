"""“My account” of the desk: only what belongs to the desk. Name, language, password and e-mail are in the profile."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import (
    AccountView,
    BaseSettingsPanel,
    NotificationsSettingsPanel,
    ThemeSettingsPanel,
)
from wagtail.users.models import UserProfile


class DeskAccount(AccountView):
    page_title = _("Settings of the desk")
    panels = (NotificationsSettingsPanel, ThemeSettingsPanel)

    def get_panels(self) -> list[BaseSettingsPanel]:
        user = self.request.user
        profile = UserProfile.get_for_user(user)
        panels = [panel(self.request, user, profile) for panel in self.panels]
        return [panel for panel in panels if panel.is_active()]
