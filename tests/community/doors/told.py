"""The consent of a resident: for who wrote it down, and for the hosts."""

from typing import Any

from django.utils import timezone

from tests.community import factories as make
from tests.community.doors.questions import READERS, but
from tests.community.doors.table import Door, in_each_group
from tests.community.doors.world import HOST, MEMBER, World

TOLD = {"told_by": "een bewoner", "perspective": "resident", "agreed_at": timezone.now()}
MAY = {slug: {HOST, MEMBER} for slug in READERS}


def furnish(world: World) -> None:
    for slug, group in world.groups.items():
        question = make.question(group, world.people[MEMBER], "Mag er een kat komen?", **TOLD)
        answer = make.answer(question, world.people[MEMBER], "Ja.", **TOLD)
        world.more[f"resident-{slug}"] = {"slug": slug, "pk": question.pk}, {"answer": answer.pk}


def a_question(world: World, group: str) -> dict[str, Any]:
    return dict(world.more[f"resident-{group}"][0])


def an_answer(world: World, group: str) -> dict[str, Any]:
    question, answer = world.more[f"resident-{group}"]
    return {**question, **answer}


DOORS = [
    *in_each_group(Door("question_consent", to=a_question), lets_in=MAY, refuses=but(MAY)),
    *in_each_group(Door("question_consent", "POST", to=a_question), lets_in=MAY, refuses=but(MAY)),
    *in_each_group(Door("answer_consent", to=an_answer), lets_in=MAY, refuses=but(MAY)),
    *in_each_group(Door("answer_consent", "POST", to=an_answer), lets_in=MAY, refuses=but(MAY)),
]
