"""Whatever is sent to any form: a sentence, what was typed is kept, and never an error of ours.

The addresses are those of the table, the fields those of the pages behind it: a new form cannot be forgotten.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils.html import escape

from community.groups.models import Group, Membership
from community.questions.models import Question
from tests.community.doors.bad_input import EACH, FOR_CHOICES, FOR_WORDS, KEPT, NASTY, TEXTS, TYPED, forged, post
from tests.community.doors.features import doors
from tests.community.doors.forms import Form, forms_of
from tests.community.doors.table import Door
from tests.community.doors.test_doors import address
from tests.community.doors.world import ELSEWHERE, HOST, MEMBER, MODERATOR, REMOVED, World

pytestmark = pytest.mark.django_db
PEOPLE = (MEMBER, HOST, MODERATOR, ELSEWHERE, REMOVED)
ONCE = list({(door.name, door.method): door for door in reversed(doors()) if door.lets_in}.values())
"""Each address and method, once: in the group that is open."""
POSTS = [door for door in ONCE if door.method == "POST"]
Forms = dict[tuple[str, str], list[Form]]
PARTS = {"similar_questions"}
"""Not a page, but a part of one: it may be empty."""
LEAST = 40
"""Characters of a page with a sentence."""


@pytest.fixture(scope="module")
def forms(world: World) -> Forms:
    """The forms on all pages behind the doors, by who meets them and where they go."""
    found: Forms = defaultdict(list)
    for door in (door for door in doors() if door.method == "GET"):
        page = address(door, world)
        for who in PEOPLE:
            if who in door.lets_in:
                shown = world.client(who).get(page).content.decode(errors="replace")
                for form in forms_of(shown, page):
                    found[who, form.address].append(form)
    return dict(found)


def sent_by(door: Door, world: World, forms: Forms) -> tuple[str, list[Form]]:
    """Who sends this, and the forms in which they do; an empty one for what a script sends."""
    place = address(door, world)
    able = [who for who in PEOPLE if who in door.lets_in] or sorted(door.lets_in)
    found = next(((who, forms[who, place]) for who in able if (who, place) in forms), (able[0], [Form(place)]))
    return found[0], list({tuple(sorted(form.values)): form for form in found[1]}.values())


def filled(door: Door, world: World, form: Form) -> dict[str, Any]:
    """What somebody would send: the form as it was opened, and what the table says where that is empty."""
    given = door.data(world, door.group) if callable(door.data) else door.data
    return dict(given) | {name: values or given.get(name, "") for name, values in form.values.items()}


def variants(sent: Mapping[str, Any], form: Form) -> Iterator[tuple[str, dict[str, Any]]]:
    """Everything nasty in all that is typed, and in all the rest; what broke most in each field alone."""
    typed = form.typed or set(sent)
    for names, kinds in ((typed, FOR_WORDS if form.typed else NASTY), (set(sent) - typed, FOR_CHOICES)):
        if names:
            yield from ((f"{what} in {sorted(names)}", sent | dict.fromkeys(names, NASTY[what])) for what in kinds)
    for what in EACH:
        yield from ((f"{what} in {name}", sent | {name: NASTY[what]}) for name in sent)


def wrong_with(answer: HttpResponse, door: Door, sent: Mapping[str, Any], form: Form) -> str:
    """Say what is wrong with an answer, or nothing."""
    if answer.status_code >= 500:
        return f"answers {answer.status_code}"
    text = answer.content.decode()
    if "<script>alert" in text or 'href="javascript' in text:
        return "runs what was typed"
    if answer.status_code in (204, 301, 302) or door.name in PARTS:
        return ""
    if len(text) < LEAST:
        return f"{answer.status_code} without a sentence"
    lost = [name for name in form.typed if is_lost(str(sent.get(name, "")), text)]
    return f"{answer.status_code}, loses {lost}" if lost else ""


def is_lost(typed: str, page: str) -> bool:
    return typed in {TEXTS[what] for what in KEPT} | {TYPED} and escape(typed.strip()) not in page


@pytest.mark.parametrize("door", POSTS, ids=lambda door: door.name)
def test_nothing_that_is_sent_is_too_much(door: Door, world: World, forms: Forms) -> None:
    who, own = sent_by(door, world, forms)
    wrong = {}
    for form in own:
        for what, sent in variants(filled(door, world, form), form):
            if said := wrong_with(post(world.client(who), address(door, world), sent), door, sent, form):
                wrong[what] = said
    assert not wrong


def archive(group: Group) -> None:
    Group.objects.filter(pk=group.pk).update(status="archived")


def merge_away(group: Group) -> None:
    Group.objects.filter(pk=group.pk).update(status="merged")


def close_and_remove(group: Group) -> None:
    Group.objects.filter(pk=group.pk).update(access="closed")
    Membership.objects.filter(group=group).delete()


def delete(group: Group) -> None:
    Question.objects.filter(group=group).delete()
    group.delete()


@pytest.mark.parametrize("meanwhile", [archive, merge_away, close_and_remove, delete])
@pytest.mark.parametrize("door", POSTS, ids=lambda door: door.name)
def test_a_group_that_went_meanwhile_is_said_and_keeps_what_was_typed(
    door: Door, meanwhile: Any, world: World, forms: Forms
) -> None:
    who, (form, *_others) = sent_by(door, world, forms)
    sent = filled(door, world, form) | dict.fromkeys(form.typed, TYPED)
    place = address(door, world)
    answer = post(world.client(who), place, sent, before=lambda: meanwhile(Group.objects.get(slug=door.group)))
    assert not wrong_with(answer, door, sent, form)


@pytest.mark.parametrize("door", ONCE, ids=str)
def test_a_forged_number_or_word_in_an_address_leads_nowhere(door: Door, world: World) -> None:
    client = world.client(sorted(door.lets_in)[0])
    for parts in forged(door.to(world, door.group)):
        if place := address_of(door, parts):
            answer = post(client, place, {}) if door.method == "POST" else client.get(place)
            assert answer.status_code < 500, place


def address_of(door: Door, parts: dict[str, Any]) -> str:
    try:
        return reverse(door.name, kwargs=parts)
    except NoReverseMatch:
        return ""


@pytest.mark.parametrize("door", POSTS, ids=lambda door: door.name)
def test_a_stale_token_is_a_sentence_and_changes_nothing(door: Door, world: World) -> None:
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    who = sorted(door.lets_in)[0]
    if who in world.people:
        client.force_login(world.people[who])
    answer = post(client, address(door, world), {"csrfmiddlewaretoken": "x" * 64, "text": TYPED})
    if door.name in NO_TOKEN:
        assert answer.status_code == 200
    else:
        assert answer.status_code == 403
        assert "We wisten niet zeker of jij dit was" in answer.content.decode()


NO_TOKEN = {"unsubscribe"}
"""The button of a mail program: the signature in the address says who asks."""


def test_the_walk_finds_the_forms_that_matter(forms: Forms) -> None:
    """Guards against a walk that finds nothing: then no form would be tested."""
    typed = {name for own in forms.values() for form in own for name in form.typed}
    assert {"title", "detail", "text", "note", "about", "email", "label", "learned"} <= typed
