"""What a redacteur and an eindredacteur may do, and what not, also by a forged request."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Workflow, WorkflowPage
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from leerkring.accounts.models import User
from practices.desk.roles import CHIEF_EDITOR, EDITOR, ensure_roles
from practices.desk.workflow import ensure_workflow
from practices.models import OrganisationPage, PracticePage
from tests.factories import home, index_of, member
from tests.practices.desk.conftest import LogIn, form

pytestmark = pytest.mark.django_db


def edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_making_the_roles_again_changes_nothing(desk: None) -> None:
    before = {group.name: group.page_permissions.count() for group in Group.objects.all()}
    ensure_roles()
    ensure_workflow()
    assert {group.name: group.page_permissions.count() for group in Group.objects.all()} == before
    assert set(before) == {EDITOR, CHIEF_EDITOR}
    assert Workflow.objects.filter(active=True).count() == 1
    assert WorkflowPage.objects.count() == 1


def test_a_permission_that_somebody_added_by_hand_goes_away(desk: None) -> None:
    editors = Group.objects.get(name=EDITOR)
    before = editors.page_permissions.count()
    permission = Group.objects.get(name=CHIEF_EDITOR).page_permissions.get(permission__codename="publish_page")
    editors.page_permissions.create(page=permission.page, permission=permission.permission)
    ensure_roles()
    assert editors.page_permissions.count() == before


def test_wagtails_own_groups_go_unless_somebody_is_in_them(desk: None) -> None:
    Group.objects.create(name="Moderators")
    Group.objects.create(name="Editors").user_set.add(member())
    ensure_roles()
    assert set(Group.objects.values_list("name", flat=True)) == {EDITOR, CHIEF_EDITOR, "Editors"}


def test_a_redacteur_saves_a_draft_and_the_site_stays_as_it_was(
    editor: User, page: OrganisationPage, log_in: LogIn
) -> None:
    log_in(editor).post(edit(page), form(page, summary="Nieuw."))
    page.refresh_from_db()
    assert page.summary == "Een zorgorganisatie."
    assert page.get_latest_revision_as_object().summary == "Nieuw."


def test_a_redacteur_cannot_publish_by_a_forged_post(editor: User, page: OrganisationPage, log_in: LogIn) -> None:
    log_in(editor).post(edit(page), form(page, summary="Gekaapt.") | {"action-publish": "action-publish"})
    page.refresh_from_db()
    assert page.summary == "Een zorgorganisatie."


@pytest.mark.parametrize("verb", ["unpublish", "delete", "lock", "unlock", "move"])
def test_a_redacteur_cannot_touch_what_is_live(editor: User, page: OrganisationPage, log_in: LogIn, verb: str) -> None:
    page.locked = verb == "unlock"
    page.save()
    log_in(editor).post(reverse(f"wagtailadmin_pages:{verb}", args=[page.pk]))
    found = OrganisationPage.objects.get(pk=page.pk)
    assert (found.live, found.locked) == (True, verb == "unlock")


def test_a_redacteur_works_in_the_library_only(editor: User, log_in: LogIn) -> None:
    assert log_in(editor).get(edit(home())).status_code == 302


@pytest.mark.parametrize(
    "address",
    [
        "/beheer/snippets/practices/source/add/",
        "/beheer/users/",
        "/beheer/groups/",
        "/beheer/workflows/list/",
        "/beheer/sites/",
        "/beheer/redirects/",
    ],
)
def test_a_redacteur_finds_no_way_into_the_settings(editor: User, log_in: LogIn, address: str) -> None:
    assert log_in(editor).get(address).status_code == 302


def test_an_eindredacteur_publishes_unpublishes_and_locks(chief: User, page: OrganisationPage, log_in: LogIn) -> None:
    client = log_in(chief)
    client.post(edit(page), form(page, summary="Beter.") | {"action-publish": "action-publish"})
    page.refresh_from_db()
    assert page.summary == "Beter."
    client.post(reverse("wagtailadmin_pages:lock", args=[page.pk]))
    page.refresh_from_db()
    assert page.locked_by == chief
    client.post(reverse("wagtailadmin_pages:unlock", args=[page.pk]))
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    page.refresh_from_db()
    assert (page.live, page.locked) == (False, False)


def test_a_page_that_a_colleague_locked_keeps_its_text(
    chief: User, editor: User, page: OrganisationPage, log_in: LogIn
) -> None:
    log_in(chief).post(reverse("wagtailadmin_pages:lock", args=[page.pk]))
    log_in(editor).post(edit(page), form(page, summary="Toch."))
    assert page.get_latest_revision_as_object().summary == "Een zorgorganisatie."


def test_an_eindredacteur_keeps_sources_and_sectors(chief: User, log_in: LogIn) -> None:
    client = log_in(chief)
    client.post("/beheer/snippets/practices/sector/add/", {"name": "Thuiszorg", "slug": "thuiszorg"})
    assert "Thuiszorg" in client.get("/beheer/snippets/practices/sector/").content.decode()


def test_who_has_no_role_opens_no_desk(page: OrganisationPage, client: Client, log_in: LogIn) -> None:
    for visitor in (client, log_in(member())):
        for name in ("wagtailadmin_home", "due_for_review", "due_for_review_results", "wagtailadmin_account"):
            response = visitor.get(reverse(name))
            assert response.status_code == 302, name
            assert "login" in response["Location"], name
        assert visitor.post(reverse("plain_language"), "{}", content_type="application/json").status_code == 302
        assert visitor.post(edit(page), form(page, summary="Van buiten.")).status_code == 302
    assert page.get_latest_revision_as_object().summary == "Een zorgorganisatie."


def test_staff_of_djangos_admin_is_no_editor(desk: None, log_in: LogIn) -> None:
    staff = member(is_staff=True)
    assert log_in(staff).get(reverse("wagtailadmin_home")).status_code == 302


def test_only_editors_can_be_chosen_as_owner(chief: User, editor: User, page: OrganisationPage, log_in: LogIn) -> None:
    outsider = member("buiten@voorbeeld.nl", display_name="Buitenstaander")
    client = log_in(chief)
    html = client.get(edit(page)).content.decode()
    assert "Rik" in html
    assert "Buitenstaander" not in html
    client.post(edit(page), form(page, content_owner=outsider.pk))
    assert page.get_latest_revision_as_object().content_owner is None


def test_an_index_page_cannot_take_an_address_of_the_site(chief: User, log_in: LogIn) -> None:
    index = index_of(PracticePage)
    fields = {"title": index.title, "slug": "zoek", "introduction": "", "comments": inline_formset([])}
    response = log_in(chief).post(edit(index), nested_form_data(fields))
    assert "slug" in response.context["form"].errors
    assert index.get_latest_revision() is None
