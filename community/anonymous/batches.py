"""Publication a few times a day: who saw somebody typing cannot tell which question came of it."""

from datetime import datetime, time, timedelta
from random import SystemRandom

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from community.anonymous.models import LastBatch, WaitingMark, WaitingQuestion, WaitingReaction, WaitingReflection
from community.anonymous.publishing import publish_mark, publish_question, publish_reaction, publish_reflection

dice = SystemRandom()


def publish_batch(now: datetime) -> str:
    """Publish all that waits, when the timetable says so; safe to run at any time, and by two machines at once."""
    slot = last_slot(now)
    if LastBatch.objects.filter(slot__gte=slot).exists():
        return "not now"
    with transaction.atomic():
        LastBatch.objects.get_or_create(pk=1, defaults={"slot": slot - timedelta(days=1)})
        last = LastBatch.objects.select_for_update().get(pk=1)
        if last.slot >= slot:
            return "not now"
        last.slot = slot
        last.save(update_fields=["slot"])
        return _publish_all(now)


def last_slot(now: datetime) -> datetime:
    """Return the newest moment of the timetable that is not later than `now`."""
    today = timezone.localdate(now)
    times = [time.fromisoformat(each) for each in settings.ANONYMOUS_BATCHES]
    days = (today, today - timedelta(days=1))
    slots = (timezone.make_aware(datetime.combine(day, at)) for day in days for at in times)
    return max(slot for slot in slots if slot <= now)


def _publish_all(now: datetime) -> str:
    """Questions first: they make no sense of their own otherwise. Everything else is shuffled as well."""
    questions, reactions = list(WaitingQuestion.objects.all()), list(WaitingReaction.objects.all())
    marks, told = list(WaitingMark.objects.select_related("answer")), list(WaitingReflection.objects.all())
    for waiting in (questions, reactions, marks, told):
        dice.shuffle(waiting)
    done = sum(publish_question(each, now) for each in questions)
    for reaction in reactions:
        publish_reaction(reaction, now)
    for mark in marks:
        publish_mark(mark, now)
    for reflection in told:
        publish_reflection(reflection, now)
    return f"{done} questions published"
