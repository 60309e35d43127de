from wagtail.users.apps import WagtailUsersAppConfig


class PeopleConfig(WagtailUsersAppConfig):
    """Wagtail's management of people, with pages that fit our accounts."""

    user_viewset = "practices.desk.people.PeopleViewSet"
