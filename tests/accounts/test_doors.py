"""Every other door leads through ours, and the desk asks for a second factor."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group, Permission
from django.test import Client

from leerkring.accounts.models import User
from tests.factories import member

pytestmark = pytest.mark.django_db
DOORS = ["/beheer/login/", "/_util/login/", "/django-beheer/login/"]
DESKS = ["/beheer/", "/beheer/pages/", "/django-beheer/", "/django-beheer/accounts/"]


@pytest.fixture
def editor() -> User:
    group = Group.objects.create(name="schrijvers")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user = member("rik@voorbeeld.nl", display_name="Rik")
    user.groups.add(group)
    return user


@pytest.fixture
def superuser() -> User:
    return member("bea@voorbeeld.nl", display_name="Bea", is_staff=True, is_superuser=True)


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_door_leads_to_ours_with_next(client: Client, door: str, method: str) -> None:
    answer = getattr(client, method)(f"{door}?next=/beheer/pages/")
    assert answer.headers["Location"] == "/account/login/?next=/beheer/pages/"


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("target", ["https://kwaad.example/", "//kwaad.example", "javascript:alert(1)"])
def test_a_door_never_leads_away(client: Client, superuser: User, door: str, target: str) -> None:
    assert "kwaad" not in client.get(door, {"next": target}).headers["Location"]
    client.force_login(superuser)
    answer = client.get(door, {"next": target})
    assert "kwaad" not in answer.headers.get("Location", "") + answer.content.decode()


@pytest.mark.parametrize("door", DOORS)
def test_a_door_takes_no_password(client: Client, superuser: User, door: str) -> None:
    client.post(door, {"username": superuser.email, "password": "een lange zin"})
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("desk", DESKS)
def test_a_visitor_at_the_desk_ends_up_logging_in(client: Client, desk: str) -> None:
    answer = client.get(desk, follow=True)
    assert answer.redirect_chain[-1][0].startswith("/account/login/?next=" + desk.split("accounts/")[0])


@pytest.mark.parametrize("desk", DESKS)
def test_a_member_is_told_no_and_does_not_go_round(client: Client, desk: str) -> None:
    client.force_login(member())
    answer = client.get(desk, follow=True)
    assert answer.status_code in {403, 404}


@pytest.mark.parametrize(
    "address",
    [
        "/beheer/password_reset/",
        "/beheer/password_reset/done/",
        "/beheer/password_reset/confirm/MQ/abc-def/",
        "/beheer/password_reset/complete/",
    ],
)
def test_wagtails_password_reset_is_ours(client: Client, address: str) -> None:
    for method in (client.get, client.post):
        assert method(address).headers["Location"] == "/account/password/reset/"


def test_django_admins_password_change_is_ours(client: Client, superuser: User) -> None:
    client.force_login(superuser)
    assert client.get("/django-beheer/password_change/").headers["Location"] == "/account/password/change/"


def test_the_desk_changes_no_password_and_no_address(client: Client, superuser: User) -> None:
    client.force_login(superuser)
    client.post("/beheer/account/", {"name_email-email": "kwaad@voorbeeld.nl", "password-new_password1": "x" * 12})
    superuser.refresh_from_db()
    assert superuser.email == "bea@voorbeeld.nl"
    assert superuser.check_password("een lange zin")


class TestSecondFactor:
    @pytest.fixture(autouse=True)
    def _required(self, settings: Any) -> None:
        settings.STAFF_SECOND_FACTOR = True

    @pytest.mark.parametrize("desk", ["/beheer/", "/beheer/pages/", "/beheer/account/"])
    @pytest.mark.parametrize("method", ["get", "post"])
    def test_an_editor_sets_it_up_first(self, client: Client, editor: User, desk: str, method: str) -> None:
        client.force_login(editor)
        answer = getattr(client, method)(desk)
        assert answer.headers["Location"] == "/account/2fa/"
        assert 'class="banner banner-notice"' in client.get("/account/2fa/").content.decode()

    @pytest.mark.parametrize("method", ["get", "post"])
    def test_so_does_who_works_in_django_admin(self, client: Client, superuser: User, method: str) -> None:
        client.force_login(superuser)
        assert getattr(client, method)("/django-beheer/").headers["Location"] == "/account/2fa/"

    def test_a_script_gets_a_refusal(self, client: Client, editor: User) -> None:
        client.force_login(editor)
        assert client.get("/beheer/", headers={"X-Requested-With": "XMLHttpRequest"}).status_code == 403

    def test_spare_codes_alone_are_none(self, client: Client, editor: User) -> None:
        Authenticator.objects.create(user=editor, type=Authenticator.Type.RECOVERY_CODES, data={})
        client.force_login(editor)
        assert client.get("/beheer/").headers["Location"] == "/account/2fa/"

    def test_members_are_not_asked(self, client: Client) -> None:
        client.force_login(member())
        assert client.get("/profiel/").status_code == 200

    def test_the_setting_switches_it_off(self, client: Client, editor: User, settings: Any) -> None:
        settings.STAFF_SECOND_FACTOR = False
        client.force_login(editor)
        assert client.get("/beheer/").status_code == 200


def test_django_admin_shows_no_secrets_and_no_sessions_and_gives_nobody_another_login(
    client: Client, superuser: User
) -> None:
    client.force_login(superuser)
    for table in ("mfa/authenticator", "usersessions/usersession", "account/emailaddress", "account/user"):
        assert client.get(f"/django-beheer/{table}/").status_code == 404
        assert client.post(f"/django-beheer/{table}/add/", {"email": "ik@elders.nl"}).status_code == 404
    assert client.get("/django-beheer/auth/group/").status_code == 200
