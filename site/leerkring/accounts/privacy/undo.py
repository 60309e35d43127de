"""Who may undo a removal: somebody who just proved to be the person, or who has the link from the mail."""

from django.core import signing
from django.http import HttpRequest

from leerkring.accounts.models import User

SESSION_KEY = "may_undo_removal"
SALT = "leerkring.accounts.undo-removal"


def let_undo(request: HttpRequest, user: User) -> None:
    """Remember in the session that this visitor may undo this one removal; they are not logged in."""
    request.session[SESSION_KEY] = undo_token(user)


def forget_undo(request: HttpRequest) -> None:
    request.session.pop(SESSION_KEY, None)


def undo_token(user: User) -> str:
    """Return the signed proof in the mail; it holds the date, so it never fits a later removal."""
    due = user.removal_due_at.isoformat() if user.removal_due_at else ""
    return signing.dumps([user.pk, due], salt=SALT, compress=True)


def who_may_undo(token: str) -> User | None:
    """Return the person whose removal this token undoes, while that is still possible."""
    try:
        pk, due = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    return User.objects.filter(pk=pk, removal_due_at=due).first()


def token_of(request: HttpRequest) -> str:
    return request.session.get(SESSION_KEY, "")
