from django.utils.translation import gettext as _

from community.moderation.standing import check_may_write
from community.offering.models import Offer
from community.permissions import NotAllowed
from community.questions.models import Question
from community.reflections.models import Reflection
from community.reflections.permissions import check_is_asker
from leerkring.accounts.models import User


def check_offer(user: User, reflection: Reflection) -> None:
    """Who asked offers what others may read already, once."""
    check_is_asker(user, reflection.question)
    check_may_write(user, reflection.question.group)
    if reflection.is_for_mentors or not reflection.is_shown:
        raise NotAllowed(_("Only what others in your group may read can be offered to the editors."))
    if Offer.objects.filter(reflection=reflection).exists():
        raise NotAllowed(_("You have offered this to the editors already. They will look at it."))


def check_take_back(user: User, question: Question) -> None:
    """Who asked takes it back for as long as nobody published it; what is back already stays so."""
    check_is_asker(user, question)
    offer = Offer.objects.filter(reflection__question=question).select_related("page").first()
    if offer is not None and offer.was_published:
        raise NotAllowed(_("The editors published this already, so it cannot be taken back here."))
