from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "leerkring.operations"
    label = "operations"

    def ready(self) -> None:
        from leerkring.operations import checks  # noqa: F401 – registers them
