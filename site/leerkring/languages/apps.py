from django.apps import AppConfig


class LanguagesConfig(AppConfig):
    name = "leerkring.languages"
    label = "languages"
