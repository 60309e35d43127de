"""Every change that visitors can see raises the content version, in the transaction of the change."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.contrib.redirects.models import Redirect
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, PageViewRestriction, Site, Task, Workflow, WorkflowTask

from leerkring.home.models import Branding
from leerkring.pagecache.models import ContentVersion
from leerkring.pagecache.version import current_version, raise_version
from practices.models import PracticePage, ProgrammeThemeLabel, Sector, Source
from tests import factories

pytestmark = pytest.mark.django_db


def change(page: PracticePage) -> None:
    page.title = "Anders"
    page.save_revision().publish()


def save_directly(page: PracticePage) -> None:
    page.title = "Anders"
    page.save()


def move(page: PracticePage) -> None:
    page.move(factories.index_of(factories.GuidePage), pos="last-child")


def reorder(page: PracticePage) -> None:
    other = factories.example("ander")
    before = current_version()
    page.move(other, pos="right")
    assert current_version() > before


def readdress(page: PracticePage) -> None:
    page.slug = "nieuw-adres"
    page.save_revision().publish()


def alias(page: PracticePage) -> None:
    CreatePageAliasAction(page, parent=factories.home(), update_slug="alias").execute(skip_permission_checks=True)


def publish_by_clock(page: PracticePage) -> None:
    page.title = "Later"
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    before = current_version()
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        call_command("publish_scheduled")
    assert PracticePage.objects.get().title == "Later"
    assert current_version() > before


def expire_by_clock(page: PracticePage) -> None:
    PracticePage.objects.update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")
    assert not PracticePage.objects.get().live


def publish_by_workflow(page: PracticePage) -> None:
    person = get_user_model().objects.create_superuser("a@b.example", "x", display_name="A")
    workflow, task = Workflow.objects.create(name="kort"), Task.objects.create(name="lezen")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    page.title = "Goedgekeurd"
    page.save_revision()
    state = workflow.start(page, person)
    before = current_version()
    state.current_task_state.approve(user=person)
    assert PracticePage.objects.get().title == "Goedgekeurd"
    assert current_version() > before


def make_private(page: PracticePage) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def make_public(page: PracticePage) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN).delete()


def change_image(page: PracticePage) -> None:
    Image.objects.create(title="Kring", file=get_test_image_file())


CHANGES: list[Callable[[PracticePage], object]] = [
    change,
    save_directly,
    lambda page: page.unpublish(),
    lambda page: page.delete(),
    lambda page: Page.objects.get(pk=page.pk).delete(),
    move,
    reorder,
    readdress,
    alias,
    publish_by_clock,
    expire_by_clock,
    publish_by_workflow,
    make_private,
    make_public,
    change_image,
    lambda page: Sector.objects.create(name="Ouderenzorg", slug="ouderenzorg").delete(),
    lambda page: Source.objects.create(key="rapport", title="Rapport"),
    lambda page: ProgrammeThemeLabel.objects.create(value="technology"),
    lambda page: Redirect.objects.create(old_path="/oud", redirect_link="/voorbeelden/"),
    lambda page: Branding.for_site(Site.objects.get()).save(),
    lambda page: page.tags.add("dementie") or page.save(),
]


@pytest.mark.parametrize("do", CHANGES)
def test_a_change_raises_the_version(do: Callable[[PracticePage], object]) -> None:
    page = factories.example("lev")
    before = current_version()
    do(page)
    assert current_version() > before


def test_a_draft_leaves_the_version_alone() -> None:
    page = factories.example("lev")
    before = current_version()
    page.title = "Nog niet af"
    page.save_revision()
    assert current_version() == before


def test_the_version_rises_in_the_transaction_of_the_change_itself(transactional_db: None) -> None:
    page = factories.example("lev")
    before = current_version()
    with pytest.raises(RuntimeError), transaction.atomic():
        change(page)
        assert current_version() > before
        raise RuntimeError
    assert current_version() == before
    assert PracticePage.objects.get().title == "LEV"


def test_a_page_and_its_version_are_saved_by_one_commit(transactional_db: None) -> None:
    """Whoever sees the new text must see the new version, also when nobody opened a transaction round it."""
    page = factories.example("lev")
    inside: list[bool] = []

    def watch(execute, sql, params, many, context):
        if "pagecache_contentversion" in sql and sql.startswith("UPDATE"):
            inside.append(connection.in_atomic_block)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        save_directly(page)
    assert inside
    assert all(inside)


def test_numbers_only_rise_even_when_the_clock_goes_back() -> None:
    raise_version()
    before = current_version()
    with time_machine.travel("2001-01-01"):
        raise_version()
    assert current_version() == before + 1


def test_a_number_from_before_a_restored_backup_never_comes_back() -> None:
    raise_version()
    lost = current_version()
    ContentVersion.objects.update(number=3)
    raise_version()
    assert current_version() > lost


def test_a_database_without_the_row_still_works() -> None:
    ContentVersion.objects.all().delete()
    assert current_version() == 0
    raise_version()
    assert current_version() > 0
