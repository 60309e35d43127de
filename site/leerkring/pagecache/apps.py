from django.apps import AppConfig


class PagecacheConfig(AppConfig):
    name = "leerkring.pagecache"
    label = "pagecache"
