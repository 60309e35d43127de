from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from pytest_django import DjangoDbBlocker
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from leerkring.accounts.models import User
from practices.desk.roles import CHIEF_EDITOR, EDITOR, ensure_roles
from practices.desk.workflow import ensure_workflow
from practices.models import OrganisationPage
from tests.factories import INDEXES, home, index_of, member, organisation
from tests.kept import kept

LogIn = Callable[[User], Client]
Fields = dict[str, Any]


@pytest.fixture(scope="module")
def _desk(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with kept(_make_desk, django_db_blocker):
        yield


@pytest.fixture
def desk(_desk: None, db: None) -> None:
    """A desk as `load_library` leaves it: pages, roles and a workflow."""


def _make_desk() -> None:
    home()
    for kind in INDEXES:
        index_of(kind)
    ensure_roles()
    ensure_workflow()


def person(name: str, group: str) -> User:
    user = member(f"{name.lower()}@voorbeeld.nl", display_name=name)
    user.groups.add(Group.objects.get(name=group))
    return user


@pytest.fixture
def editor(desk: None) -> User:
    return person("Rik", EDITOR)


@pytest.fixture
def colleague(desk: None) -> User:
    return person("Rosa", EDITOR)


@pytest.fixture
def chief(desk: None) -> User:
    return person("Els", CHIEF_EDITOR)


@pytest.fixture
def page(desk: None) -> OrganisationPage:
    return organisation()


@pytest.fixture
def log_in() -> LogIn:
    def as_somebody(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return as_somebody


@pytest.fixture
def media_elsewhere(settings: Any, tmp_path: Path) -> None:
    """What is brought in is written away from what somebody uses."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def rik(editor: User, log_in: LogIn) -> Client:
    return log_in(editor)


def form(page: OrganisationPage, **changes: Any) -> Fields:
    """What the form of an organisation sends when it is saved, with some fields changed."""
    fields = {
        "title": page.title,
        "slug": page.slug,
        "summary": page.summary,
        "language": "nl",
        "place": "",
        "description": rich_text("<p>Wie zij zijn.</p>"),
        "photo": "",
        "photo_alt": "",
        "content_owner": "",
        "review_by": "",
        "comments": inline_formset([]),
    }
    return nested_form_data(fields | changes)
