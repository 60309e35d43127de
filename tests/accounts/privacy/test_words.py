"""Every text that somebody wrote at the desk: out of sight at once, back when undone, gone after seven days."""

import json
from collections import Counter
from datetime import datetime, timedelta

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Comment, CommentReply, Page, Workflow, WorkflowState

from leerkring.accounts.models import User
from leerkring.accounts.privacy.erase import erase_due_removals
from leerkring.accounts.privacy.leaving import remove_account, undo_removal
from practices.desk.roles import CHIEF_EDITOR, ensure_roles
from practices.desk.workflow import ensure_workflow
from practices.models import OrganisationPage, Sector
from tests.factories import index_of, organisation
from tests.practices.desk.conftest import person

WORD = "Kikkerdril"
NOW = datetime(2026, 11, 22, 12, tzinfo=timezone.get_default_timezone())
WEEK = timedelta(days=7)


def places() -> Counter[str]:
    """Count the rows that hold the word, in all tables: "app.Model.field" → rows."""
    return Counter(
        f"{model._meta.label}.{field}"
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed
        for row in model._base_manager.values()
        for field, value in row.items()
        if WORD in json.dumps(value, default=str)
    )


@pytest.fixture
def page(noor: User) -> OrganisationPage:
    page = organisation()
    ensure_roles()
    ensure_workflow()
    noor.groups.add(Group.objects.get(name=CHIEF_EDITOR))
    return page


@pytest.fixture
def kim(page: OrganisationPage) -> User:
    return person("Kim", CHIEF_EDITOR)


@pytest.fixture
def draft(noor: User, page: OrganisationPage) -> Page:
    """A draft of Noor that waits for review, and one that she deleted herself."""
    drafts = [
        index_of(OrganisationPage).add_child(
            instance=OrganisationPage(title=f"{WORD} {number}", slug=f"k{number}", summary="x", live=False, owner=noor)
        )
        for number in range(2)
    ]
    for each in drafts:
        log(each, "wagtail.create", user=noor)
        each.save_revision(user=noor, log_action=True)
    drafts[0].get_workflow().start(drafts[0], noor)
    drafts[1].delete(user=noor)
    return drafts[0]


@pytest.fixture
def said(noor: User, kim: User, page: OrganisationPage, draft: Page) -> None:
    """The word in each text that one can write at the desk."""
    hers = Comment.objects.create(page=page, user=kim, text="Woorden van Kim", contentpath="summary")
    mine = Comment.objects.create(page=page, user=noor, text=WORD, contentpath="summary")
    gone = Comment.objects.create(page=page, user=noor, text=WORD, contentpath="summary")
    reply = CommentReply.objects.create(comment=hers, user=noor, text=WORD)
    gone_reply = CommentReply.objects.create(comment=hers, user=noor, text=WORD)
    for each in (mine, gone, reply, gone_reply):
        each.log_create(user=noor)
    for each in (gone, gone_reply):
        each.log_delete(user=noor)
        each.delete()
    mine.log_resolve(user=kim)
    OrganisationPage.objects.get(pk=page.pk).save_revision(user=noor)
    review = Workflow.objects.get().start(page, kim)
    review.current_task_state.approve(user=noor, comment=WORD)
    log(Sector.objects.create(name="Zorg", slug="zorg"), "wagtail.workflow.reject", user=noor, data={"comment": WORD})


def seen_by(somebody: User, page: OrganisationPage, draft: Page) -> str:
    """What the desk shows this person, on all pages where words of a colleague could stand."""
    desk = Client()
    desk.force_login(somebody)
    parts = ["", f"pages/{index_of(OrganisationPage).pk}/", "reports/site-history/", "reports/workflow/"]
    parts += [f"pages/{page.pk}/edit/", f"pages/{page.pk}/history/", f"pages/workflow_history/{page.pk}/"]
    parts += [f"pages/{draft.pk}/edit/", f"pages/{draft.pk}/history/", "reports/workflow_tasks/"]
    parts += [
        f"pages/{page.pk}/workflow_history/detail/{state.pk}/" for state in WorkflowState.objects.for_instance(page)
    ]
    answers = [desk.get(f"/beheer/{part}") for part in parts]
    return "".join(answer.content.decode() for answer in answers if answer.status_code == 200)


def test_words_go_out_of_sight_at_once_and_come_back(
    said: None, noor: User, kim: User, page: OrganisationPage, draft: Page
) -> None:
    before, shown = places(), seen_by(kim, page, draft).count(WORD)
    assert shown > 5
    remove_account(user=noor, keep_contributions=False, now=NOW)
    assert WORD not in seen_by(kim, page, draft)
    assert "Woorden van Kim" in seen_by(kim, page, draft)
    undo_removal(user=noor)
    assert places() == before
    assert seen_by(kim, page, draft).count(WORD) == shown
    back = Page.objects.get(pk=draft.pk)
    assert (back.slug, back.get_parent().pk, back.url_path) == (draft.slug, draft.get_parent().pk, draft.url_path)
    assert back.specific.current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS
    assert Page.find_problems() == ([], [], [], [], [])


def test_nothing_is_left_after_seven_days(said: None, noor: User) -> None:
    assert len(places()) > 8
    remove_account(user=noor, keep_contributions=False, now=NOW)
    assert erase_due_removals(NOW + WEEK) == 1
    assert places() == Counter()
    assert Comment.objects.get().text == "Woorden van Kim"


def test_words_that_stay_are_not_in_the_log(said: None, noor: User) -> None:
    remove_account(user=noor, keep_contributions=True, now=NOW)
    assert erase_due_removals(NOW + WEEK) == 1
    left = places()
    assert {"wagtailcore.Comment.text", "wagtailcore.CommentReply.text", "wagtailcore.TaskState.comment"} <= set(left)
    assert not {place for place in left if place.endswith("LogEntry.data")}


def test_a_place_that_was_taken_meanwhile_is_no_problem(draft: Page, noor: User) -> None:
    remove_account(user=noor, keep_contributions=False, now=NOW)
    organisation(draft.slug)
    undo_removal(user=noor)
    back = Page.objects.get(pk=draft.pk)
    assert back.get_parent().pk == draft.get_parent().pk
    assert back.slug != draft.slug


def test_an_account_that_was_opened_again_is_not_erased(noor: User) -> None:
    remove_account(user=noor, keep_contributions=True, now=NOW)
    User.objects.update(is_active=True)
    assert erase_due_removals(NOW + WEEK) == 0
    assert User.objects.filter(pk=noor.pk).exists()


def test_versions_are_read_once_for_everybody(
    said: None, noor: User, kim: User, django_assert_max_num_queries: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What PostgreSQL reads in portions is not in the list of queries.
    monkeypatch.setitem(connection.settings_dict, "DISABLE_SERVER_SIDE_CURSORS", True)
    for user in (noor, kim):
        remove_account(user=user, keep_contributions=False, now=NOW)
    with django_assert_max_num_queries(1000) as counted:
        assert erase_due_removals(NOW + WEEK) == 2
    reads = [query for query in counted.captured_queries if '"content"' in query["sql"]]
    assert len([query for query in reads if query["sql"].startswith("SELECT") and "WHERE" not in query["sql"]]) == 1
