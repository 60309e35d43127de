"""Who runs a group: its hosts; who asks and is asked to come in; who blocks whom."""

from typing import Any

from community.groups.invitations.actions import invite_by_mail, make_link
from community.groups.models import Group, Membership, Removal
from community.groups.requests.models import JoinRequest
from tests.community import factories as make
from tests.community.doors.table import (
    INSIDE,
    LOGGED_IN,
    WITH_ACCOUNT,
    Door,
    Mail,
    in_each_group,
    the_group,
)
from tests.community.doors.world import ELSEWHERE, GROUPS, HOST, MODERATOR, REMOVED, VISITOR, World

HOSTS = {"berk": {HOST}, "eik": {HOST}, "wilg": {HOST}}
NOT_HOSTS = {"berk": LOGGED_IN - {HOST}, "eik": LOGGED_IN - {HOST}, "wilg": INSIDE - {HOST}}
"""Who may know a group is told that only hosts come here; for all others the page is not there."""
MERGERS = {slug: who | {MODERATOR} for slug, who in HOSTS.items() if slug != "wilg"} | {"wilg": {HOST}}
NOT_MERGERS = {slug: who - {MODERATOR} for slug, who in NOT_HOSTS.items()}
NEW = {"name": "Linde", "place": "Molendorp", "about": "", "language": "nl", "access": "open", "postcodes": ""}
NEW |= {"perspective": "professional"}


def furnish(world: World) -> None:
    host = world.people[HOST]
    for slug in GROUPS:
        group = world.groups[slug]
        asker = make.person(f"Vrager-{slug}")
        world.more[f"request-{slug}"] = JoinRequest.objects.create(group=group, user=asker, perspective="trainee").pk
        world.more[f"invitation-{slug}"] = make_link(by=host, group=group, days=7, max_uses=5)
        address = f"genodigd-{slug}@voorbeeld.nl"
        world.more[f"mailed-{slug}"] = invite_by_mail(by=host, group=group, email=address)
    world.more["proposal"] = Group.objects.create(
        slug="linde", name="Linde", place="Molendorp", status=Group.Status.PROPOSED, proposed_by=world.people[ELSEWHERE]
    ).pk
    JoinRequest.objects.create(group=world.groups["eik"], user=world.people[ELSEWHERE], perspective="trainee")


def request_of(world: World, group: str) -> dict[str, Any]:
    return {"slug": group, "pk": world.more[f"request-{group}"]}


def invitation_of(world: World, group: str) -> dict[str, Any]:
    return {"slug": group, "pk": world.more[f"invitation-{group}"].pk}


def mailed_invitation_of(world: World, group: str) -> dict[str, Any]:
    return {"slug": group, "pk": world.more[f"mailed-{group}"].pk}


def token_of(world: World, group: str) -> dict[str, Any]:
    return {"token": world.more[f"invitation-{group}"].token}


def member_of(world: World, group: str) -> dict[str, Any]:
    return {"slug": group, "pk": world.membership(group, "mentor").pk}


def removal_of(world: World, group: str) -> dict[str, Any]:
    return {"slug": group, "pk": Removal.objects.get(group__slug=group, user=world.people[REMOVED]).pk}


def the_mentor(world: World, group: str) -> dict[str, Any]:
    return {"pk": Membership.objects.get(group__slug=group, user=world.people["mentor"]).user_id}


def the_proposal(world: World, group: str) -> dict[str, Any]:
    return {"pk": world.more["proposal"]}


def somebody_in_es(world: World, group: str) -> dict[str, Any]:
    """Of the group that has no host."""
    return {"membership": str(Membership.objects.get(group__slug="es", user=world.people[ELSEWHERE]).pk)}


def invite_somebody(world: World) -> None:
    invite_by_mail(by=world.people[HOST], group=world.groups["wilg"], email="nieuw@voorbeeld.nl")


def of_hosts(door: Door) -> list[Door]:
    return list(in_each_group(door, lets_in=HOSTS, refuses=NOT_HOSTS))


DOORS = [
    *of_hosts(Door("group_members", to=the_group)),
    *of_hosts(Door("change_member", "POST", to=member_of, data={"what": "host"})),
    *of_hosts(Door("remove_member", to=member_of)),
    *of_hosts(Door("remove_member", "POST", to=member_of, data={"why": "Het paste niet."})),
    *of_hosts(Door("lift_removal", "POST", to=removal_of)),
    *of_hosts(Door("group_settings", to=the_group)),
    *of_hosts(Door("group_settings", "POST", to=the_group, data=NEW)),
    *of_hosts(Door("archive_group", to=the_group)),
    *of_hosts(Door("archive_group", "POST", to=the_group, data={"on": "1"})),
    *of_hosts(Door("group_requests", to=the_group)),
    *of_hosts(Door("decide_request", to=request_of)),
    *of_hosts(Door("decide_request", "POST", to=request_of, data={"answer": "yes", "word": "Welkom."})),
    *of_hosts(Door("group_invitations", to=the_group)),
    *of_hosts(Door("group_invitations", "POST", to=the_group, data={"kind": "link", "days": "7", "max_uses": "5"})),
    *of_hosts(Door("revoke_invitation", "POST", to=invitation_of)),
    *of_hosts(Door("send_invitation_again", "POST", to=mailed_invitation_of)),
    *in_each_group(Door("merge_group", to=the_group), lets_in=MERGERS, refuses=NOT_MERGERS),
    *in_each_group(
        Door("merge_group", "POST", to=the_group, data={"into": "es"}), lets_in=MERGERS, refuses=NOT_MERGERS
    ),
    Door("ask_to_join", to=the_group, group="berk", lets_in=INSIDE, refuses=LOGGED_IN - INSIDE),
    Door("ask_to_join", to=the_group, group="eik", lets_in=LOGGED_IN),
    Door("ask_to_join", to=the_group, group="wilg", lets_in=INSIDE),
    Door("ask_to_join", "POST", to=the_group, group="eik", data={"perspective": "trainee"}, lets_in=LOGGED_IN),
    Door("take_request_back", "POST", to=the_group, group="eik", lets_in=LOGGED_IN),  # or reads that nothing waits
    *in_each_group(
        Door("invitation", to=token_of),
        lets_in=dict.fromkeys(GROUPS, WITH_ACCOUNT - {REMOVED} | {VISITOR}),
        refuses={slug: {REMOVED} for slug in GROUPS},
    ),
    *in_each_group(
        Door("invitation", "POST", to=token_of, data={"perspective": "relative"}),
        lets_in=dict.fromkeys(GROUPS, WITH_ACCOUNT - {REMOVED} | {VISITOR}),
        refuses={slug: {REMOVED} for slug in GROUPS},
    ),
    Door("propose_group", lets_in=WITH_ACCOUNT),
    Door("propose_group", "POST", data=NEW, lets_in=WITH_ACCOUNT),
    Door("hosts_wanted", lets_in={MODERATOR}, refuses=WITH_ACCOUNT - {MODERATOR}),
    Door("hosts_wanted", "POST", data=somebody_in_es, lets_in={MODERATOR}, refuses=WITH_ACCOUNT - {MODERATOR}),
    Door("proposals", lets_in={MODERATOR}, refuses=WITH_ACCOUNT - {MODERATOR}),
    Door("decide_proposal", to=the_proposal, lets_in={MODERATOR}, refuses=WITH_ACCOUNT - {MODERATOR}),
    Door(
        "decide_proposal",
        "POST",
        to=the_proposal,
        data={"answer": "yes", "word": ""},
        lets_in={MODERATOR},
        refuses=WITH_ACCOUNT - {MODERATOR},
    ),
    Door("blocks", lets_in=WITH_ACCOUNT),
    Door("blocks", "POST", data={"person": "1"}, lets_in=WITH_ACCOUNT),
    *in_each_group(
        Door("block", to=the_mentor),
        lets_in={"berk": LOGGED_IN - {"mentor"}, "eik": LOGGED_IN - {"mentor"}, "wilg": LOGGED_IN - {"mentor"}},
    ),
    Door("block", "POST", to=the_mentor, lets_in=LOGGED_IN - {"mentor"}),
]
MAILS = [Mail("community/groups/mail/invitation", send=invite_somebody, to={"nieuw@voorbeeld.nl"})]
