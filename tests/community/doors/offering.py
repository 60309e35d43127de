"""Who offers a question to the editors, and who decides about their own words."""

from typing import Any

from community.offering.models import Consent, Offer
from community.reflections.models import Reflection
from tests.community import factories as make
from tests.community.doors.questions import ASKER, READERS, for_
from tests.community.doors.table import Door, in_each_group
from tests.community.doors.world import GROUPS, HOST, MEMBER, World


def furnish(world: World) -> None:
    for slug in GROUPS:
        told = _told(world, slug)
        world.more[f"told-{slug}"] = told.question_id
        offer = Offer.objects.create(reflection=_told(world, slug))
        world.more[f"consent-{slug}"] = Consent.objects.create(offer=offer, answer=world.answers[slug]).pk


def _told(world: World, slug: str) -> Reflection:
    member = world.people[MEMBER]
    asked = make.question(world.groups[slug], member)
    return Reflection.objects.create(question=asked, author=member, perspective="trainee", text="Ik wachtte.")


def told(world: World, group: str) -> dict[str, Any]:
    return {"slug": group, "pk": world.more[f"told-{group}"]}


def a_consent(world: World, group: str) -> dict[str, Any]:
    return {"pk": world.more[f"consent-{group}"]}


WRITER = {slug: {HOST} for slug in GROUPS}
DOORS = [
    *in_each_group(Door("take_offer_back", to=told), lets_in=READERS),
    *for_(Door("take_offer_back", "POST", to=told), ASKER),
    *for_(Door("offer_reflection", to=told), ASKER),
    *for_(Door("offer_reflection", "POST", to=told, data={"consent": "on"}), ASKER),
    *in_each_group(Door("consent", to=a_consent), lets_in=WRITER),
    *in_each_group(Door("consent", "POST", to=a_consent, data={"agree": "1"}), lets_in=WRITER),
]
