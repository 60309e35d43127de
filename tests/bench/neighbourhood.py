"""A question with ten answers and somebody who is logged in: `DATA_DIR=… python -m tests.bench.neighbourhood`."""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import django

from tests.served.site import ROOT, environment

NAME = "bench.json"
TITLE = "Hoe meet je een vraag?"


@dataclass(frozen=True)
class Neighbourhood:
    """question: the address of its page. cookie: of a member."""

    question: str
    cookie: str


def prepare(folder: Path) -> Neighbourhood:
    """Make it in a process of its own, in a folder that the site was built in."""
    command = [sys.executable, "-m", "tests.bench.neighbourhood"]
    subprocess.run(command, env=environment(folder), cwd=ROOT, check=True)
    return Neighbourhood(**json.loads((folder / NAME).read_text()))


def settle() -> Neighbourhood:
    django.setup()
    from django.conf import settings
    from django.test import Client

    from community.groups.models import Group
    from leerkring.accounts.models import User
    from tests.community import factories

    group, member = Group.objects.get(slug="proefwijk"), User.objects.get(email="lid@leerkring.example")
    question = group.questions.filter(title=TITLE).first() or factories.question(group, member, TITLE)
    for number in range(question.answers.count(), 10):
        factories.answer(question, factories.member_of(group, f"Meter {number}", "professional"))
    client = Client()
    client.force_login(member)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    return Neighbourhood(question.get_absolute_url(), f"{cookie.key}={cookie.value}")


if __name__ == "__main__":
    found = settle()
    from django.conf import settings

    Path(settings.DATA_DIR, NAME).write_text(json.dumps(asdict(found)))
