"""Who reads, asks, answers and changes what."""

from typing import Any

from community.questions.feed_keys import FeedKey
from tests.community.doors.table import (
    EVERYBODY,
    INSIDE,
    LOGGED_IN,
    NOBODY,
    WITH_ACCOUNT,
    Door,
    in_each_group,
    the_group,
)
from tests.community.doors.world import HOST, MEMBER, World

READERS = {"berk": LOGGED_IN, "eik": INSIDE, "wilg": INSIDE}
"""Who reads along: everybody in an open group; else who takes part, and no superuser, moderator or editor."""
MEMBERS = {"berk": INSIDE, "eik": INSIDE, "wilg": INSIDE}
ASKER = {slug: {MEMBER} for slug in READERS}
NOT_THE_ASKER = {slug: INSIDE - {MEMBER} for slug in READERS}
ANSWERER = {slug: {HOST} for slug in READERS}


def furnish(world: World) -> None:
    world.more["feed"] = FeedKey.objects.create(user=world.people[MEMBER])


def a_question(world: World, group: str) -> dict[str, Any]:
    return {"slug": group, "pk": world.questions[group].pk}


def an_answer(world: World, group: str) -> dict[str, Any]:
    return a_question(world, group) | {"answer": world.answers[group].pk}


def a_feed(world: World, group: str) -> dict[str, Any]:
    return {"slug": group, "token": world.more["feed"].token}


def but(who: dict[str, Any], whole: dict[str, Any] = READERS) -> dict[str, Any]:
    """Who sees the page and may not do this."""
    return {slug: whole[slug] - who[slug] for slug in whole}


def for_(door: Door, who: dict[str, Any]) -> list[Door]:
    return list(in_each_group(door, lets_in=who, refuses=but(who)))


DOORS = [
    *in_each_group(Door("question", to=a_question), lets_in=READERS),
    *in_each_group(Door("question_news", to=a_question, is_asked_by_pages=True), lets_in=READERS),
    *in_each_group(Door("questions_of_group", to=the_group), lets_in=READERS),
    *in_each_group(Door("question_paper", to=a_question), lets_in=READERS),
    *in_each_group(Door("answer", to=a_question), lets_in=READERS),
    *for_(Door("answer", "POST", to=a_question, data={"text": "Rustig aan.", "language": "nl"}), MEMBERS),
    Door("today", lets_in=WITH_ACCOUNT),
    Door("questions", lets_in=WITH_ACCOUNT),
    Door("feed_addresses", lets_in=WITH_ACCOUNT),
    Door("feed_addresses", "POST", data={"on": "1"}, lets_in=WITH_ACCOUNT),
    Door("group_feed", to=a_feed, group="berk", lets_in=EVERYBODY),
    Door("group_feed", to=a_feed, group="eik", is_key=True),
    Door("group_feed", to=a_feed, group="wilg", is_key=True),
    Door("ask", lets_in=WITH_ACCOUNT),
    Door("ask", "POST", data={"title": "Hoe?", "group": "berk"}, lets_in=WITH_ACCOUNT),
    Door("similar_questions", lets_in=WITH_ACCOUNT),
    Door("similar_questions", "POST", data={"title": "Hoe wek je iemand rustig?"}, lets_in=WITH_ACCOUNT),
    Door("answered_already", lets_in=WITH_ACCOUNT),
    Door("answered_already", "POST", data={"answered": "library:1"}, lets_in=WITH_ACCOUNT),
    *in_each_group(Door("similar_to_question", to=a_question), lets_in=READERS),
    *in_each_group(Door("question_history", to=a_question), lets_in=READERS),
    *in_each_group(Door("question_history", "POST", to=a_question), lets_in=dict.fromkeys(READERS, NOBODY)),
    *in_each_group(Door("answer_history", to=an_answer), lets_in=READERS),
    *in_each_group(Door("answer_history", "POST", to=an_answer), lets_in=dict.fromkeys(READERS, NOBODY)),
    *in_each_group(Door("react", to=an_answer), lets_in=READERS),
    *for_(Door("react", "POST", to=an_answer, data={"text": "Fijn.", "language": "nl"}), MEMBERS),
    *in_each_group(Door("thank", to=an_answer), lets_in=READERS),
    *for_(Door("thank", "POST", to=an_answer, data={"on": "1"}), {slug: who - {HOST} for slug, who in READERS.items()}),
    *in_each_group(Door("helped", to=an_answer), lets_in=READERS),
    *for_(Door("helped", "POST", to=an_answer, data={"on": "1"}), ASKER),
    *in_each_group(Door("promise", to=a_question), lets_in=READERS),
    *for_(Door("promise", "POST", to=a_question, data={"on": "1"}), NOT_THE_ASKER),
    *for_(Door("change_question", to=a_question), ASKER),
    *for_(Door("change_question", "POST", to=a_question, data={"title": "Hoe wek je iemand?"}), ASKER),
    *for_(Door("remove_question", to=a_question), ASKER),
    *for_(Door("remove_question", "POST", to=a_question), ASKER),
    *for_(Door("change_answer", to=an_answer), ANSWERER),
    *for_(Door("change_answer", "POST", to=an_answer, data={"text": "Rustig."}), ANSWERER),
    *for_(Door("remove_answer", to=an_answer), ANSWERER),
    *for_(Door("remove_answer", "POST", to=an_answer), ANSWERER),
    *for_(Door("close_question", to=a_question), {slug: {MEMBER, HOST} for slug in READERS}),
    *for_(Door("close_question", "POST", to=a_question, data={"of": "1"}), {s: {MEMBER, HOST} for s in READERS}),
    *in_each_group(Door("reopen_question", to=a_question), lets_in=READERS),
    *for_(Door("reopen_question", "POST", to=a_question), {slug: {MEMBER, HOST} for slug in READERS}),
]
