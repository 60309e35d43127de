"""Saved searches belong to one person only, and go with them."""

from django.utils.translation import gettext as _

from community.saved.models import SavedSearch
from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Fact, Holder, Section


def export(user: User) -> list[Section]:
    rows = SavedSearch.objects.filter(user=user).order_by("pk")
    return [Section("saved_searches", _("Searches that you keep"), [_facts(row) for row in rows])]


def _facts(row: SavedSearch) -> list[Fact]:
    return [
        Fact("words", _("Words"), row.words),
        Fact("address", _("Address"), row.address),
        Fact("saved_at", _("Since"), row.saved_at),
    ]


def erase(user: User) -> None:
    SavedSearch.objects.filter(user=user).delete()


holder = Holder(name="saved searches", covers=["community.SavedSearch.user"], export=export, erase=erase)
