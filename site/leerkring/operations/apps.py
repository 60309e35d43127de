from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "leerkring.operations"
    label = "operations"
