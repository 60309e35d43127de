from django.apps import AppConfig


class PagecacheConfig(AppConfig):
    name = "leerkring.pagecache"
    label = "pagecache"

    def ready(self) -> None:
        from leerkring.pagecache.raising import connect

        connect()
