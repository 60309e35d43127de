"""Who reports, looks, decides and reads the log."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from community.moderation.actions.reporting import report_text
from community.moderation.cases import Case, Reason
from community.moderation.kinds import kind_of
from community.moderation.mutes import Mute
from tests.community import factories as make
from tests.community.doors.table import INSIDE, LOGGED_IN, NOBODY, Door, in_each_group
from tests.community.doors.world import GROUPS, HOST, MEMBER, MENTOR, MODERATOR, World

JUDGES = {slug: {HOST, MODERATOR} for slug in GROUPS}
"""Who decides about what a member wrote: the hosts of that group and network moderators, wherever it stands."""


def furnish(world: World) -> None:
    for slug in GROUPS:
        question = world.questions[slug]
        report_text(kind=kind_of(question), thing=question, by=world.people[MENTOR], reason=Reason.UNKIND)
        case = Case.objects.get(kind=kind_of(question).name, object_id=question.pk)
        world.more[f"case-{slug}"] = case.pk
        decided = {"decided_at": timezone.now(), "outcome": "stays", "reason": "unkind", "measure": "warning"}
        same = {"kind": case.kind, "object_id": case.object_id, "group": case.group, "author": case.author}
        world.more[f"decided-{slug}"] = Case.objects.create(**same, why=Case.Why.REPORTED, **decided).pk
        until = timezone.now() + timedelta(days=1)
        mute = Mute.objects.create(user=make.person(f"Stil-{slug}"), group=question.group, case=case, until=until)
        world.more[f"mute-{slug}"] = mute.pk


def a_case(world: World, group: str) -> dict[str, Any]:
    return {"pk": world.more[f"case-{group}"]}


def a_case_of_which_its_author_knows(world: World, group: str) -> dict[str, Any]:
    return {"pk": world.more[f"decided-{group}"]}


def a_mute(world: World, group: str) -> dict[str, Any]:
    return {"pk": world.more[f"mute-{group}"]}


def a_question(world: World, group: str) -> dict[str, Any]:
    return {"kind": "vraag", "pk": world.questions[group].pk}


def for_judges(door: Door) -> list[Door]:
    return list(in_each_group(door, lets_in=JUDGES))


READERS = {"berk": LOGGED_IN, "eik": INSIDE, "wilg": INSIDE}
DOORS = [
    Door("moderation", lets_in={HOST, MODERATOR}),
    Door("moderation_log", lets_in={MODERATOR}),
    *in_each_group(
        Door("moderation_word", to=a_case_of_which_its_author_knows), lets_in={slug: {MEMBER} for slug in GROUPS}
    ),
    *in_each_group(Door("moderation_word", to=a_case), lets_in=dict.fromkeys(GROUPS, NOBODY)),
    *for_judges(Door("lift_mute", "POST", to=a_mute)),
    *for_judges(Door("moderation_case", to=a_case)),
    *for_judges(Door("moderation_case", "POST", to=a_case, data={"outcome": "kept"})),
    *for_judges(Door("claim_case", "POST", to=a_case)),
    *for_judges(Door("release_case", "POST", to=a_case)),
    *for_judges(Door("reopen_case", "POST", to=a_case)),
    *in_each_group(Door("report", to=a_question), lets_in=READERS),
    *in_each_group(Door("report", "POST", to=a_question, data={"reason": "unkind"}), lets_in=READERS),
]
