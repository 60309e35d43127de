"""Questions in batches: each with tags, wishes and answers, as if asked over the last two years."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from random import Random

from django.db import transaction
from django.utils import timezone
from taggit.models import Tag

from community.perspectives import CIRCLE
from community.questions.filling.places import Place, settle
from community.questions.models import Answer, Question, TaggedQuestion, WantedPerspective

BATCH = 2000
"""Questions per transaction."""
SPAN = timedelta(days=730)
ANSWERS = (0, 1, 1, 2, 3, 5)
"""How many answers a question gets, by chance: two on average."""
OPENINGS = ("Hoe help ik iemand bij", "Wat doe je bij", "Wie heeft ervaring met", "Waar let jij op bij")
SUBJECTS = ("eten", "slapen", "wondzorg", "dementie", "taal", "familie", "medicatie", "nachtdienst", "tillen", "rouw")
ENDINGS = ("als er weinig tijd is?", "als de familie anders wil?", "in de avond?", "zonder haast?", "in het begin?")
ADVICE = ("Vraag rustig door.", "Kijk eerst mee.", "Schrijf het op.", "Neem de tijd.", "Bel de familie even.")


def fill(questions: int, *, seed: int = 1) -> Iterator[int]:
    """Add so many questions; yield after each batch how many are there. What was there stays."""
    dice = Random(seed)  # noqa: S311  # made-up texts, no secrets
    places = settle(max(4, min(400, questions // 500)), dice)
    tags = [Tag.objects.get_or_create(name=name)[0] for name in SUBJECTS]
    start = timezone.now() - SPAN
    for done in range(0, questions, BATCH):
        numbers = range(done, min(done + BATCH, questions))
        add_batch(places, tags, [start + SPAN * number / questions for number in numbers], dice)
        yield numbers.stop


@transaction.atomic
def add_batch(places: Sequence[Place], tags: Sequence[Tag], moments: Sequence[datetime], dice: Random) -> None:
    """Ask one question per moment."""
    plans = [(dice.choice(places), at, dice.choice(ANSWERS)) for at in moments]
    questions = Question.objects.bulk_create([_question(*plan, dice) for plan in plans])
    asked = list(zip(questions, plans, strict=True))
    TaggedQuestion.objects.bulk_create(
        TaggedQuestion(content_object=each, tag=tag)
        for each in questions
        for tag in dice.sample(tags, dice.randrange(3))
    )
    WantedPerspective.objects.bulk_create(
        WantedPerspective(question=each, perspective=dice.choice(CIRCLE)) for each in questions if dice.random() < 0.3
    )
    Answer.objects.bulk_create(
        _answer(question, place, number, dice) for question, (place, _at, answers) in asked for number in range(answers)
    )


def _question(place: Place, at: datetime, answers: int, dice: Random) -> Question:
    asker = dice.choice(place.members)
    first = at + timedelta(hours=1) if answers else None
    return Question(
        group=place.group,
        author_id=asker.user_id,
        perspective=asker.perspective,
        title=" ".join(dice.choice(words) for words in (OPENINGS, SUBJECTS, ENDINGS)),
        detail=" ".join(dice.choices(ADVICE, k=dice.randrange(4))),
        created_at=at,
        answered_at=first,
        helped_at=first if answers > 1 and dice.random() < 0.5 else None,
        active_at=at + timedelta(hours=answers),
    )


def _answer(question: Question, place: Place, number: int, dice: Random) -> Answer:
    member = dice.choice([each for each in place.members if each.user_id != question.author_id])
    return Answer(
        question=question,
        author_id=member.user_id,
        perspective=member.perspective,
        text=" ".join(dice.choices(ADVICE, k=dice.randrange(1, 6))),
        created_at=question.created_at + timedelta(hours=number + 1),
        helped_at=question.helped_at if number == 0 else None,
    )
