"""Fills the demo network: once, repeatably, and without touching what people changed since."""

from random import Random

from django.db import transaction
from django.utils import timezone
from tqdm import tqdm

from community.demo.asking import ask_at_doors
from community.demo.cast import Cast
from community.demo.conversations import Talkers, talk_in_groups
from community.demo.files import questions, read
from community.demo.groups import make_places, slug_of
from community.demo.keep import keep
from community.demo.people import make_accounts, table
from community.demo.talk import Scribe
from community.groups.models import Group
from leerkring.accounts.demo import DemoPerson
from leerkring.search.indexing.changes import note

SEED = 4811


def load() -> list[DemoPerson]:
    """Make the network when it is not there yet, and return the people who can log in.

    All or nothing: whatever stops it half-way, the next time begins from nothing. The same seed gives the same
    network; only the dates follow today.
    """
    if not Group.objects.filter(slug__in=map(slug_of, read("groups.yaml")["groups"])).exists():
        _fill()
    return table()


@transaction.atomic
def _fill() -> None:
    dice, now = Random(SEED), timezone.now()  # noqa: S311 – for a network that is the same each time
    accounts = make_accounts()
    places = make_places(accounts, now, dice)
    cast = Cast(places, accounts, dice)
    scribe = Scribe(cast, now, dice)
    talks = [scribe.talk(asked) for asked in tqdm(questions(), desc="network", unit="question")]
    answers = keep(talks, now)
    note("questions", [talk.row.pk for talk in talks])
    messages = talk_in_groups(places, accounts, Talkers(cast, accounts, now, dice), now)
    waiting = ask_at_doors(places, now)
    tqdm.write(f"network: {len(talks)} questions, {answers} answers and {messages} messages; {waiting} ask to join")
