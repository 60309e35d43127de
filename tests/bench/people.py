"""People in one group, logged in: `DATA_DIR=… python -m tests.bench.people 1000`; with --count, what they wrote."""

import json
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from leerkring.accounts.models import User


@dataclass
class Crowd:
    """group: its slug. cookies: one per person."""

    group: str = "drukte"
    cookies: list[str] = field(default_factory=list)
    questions: int = 0
    answers: int = 0


def gather(number: int) -> Crowd:
    from allauth.account.models import EmailAddress
    from django.contrib.auth.hashers import make_password
    from django.core.management import call_command

    from community.groups.models import Group, Membership
    from leerkring.accounts.models import User

    call_command("migrate", run_syncdb=True, verbosity=0)
    crowd, nobody = Crowd(), make_password(None)
    group = Group.objects.create(slug=crowd.group, name="Drukte", place="Molendorp")
    named = [(f"drukte{each}@leerkring.invalid", f"Deelnemer {each}") for each in range(number)]
    people = User.objects.bulk_create(User(email=email, display_name=name, password=nobody) for email, name in named)
    EmailAddress.objects.bulk_create(
        EmailAddress(user=user, email=user.email, verified=True, primary=True) for user in people
    )
    Membership.objects.bulk_create(Membership(group=group, user=user, perspective="trainee") for user in people)
    crowd.cookies = [log_in(user) for user in people]
    return crowd


def log_in(user: "User") -> str:
    """Make a session as logging in does."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from leerkring.accounts.session_store import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


def count() -> Crowd:
    from community.questions.models import Answer, Question

    return Crowd(questions=Question.objects.count(), answers=Answer.objects.count())


if __name__ == "__main__":
    django.setup()
    from django.conf import settings

    found = count() if "--count" in sys.argv else gather(int(sys.argv[1]))
    Path(settings.DATA_DIR, "crowd.json").write_text(json.dumps(asdict(found)))
