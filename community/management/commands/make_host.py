from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from community.groups.models import Group, Membership
from community.moderation.audit import record


class Command(BaseCommand):
    help = "Makes a member of a group its host, for a group whose hosts are gone. It stands in the log."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("group", help="the last part of its address, such as molenkwartier")
        parser.add_argument("email", help="of somebody who takes part in it")

    def handle(self, *args: Any, **options: Any) -> None:
        group = Group.objects.filter(slug=options["group"]).first()
        if group is None:
            raise CommandError("There is no group with this address.")
        there = Membership.objects.present().filter(group=group, user__email=options["email"].lower())
        membership = there.select_related("user").first()
        if membership is None:
            raise CommandError("Nobody with this address takes part in this group.")
        if not membership.is_host:
            membership.role = Membership.Role.HOST
            membership.save(update_fields=["role"])
            record("make_host", by=None, person=membership.user, group=group, note="manage.py make_host")
        self.stdout.write(f"{membership.user.display_name} is a host of {group.name}.")
