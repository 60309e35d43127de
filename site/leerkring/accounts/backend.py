"""Who is logged in, found by a prepared query: each page of a member asks it."""

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import QuerySet

from leerkring.accounts.models import User
from leerkring.prepared import prepared


class MemberBackend(AuthenticationBackend):
    """allauth's, which checks passwords; the account is read anew with each request, as ever."""

    def get_user(self, user_id: int) -> User | None:
        for user in _account(user_id):  # one or none
            return user if self.user_can_authenticate(user) else None
        return None


@prepared
def _account(number: int) -> QuerySet[User]:
    return User.objects.filter(pk=number)
