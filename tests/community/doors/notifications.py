"""Everybody has news of their own, and ways to be told; nobody sees anybody else's."""

from typing import Any

from community.notifications.mail.models import Mail as SentMail
from community.notifications.mail.models import MailProblem
from community.notifications.mail.unsubscribe import unsubscribe_path
from tests.community.doors.table import EVERYBODY, INSIDE, LOGGED_IN, WITH_ACCOUNT, Door, in_each_group
from tests.community.doors.world import MEMBER, MODERATOR, World


def furnish(world: World) -> None:
    world.more["mail problem"] = MailProblem.objects.create(
        user=world.people[MEMBER], address=world.people[MEMBER].email
    ).pk


def a_problem(world: World, group: str) -> dict[str, Any]:
    return {"number": world.more["mail problem"]}


def a_question(world: World, group: str) -> dict[str, Any]:
    return {"kind": "vraag", "number": world.questions[group].pk}


def a_token(world: World, group: str) -> dict[str, Any]:
    return {"token": unsubscribe_path(world.people[MEMBER], SentMail.Kind.DIGEST).split("/")[-2]}


DOORS = [
    Door("notifications", lets_in=WITH_ACCOUNT),
    Door("notifications_read", "POST", data={"tot": "1"}, lets_in=WITH_ACCOUNT),
    Door("notification_preferences", lets_in=WITH_ACCOUNT),
    Door("notification_preferences", "POST", data={"digest": "weekly"}, lets_in=WITH_ACCOUNT),
    Door("follows", lets_in=WITH_ACCOUNT),
    Door("follow_tag", lets_in=WITH_ACCOUNT),
    Door("follow_tag", "POST", data={"label": "nacht"}, lets_in=WITH_ACCOUNT),
    *in_each_group(
        Door("change_follow", "POST", to=a_question, data={"volg": "ja"}),
        lets_in={"berk": LOGGED_IN, "eik": INSIDE, "wilg": INSIDE},
    ),
    Door("unsubscribe", to=a_token, lets_in=EVERYBODY),
    Door("unsubscribe", "POST", to=a_token, lets_in=EVERYBODY),
    Door("try_mail_again", "POST", lets_in=WITH_ACCOUNT),
    Door("mail_problems", lets_in={MODERATOR}),
    Door("mail_again", "POST", to=a_problem, lets_in={MODERATOR}),
]
