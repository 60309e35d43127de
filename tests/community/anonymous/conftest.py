"""A group with two people in it; `client` is logged in as Noor, who asks without her name."""

import re
import uuid
from datetime import timedelta
from typing import Protocol

import pytest
from django.test import Client
from django.utils import timezone

from community.anonymous.batches import publish_batch
from community.questions.models import Question
from leerkring.accounts.models import User

WORDS = re.compile(r'id="bewijs"[^>]*>([a-z ]+)</textarea>')


@pytest.fixture
def noor(noor: User, client: Client) -> User:
    client.force_login(noor)
    return noor


class Ask(Protocol):
    """Ask anonymously, and return the words of the receipt."""

    def __call__(self, **fields: object) -> str: ...


@pytest.fixture
def ask(client: Client, noor: User) -> Ask:
    def ask(**fields: object) -> str:
        sent = {"group": "berk", "title": "Mag ik huilen op mijn werk?", "how": "anonymous"} | fields
        page = client.post("/vraag/nieuw/", {"submission": str(uuid.uuid4())} | sent)
        found = WORDS.search(page.content.decode())
        assert found, page.content.decode()
        return found[1]

    return ask


def publish(days: int = 1) -> None:
    """The next batch; each later one needs a later day."""
    publish_batch(timezone.now() + timedelta(days=days))


@pytest.fixture
def receipt(ask: Ask) -> str:
    """Of a question that is published."""
    words = ask()
    publish()
    return words


@pytest.fixture
def question(receipt: str) -> Question:
    return Question.objects.get()
