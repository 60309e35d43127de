"""The room of a group or of a question; it is made when somebody first opens it."""

from django.urls import reverse

from community.chat.models import Room
from community.groups.models import Group
from community.questions.models import Question


def room_of_group(group: Group) -> Room:
    return Room.objects.select_related("group").get_or_create(group=group)[0]


def room_of_question(question: Question) -> Room:
    return Room.objects.select_related("question__group").get_or_create(question=question)[0]


def address_of(room: Room) -> str:
    if room.question is not None:
        return reverse("question_conversation", args=[room.question.group.slug, room.question_id])
    return reverse("conversation", args=[room.neighbourhood.slug])


def search_address_of(room: Room) -> str:
    if room.question is not None:
        return reverse("search_question_conversation", args=[room.question.group.slug, room.question_id])
    return reverse("search_conversation", args=[room.neighbourhood.slug])
