from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from leerkring.accounts.models import User


def person_of(request: HttpRequest) -> User:
    """Return who is logged in; views that call it let nobody else through."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
