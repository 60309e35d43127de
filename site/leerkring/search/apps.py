from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "leerkring.search"
    label = "search"
