"""Who looks after the site, edits or moderates was given that task by name, and it is taken back by name."""

from leerkring.accounts.models import User
from leerkring.accounts.privacy import mails
from leerkring.accounts.unused.tasks import Task


def has_rights(user: User) -> bool:
    return user.is_staff or user.is_superuser or user.groups.exists() or user.user_permissions.exists()


def tell_who_looks_after_the_site(user: User) -> None:
    for other in User.objects.filter(is_superuser=True, is_active=True).exclude(pk=user.pk):
        mails.say_task_is_unused(other, user)


task = Task(name="staff", held_by=has_rights, tell=tell_who_looks_after_the_site)
