from wagtail.users.apps import WagtailUsersAppConfig


class PeopleConfig(WagtailUsersAppConfig):
    """Wagtail's management of people, with pages and a language that fit our accounts."""

    user_viewset = "practices.desk.people.PeopleViewSet"

    def ready(self) -> None:
        from django.contrib.auth import get_user_model
        from django.db.models.signals import post_save

        from practices.desk.language import follow_profile

        super().ready()
        # A signal, because a language is chosen in more than one place and accounts know nothing of desks.
        post_save.connect(follow_profile, sender=get_user_model())
