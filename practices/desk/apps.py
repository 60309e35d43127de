from wagtail.users.apps import WagtailUsersAppConfig


class PeopleConfig(WagtailUsersAppConfig):
    """Wagtail's management of people, with pages and a language that fit our accounts."""

    user_viewset = "practices.desk.people.PeopleViewSet"

    def ready(self) -> None:
        from django.contrib.auth import get_user_model
        from django.db.models.signals import post_save
        from django.utils.translation import gettext_lazy
        from wagtail.admin.viewsets.chooser import ChooserViewSet

        from practices.desk.language import follow_profile

        super().ready()
        # Wagtail translates this once, when it is imported: Dutch for everybody.
        ChooserViewSet.search_tab_label = gettext_lazy("Search")
        # A signal, because a language is chosen in more than one place and accounts know nothing of desks.
        post_save.connect(follow_profile, sender=get_user_model())
