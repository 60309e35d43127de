"""Who may do what with a question and its answers. Reading is decided by `visible_to`, not here."""

from django.utils.translation import gettext as _

from community.groups.models import Membership, Removal
from community.groups.permissions import check_is_active, check_write_in_group, membership_of
from community.moderation.standing import check_may_write
from community.permissions import NotAllowed
from community.questions.models import Answer, Question, Written
from leerkring.accounts.models import User
from practices.queries.visible import Reader


def check_answer_question(user: User, question: Question) -> Membership:
    """Return the membership from which somebody answers; raise NotAllowed with the reason.

    That is the one in the group of the question, or in a neighbouring group that the question is shared with.
    """
    if question.deleted_at:
        raise NotAllowed(_("This question was taken away, so it takes no new answers."))
    if question.hidden_at:
        raise NotAllowed(_("This question is out of sight now, so it takes no new answers."))
    if question.duplicate_of:
        there = question.duplicate_of.is_shown
        goes_on = _("This question goes on at another one. Answer there.")
        raise NotAllowed(goes_on if there else _("This question goes on at another one, which nobody can read now."))
    neighbour = _neighbour(user, question)
    if neighbour is None:
        return check_write_in_group(user, question.group)
    check_may_write(user, question.group)
    return neighbour


def check_follow_up(user: User, answer: Answer) -> Membership:
    check_can_be_reacted_to(answer)
    return check_answer_question(user, answer.question)


def check_can_be_reacted_to(answer: Answer) -> None:
    """Raise for an answer that is not there to read, or below one."""
    talk = [each for each in (answer, answer.follows) if each]
    if any(each.deleted_at for each in talk):
        raise NotAllowed(_("This answer was taken away, so nobody can react to it."))
    if any(each.hidden_at for each in talk):
        raise NotAllowed(_("This answer is out of sight now, so nobody can react to it."))


def check_is_shown(question: Question) -> None:
    if question.deleted_at:
        raise NotAllowed(_("This question was taken away."))
    if question.hidden_at:
        raise NotAllowed(_("This question is out of sight now."))


def check_own(user: Reader, written: Written) -> None:
    """Changing is possible while a moderator keeps a text out of sight: that is how it comes back."""
    if not is_author(user, written):
        raise NotAllowed(_("Only who wrote this can do that."))
    if written.deleted_at:
        raise NotAllowed(_("This text was taken away, so it cannot be changed."))


def check_mark_helped(user: Reader, question: Question) -> None:
    if not is_asker(user, question):
        raise NotAllowed(_("Only who asked can mark what helped."))


def check_close_question(user: User, question: Question) -> None:
    """The asker, and the hosts of the group, lead a question to the one where it goes on."""
    check_is_active(question.group)
    if is_asker(user, question):
        return
    membership = membership_of(user, question.group)
    if membership is None or not membership.is_host:
        raise NotAllowed(_("Only who asked, and the hosts of this group, can do this."))


def is_author(user: Reader, written: Written) -> bool:
    return written.author_id is not None and written.author_id == user.pk


def is_asker(user: Reader, question: Question) -> bool:
    """Whether somebody asked this by name. An anonymous asker proves it in another way."""
    return is_author(user, question)


def speaks_as_asker(user: User, question: Question, told_by: str) -> bool:
    """Whether what somebody says at a question is said by its asker.

    Who wrote a question down for a resident says something of their own as well, and the other way round.
    """
    return is_asker(user, question) and bool(told_by) == bool(question.told_by)


def _neighbour(user: User, question: Question) -> Membership | None:
    """The membership in a group that this question is shared with now, for who is no member of its own group."""
    group = question.group
    if question.shared_at is None or not group.shares_now or membership_of(user, group):
        return None
    removed = Removal.objects.in_force().filter(group=group).values("user")
    near = Membership.objects.of(user).filter(group__in=group.shares_with.active()).exclude(user__in=removed)
    found: Membership | None = near.select_related("group").order_by("pk").first()
    return found
