"""What moderation holds about a person: the log keeps numbers, which mean nothing once the account is erased."""

from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Holder, Section


def export(user: User) -> list[Section]:
    return []


holder = Holder(name="moderation", covers=[], export=export)
