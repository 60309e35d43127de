"""Everybody keeps searches of their own."""

from typing import Any

from community.saved.models import SavedSearch
from tests.community.doors.table import WITH_ACCOUNT, Door
from tests.community.doors.world import MEMBER, World


def furnish(world: World) -> None:
    kept = SavedSearch.objects.create(user=world.people[MEMBER], words="nacht", address="/zoek/?q=nacht")
    world.more["saved search"] = kept.pk


def the_search(world: World, group: str) -> dict[str, Any]:
    return {"pk": world.more["saved search"]}


DOORS = [
    Door("saved_searches", lets_in=WITH_ACCOUNT),
    Door("saved_searches", "POST", data={"search": "q=nacht"}, lets_in=WITH_ACCOUNT),
    Door("forget_search", "POST", to=the_search, lets_in={MEMBER}),
]
