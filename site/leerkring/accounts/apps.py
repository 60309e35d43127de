from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "leerkring.accounts"
    label = "accounts"

    def ready(self) -> None:
        from allauth.account.signals import email_confirmed
        from allauth.mfa.signals import authenticator_added
        from allauth.usersessions.models import UserSession
        from django.db.models.signals import pre_save

        from leerkring.accounts import second_factor, sessions, unproven
        from leerkring.accounts.privacy import desk, erase, own_account, registry
        from leerkring.accounts.unused import job, staff, tasks
        from leerkring.operations import due

        # Three signals, as allauth offers no other place to say these things.
        pre_save.connect(sessions.forget_address, sender=UserSession)
        email_confirmed.connect(unproven.address_is_proven)
        authenticator_added.connect(second_factor.factor_is_added)
        registry.register(own_account.holder)
        registry.register(desk.holder)
        tasks.register(staff.task)
        due.register("unused accounts", job.warn_and_remove)
        due.register("removed accounts", erase.erase_due)
        due.register("sign-ups without proof", unproven.forget_unproven)
        due.register("old sessions", sessions.forget_old_sessions)
