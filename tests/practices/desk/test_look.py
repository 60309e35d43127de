"""The desk as an editor sees it: in their language, tidy, with help, checks and previews."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags

from leerkring.accounts.models import User
from practices.models import OrganisationPage
from tests.factories import example, member
from tests.practices.desk.conftest import LogIn

pytestmark = pytest.mark.django_db


def test_the_desk_speaks_the_language_of_the_profile(editor: User, log_in: LogIn) -> None:
    client = log_in(editor)
    assert '<html lang="nl"' in client.get(reverse("wagtailadmin_home")).content.decode()
    editor.language = "en"
    editor.save()
    assert '<html lang="en"' in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_language_form_of_the_site_changes_the_desk_too(editor: User, log_in: LogIn) -> None:
    client = log_in(editor)
    client.post(reverse("display"), {"language": "en", "theme": "system", "text_size": "normal"})
    assert '<html lang="en"' in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_menu_holds_what_a_redacteur_uses_and_leads_nowhere_else(editor: User, log_in: LogIn) -> None:
    html = log_in(editor).get(reverse("wagtailadmin_home")).content.decode()
    for name in ("explorer", "images", "documents", "due-for-review"):
        assert f'"name": "{name}"' in html
    for name in ("settings", "library-lists", "aging-pages", "page-types-usage", "users"):
        assert f'"name": "{name}"' not in html
    assert "wagtail.org" not in html


def test_the_report_of_wagtail_that_says_less_leads_to_ours(chief: User, log_in: LogIn) -> None:
    for name in ("aging_pages", "aging_pages_results"):
        answer = log_in(chief).get(reverse(f"wagtailadmin_reports:{name}"))
        assert answer.headers["Location"] == reverse("due_for_review")


def test_a_version_that_was_loaded_is_of_the_site(editor: User, page: OrganisationPage, log_in: LogIn) -> None:
    version = page.save_revision()
    page.save_revision()
    older = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, version.pk])
    html = " ".join(strip_tags(log_in(editor).get(older).content.decode()).split())
    warning = html.partition("Je bekijkt nu een vorige versie")[2][:120]
    assert "door Leerkring" in warning
    assert "None" not in warning


def test_the_menu_of_the_beheerder_is_in_dutch(desk: None, log_in: LogIn) -> None:
    html = log_in(member("baas@voorbeeld.nl", is_superuser=True)).get(reverse("wagtailadmin_home")).content.decode()
    assert "Webadressen" in html
    assert '"label": "Sites"' not in html


def test_an_eindredacteur_also_finds_the_lists(chief: User, log_in: LogIn) -> None:
    assert '"name": "library-lists"' in log_in(chief).get(reverse("wagtailadmin_home")).content.decode()


def test_account_settings_hold_no_name_password_or_language(editor: User, log_in: LogIn) -> None:
    client = log_in(editor)
    html = client.get(reverse("wagtailadmin_account")).content.decode()
    assert "notifications-" in html
    for field in ("first_name", "password", "preferred_language", "email"):
        assert f'name="{field}' not in html
        assert f'-{field}"' not in html
    client.post(reverse("wagtailadmin_account"), {"locale-preferred_language": "fr", "theme-theme": "dark"})
    assert User.objects.get(pk=editor.pk).wagtail_userprofile.preferred_language == ""


def test_the_form_of_an_example_helps_to_write_one(editor: User, log_in: LogIn) -> None:
    html = log_in(editor).get(reverse("wagtailadmin_pages:edit", args=[example().pk])).content.decode()
    assert "desk-help" in html
    assert f'data-plain-language="{reverse("plain_language")}"' in html
    assert 'type="module"' in html


def test_the_preview_comes_in_phone_and_desktop_size_with_the_checker(
    chief: User, page: OrganisationPage, log_in: LogIn
) -> None:
    client = log_in(chief)
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert 'data-device-width="375"' in html
    assert 'data-device-width="1280"' in html
    draft = client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).content.decode()
    assert "wagtail-userbar" in draft
    assert '"include": ["main"]' in draft


def test_the_bar_on_a_page_is_for_editors_only(editor: User, page: OrganisationPage, log_in: LogIn) -> None:
    assert "wagtail-userbar" in log_in(editor).get(page.url).content.decode()
    assert "wagtail-userbar" not in log_in(member()).get(page.url).content.decode()
    assert "wagtail-userbar" not in Client().get(page.url).content.decode()


def test_a_beheerder_gives_roles_but_makes_and_removes_no_accounts(chief: User, log_in: LogIn) -> None:
    boss = member("baas@voorbeeld.nl", is_superuser=True)
    other = member("nieuw@voorbeeld.nl")
    client = log_in(boss)
    role = Group.objects.get(name="redacteur")
    edit = reverse("wagtailusers_users:edit", args=[other.pk])
    client.post(edit, {"display_name": "Nieuw", "is_active": "on", "groups": [role.pk]})
    assert other.groups.get() == role
    assert client.get(reverse("wagtailusers_users:add")).status_code == 302
    client.post(reverse("wagtailusers_users:delete", args=[other.pk]))
    assert User.objects.filter(pk=other.pk).exists()
    assert log_in(chief).get(edit).status_code == 302
