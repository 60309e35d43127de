"""Who comes in where in learning groups."""

from tests.community.doors.table import EVERYBODY, INSIDE, LOGGED_IN, WITH_ACCOUNT, Door, in_each_group, the_group
from tests.community.doors.world import UNVERIFIED

MINE = {"perspective": "trainee", "digest": "account"}
KNOWN = {"berk": LOGGED_IN, "eik": LOGGED_IN, "wilg": INSIDE}
"""Who may know a group; nobody who was removed, and no superuser, moderator or editor where it is closed."""
MEMBERS = {"berk": INSIDE, "eik": INSIDE, "wilg": INSIDE}

DOORS = [
    Door("house_rules", lets_in=EVERYBODY),
    Door("house_rules", "POST", data={"version": "1"}, lets_in=WITH_ACCOUNT | {UNVERIFIED}),
    Door("afspraken/", lets_in=EVERYBODY),
    Door("groups", lets_in=WITH_ACCOUNT),
    *in_each_group(Door("group", to=the_group), lets_in=KNOWN),
    *in_each_group(
        Door("join_group", to=the_group),
        lets_in={"berk": LOGGED_IN, "eik": INSIDE, "wilg": INSIDE},
        refuses={"eik": LOGGED_IN},
    ),
    *in_each_group(
        Door("join_group", "POST", to=the_group, data={"perspective": "trainee"}),
        lets_in={"berk": LOGGED_IN, "eik": INSIDE, "wilg": INSIDE},
        refuses={"eik": LOGGED_IN},
    ),
    *in_each_group(Door("my_membership", to=the_group), lets_in=MEMBERS),
    *in_each_group(Door("my_membership", "POST", to=the_group, data=MINE), lets_in=MEMBERS),
    *in_each_group(Door("leave_group", "POST", to=the_group), lets_in=MEMBERS),
]
