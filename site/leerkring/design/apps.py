from django.apps import AppConfig


class DesignConfig(AppConfig):
    name = "leerkring.design"
    label = "design"
