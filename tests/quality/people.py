"""Through whose eyes a page is looked at: some pages exist only halfway something."""

from collections.abc import Callable

from tests.served.visitor import Visitor

VISITOR, MEMBER, LOGGING_IN, SIGNING_UP, NEW_PASSWORD = (
    "visitor",
    "member",
    "waiting for a code to log in",
    "waiting for a code after signing up",
    "waiting for a code for a new password",
)


def log_in(visitor: Visitor) -> None:
    visitor.log_in("lid")


def ask_for_a_code(visitor: Visitor) -> None:
    visitor.post("/account/login/code/", email="wacht@leerkring.example")


def sign_up(visitor: Visitor) -> None:
    visitor.post("/account/signup/", email="nieuw@leerkring.example", password1="een lang genoeg wachtwoord")


def ask_for_a_new_password(visitor: Visitor) -> None:
    visitor.post("/account/password/reset/", email="vergeten@leerkring.example")


BEFORE: dict[str, Callable[[Visitor], None]] = {
    VISITOR: lambda visitor: None,
    MEMBER: log_in,
    LOGGING_IN: ask_for_a_code,
    SIGNING_UP: sign_up,
    NEW_PASSWORD: ask_for_a_new_password,
}
"""What somebody does before they look."""
