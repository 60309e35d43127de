from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "leerkring.accounts"
    label = "accounts"
