from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "leerkring.home"
    label = "home"
