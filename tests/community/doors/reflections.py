"""Who tells what came of it: who asked, and nobody else."""

from typing import Any

from community.reflections.models import Reflection
from tests.community.doors.questions import ASKER, a_question, for_
from tests.community.doors.table import Door
from tests.community.doors.world import GROUPS, MEMBER, World


def furnish(world: World) -> None:
    for slug in GROUPS:
        Reflection.objects.create(
            question=world.questions[slug], author=world.people[MEMBER], perspective="trainee", text="Het hielp."
        )


TOLD: dict[str, Any] = {"text": "Het gordijn ging open.", "audience": "group"}
DOORS = [
    *for_(Door("reflect", to=a_question), ASKER),
    *for_(Door("reflect", "POST", to=a_question, data=TOLD), ASKER),
    *for_(Door("remove_reflection", to=a_question), ASKER),
    *for_(Door("remove_reflection", "POST", to=a_question), ASKER),
]
