"""After seven days everything about a person is gone for good, from histories too."""

import json
from datetime import datetime, timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Comment, CommentReply, ModelLogEntry, Page, PageLogEntry, Revision
from wagtail.users.models import UserProfile

from leerkring.accounts.models import User
from leerkring.accounts.privacy import registry
from leerkring.accounts.privacy.erase import erase_due, erase_due_removals
from leerkring.accounts.privacy.leaving import remove_account, undo_removal
from leerkring.operations import due
from practices.models import PracticeIndexPage, PracticePage
from tests.factories import example, index_of, member

NOW = datetime(2026, 11, 22, 12, tzinfo=timezone.get_default_timezone())
WEEK = timedelta(days=7)


@pytest.fixture
def kim(db: None) -> User:
    return member("kim@voorbeeld.nl", display_name="Kim")


@pytest.fixture
def page(noor: User, kim: User) -> PracticePage:
    """A page that Noor owns, with a talk between Noor and Kim in the margin, all in its versions too."""
    page = example("lev", owner=noor, content_owner=noor)
    mine = Comment.objects.create(page=page, user=noor, text="Woorden van Noor", contentpath="summary")
    mine.log_create(user=noor)
    CommentReply.objects.create(comment=mine, user=kim, text="Kim op Noor").log_create(user=kim)
    hers = Comment.objects.create(page=page, user=kim, text="Woorden van Kim", contentpath="summary")
    reply = CommentReply.objects.create(comment=hers, user=noor, text="Antwoord van Noor")
    reply.log_create(user=noor)
    hers.log_resolve(user=noor)
    page = PracticePage.objects.get(pk=page.pk)
    page.save_revision(user=noor, log_action=True)
    return page


def erase(user: User, keep: bool) -> int:
    remove_account(user=user, keep_contributions=keep, now=NOW)
    return erase_due_removals(NOW + WEEK)


def test_nothing_happens_before_the_day(noor: User) -> None:
    remove_account(user=noor, keep_contributions=True, now=NOW)
    assert erase_due_removals(NOW + WEEK - timedelta(seconds=1)) == 0
    assert User.objects.filter(pk=noor.pk).exists()


def test_who_came_back_stays(noor: User) -> None:
    remove_account(user=noor, keep_contributions=True, now=NOW)
    undo_removal(user=noor)
    assert erase_due_removals(NOW + WEEK) == 0


def test_running_again_does_nothing_more(noor: User, kim: User) -> None:
    assert erase(noor, keep=True) == 1
    assert erase_due_removals(NOW + WEEK) == 0
    assert User.objects.filter(pk=kim.pk).exists()


def test_run_due_does_it(noor: User) -> None:
    remove_account(user=noor, keep_contributions=True, now=NOW)
    said = {outcome.name: outcome.said for outcome in due.run(NOW + WEEK)}
    assert said["removed accounts"] == "1 accounts erased"


def test_account_addresses_and_second_factors_are_gone(noor: User) -> None:
    Authenticator.objects.create(user=noor, type="totp", data={"secret": "x"})
    pk = noor.pk
    erase(noor, keep=True)
    assert not User.objects.filter(pk=pk).exists()
    assert not EmailAddress.objects.exists()
    assert not Authenticator.objects.exists()


def test_kept_comments_are_nobodys(page: PracticePage, noor: User) -> None:
    erase(noor, keep=True)
    nobody = User.objects.former_member()
    assert Comment.objects.get(text="Woorden van Noor").user == nobody
    assert CommentReply.objects.get(text="Antwoord van Noor").user == nobody
    assert str(nobody) == "Oud-lid"
    assert not nobody.is_active


def test_otherwise_they_are_gone_and_those_of_others_stay(page: PracticePage, noor: User) -> None:
    erase(noor, keep=False)
    assert list(Comment.objects.values_list("text", flat=True)) == ["Woorden van Kim"]
    assert not CommentReply.objects.filter(text="Antwoord van Noor").exists()


@pytest.mark.parametrize("keep", [True, False])
def test_versions_forget_the_person(page: PracticePage, noor: User, keep: bool) -> None:
    pk = noor.pk
    assert any("Woorden van Noor" in json.dumps(row.content) for row in Revision.objects.all())
    erase(noor, keep)
    stored = [row.content for row in Revision.objects.all()]
    assert ("Woorden van Noor" in json.dumps(stored)) == keep
    assert ("Antwoord van Noor" in json.dumps(stored)) == keep
    assert "Woorden van Kim" in json.dumps(stored)
    for content in stored:
        assert pk not in (content["owner"], content["content_owner"])
        for comment in content.get("wagtail_admin_comments", []):
            assert pk not in [comment["user"], *(reply["user"] for reply in comment["replies"])]
    for row in Revision.objects.all():
        row.as_object().full_clean()


@pytest.mark.parametrize("keep", [True, False])
def test_the_log_stays_and_points_to_nobody(page: PracticePage, noor: User, keep: bool) -> None:
    pk = noor.pk
    rows = PageLogEntry.objects.filter(user_id=pk).count()
    assert rows > 2
    erase(noor, keep)
    kept = PageLogEntry.objects.filter(user_id=pk)
    assert kept.count() == rows
    assert not User.objects.filter(pk=pk).exists()
    texts = json.dumps([row.data for row in PageLogEntry.objects.all()])
    assert "van Noor" not in texts
    assert "Woorden van Kim" in texts
    assert "Kim op Noor" in texts


def test_what_logs_say_about_the_person_is_gone(noor: User, kim: User) -> None:
    log(noor, "wagtail.edit", user=kim)
    person = ContentType.objects.get_for_model(User)
    values = {"content_type": person, "object_repr": "Noor", "action_flag": CHANGE, "change_message": "Noor"}
    LogEntry.objects.create(user=kim, object_id=str(noor.pk), **values)
    LogEntry.objects.create(user=noor, object_id=str(kim.pk), **values | {"object_repr": "Kim"})
    erase(noor, keep=True)
    assert not ModelLogEntry.objects.filter(label__contains="Noor").exists()
    assert sorted(LogEntry.objects.values_list("object_repr", "user__display_name")) == [
        ("Kim", "Oud-lid"),
        ("Oud-lid", "Kim"),
    ]


def test_pages_of_the_library_stay_without_the_name(page: PracticePage, noor: User) -> None:
    erase(noor, keep=False)
    page.refresh_from_db()
    assert page.live
    assert page.owner is None
    assert page.content_owner is None


@pytest.mark.parametrize(("keep", "left"), [(True, {"alleen", "samen"}), (False, {"samen"})])
def test_drafts_that_nobody_else_worked_on_go_too(noor: User, kim: User, keep: bool, left: set[str]) -> None:
    index = index_of(PracticePage)
    for slug, author in (("alleen", noor), ("samen", kim)):
        draft = PracticePage(title=slug, slug=slug, summary="Schets.", learning_form="digital", live=False, owner=noor)
        index.add_child(instance=draft)
        draft.save_revision(user=author)
    erase(noor, keep)
    assert set(PracticePage.objects.values_list("slug", flat=True)) == left
    assert PracticeIndexPage.objects.exists()
    assert Page.find_problems() == ([], [], [], [], [])


def test_the_picture_of_the_person_is_gone_from_disk(noor: User) -> None:
    profile = UserProfile.objects.create(user=noor)
    profile.avatar.save("noor.png", ContentFile(b"x"))
    storage, name = profile.avatar.storage, profile.avatar.name
    erase(noor, keep=True)
    assert not storage.exists(name)


def test_one_that_fails_does_not_keep_the_others(noor: User, kim: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def stuck(user: User) -> None:
        if user.pk == noor.pk:
            raise RuntimeError("de schijf is vol")

    holder = registry.Holder(name="stuck", covers=[], export=lambda user: [], erase=stuck)
    monkeypatch.setitem(registry._holders, "stuck", holder)
    for user in (noor, kim):
        remove_account(user=user, keep_contributions=True, now=NOW)
    with pytest.raises(ExceptionGroup):
        erase_due(NOW + WEEK)
    assert set(User.objects.values_list("email", flat=True)) >= {noor.email}
    assert not User.objects.filter(pk=kim.pk).exists()
    monkeypatch.undo()
    assert erase_due_removals(NOW + WEEK) == 1
