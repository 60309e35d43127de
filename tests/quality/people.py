"""Through whose eyes a page is looked at: some pages exist only for some people, or only halfway something."""

import email
import email.policy
import re
import time
from collections.abc import Callable

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from tests.served.visitor import Visitor

VISITOR = "visitor"
MEMBER = "member"
MODERATOR = "network moderator"
LOGGING_IN = "waiting for a code to log in"
SIGNING_UP = "waiting for a code after signing up"
NEW_PASSWORD = "waiting for a code for a new password"
WITHOUT_PASSWORD = "member without a password"
WITH_APP = "member with an authenticator app"
SECOND_STEP = "member who has to show the app"

PASSWORD = "een lang genoeg wachtwoord"
CODE = re.compile(r"\b(\d{6})\b")
SECRET = re.compile(r'class="secret-key"[^>]*>(\w+)<')


def found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    assert match, f"{pattern.pattern} is not in: {text}"
    return match[1]


def log_in(visitor: Visitor) -> None:
    visitor.log_in("lid")
    visitor.post("/account/reauthenticate/", password=visitor.site.people["lid"]["password"])


def ask_for_a_code(visitor: Visitor) -> None:
    visitor.post("/account/login/code/", login="wacht@leerkring.example")


def ask_for_a_new_password(visitor: Visitor) -> None:
    visitor.post("/account/password/reset/", email="vergeten@leerkring.example")


def sign_up(visitor: Visitor, address: str = "nieuw@leerkring.example", password: str = PASSWORD) -> None:
    visitor.post(
        "/account/signup/", email=address, display_name="Nieuw", password1=password, is_sixteen="on", agrees="on"
    )


def join(visitor: Visitor, address: str, password: str = "") -> None:
    """Sign up, and prove the address with the code from the mail."""
    sign_up(visitor, address, password)
    mail = next(mail for mail in reversed(visitor.site.mails) if f"To: {address}" in mail)
    text = email.message_from_string(mail, policy=email.policy.default).get_content()
    visitor.post("/account/confirm-email/", code=found(CODE, text))


def join_without_password(visitor: Visitor) -> None:
    join(visitor, "zonder@leerkring.example")


def join_with_app(visitor: Visitor, address: str = "app@leerkring.example") -> None:
    join(visitor, address, PASSWORD)
    visitor.post("/account/reauthenticate/", password=PASSWORD)
    page = visitor.get("/account/2fa/totp/activate/")  # each time it is opened, the secret is another
    secret = found(SECRET, page.text)
    visitor.send(page, code=format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def stand_before_the_second_step(visitor: Visitor) -> None:
    address = "app-uit@leerkring.example"
    join_with_app(visitor, address)
    visitor.jar.clear()
    visitor.post("/account/login/", login=address, password=PASSWORD)


BEFORE: dict[str, Callable[[Visitor], None]] = {
    VISITOR: lambda visitor: None,
    MEMBER: log_in,
    MODERATOR: lambda visitor: visitor.log_in("netwerkmoderator"),
    LOGGING_IN: ask_for_a_code,
    SIGNING_UP: sign_up,
    NEW_PASSWORD: ask_for_a_new_password,
    WITHOUT_PASSWORD: join_without_password,
    WITH_APP: join_with_app,
    SECOND_STEP: stand_before_the_second_step,
}
"""What somebody does before they look."""
