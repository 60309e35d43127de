"""What the account itself holds: profile, addresses, second factors, sessions."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.utils.translation import gettext as _

from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Fact, Holder, Section
from leerkring.accounts.sessions import browser_and_device


def export(user: User) -> list[Section]:
    return [
        Section("account", _("Your profile"), [_profile(user)]),
        Section("addresses", _("E-mail addresses"), [_address(row) for row in EmailAddress.objects.filter(user=user)]),
        Section(
            "second_factors", _("Two-step login"), [_factor(row) for row in Authenticator.objects.filter(user=user)]
        ),
        Section(
            "sessions", _("Where you are logged in"), [_session(row) for row in UserSession.objects.filter(user=user)]
        ),
    ]


def _profile(user: User) -> list[Fact]:
    groups = ", ".join(group.name for group in user.groups.all())
    return [
        Fact("id", _("Your account number"), user.pk),
        Fact("email", _("E-mail address"), user.email),
        Fact("display_name", _("Display name"), user.display_name),
        Fact("organisation", _("Organisation"), user.organisation),
        Fact("language", _("Language"), user.get_language_display()),
        Fact("text_size", _("Text size"), str(user.get_text_size_display())),
        Fact("learning_wish", _("What I want to learn"), user.learning_wish),
        Fact("shows_presence", _("Counts along in “here now”"), user.shows_presence),
        Fact("date_joined", _("Member since"), user.date_joined),
        Fact("last_login", _("Last login"), user.last_login),
        Fact("unused_warned_at", _("Told that the account is not used"), user.unused_warned_at),
        Fact("unused_told_at", _("Others told that this unused account has a task"), user.unused_told_at),
        Fact("has_password", _("Has a password"), user.has_usable_password()),
        Fact("groups", _("Groups at the editors’ desk"), groups),
        Fact("is_staff", _("May enter the technical administration"), user.is_staff),
        Fact("is_superuser", _("May do everything"), user.is_superuser),
    ]


def _address(row: EmailAddress) -> list[Fact]:
    return [
        Fact("email", _("E-mail address"), row.email),
        Fact("verified", _("Confirmed"), row.verified),
        Fact("primary", _("In use"), row.primary),
    ]


def _factor(row: Authenticator) -> list[Fact]:
    """The secrets themselves stay out: a file that is lost must not open the account."""
    kinds = {
        Authenticator.Type.TOTP: _("Authenticator app"),
        Authenticator.Type.WEBAUTHN: _("Passkey"),
        Authenticator.Type.RECOVERY_CODES: _("Spare codes"),
    }
    return [
        Fact("type", _("Kind"), kinds[row.type]),
        Fact("name", _("Name"), row.data.get("name", "")),
        Fact("created_at", _("Added"), row.created_at),
        Fact("last_used_at", _("Last used"), row.last_used_at),
    ]


def _session(row: UserSession) -> list[Fact]:
    return [
        Fact("browser", _("Browser"), browser_and_device(row.user_agent)),
        Fact("user_agent", _("What the browser says about itself"), row.user_agent),
        Fact("created_at", _("Logged in"), row.created_at),
        Fact("last_seen_at", _("Last seen"), row.last_seen_at),
    ]


holder = Holder(
    name="account",
    covers=[
        "accounts.User_groups.user",
        "accounts.User_user_permissions.user",
        "account.EmailAddress.user",
        "mfa.Authenticator.user",
        "usersessions.UserSession.user",
    ],
    export=export,
)
