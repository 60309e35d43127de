"""What offers to the editors hold about a person: who offered, and who said yes or no about their own words."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from community.offering.draft import write_answers
from community.offering.models import Consent, Offer
from community.offering.watching import take_back
from community.questions.titles import title_for, told
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Fact, Holder, Section


def export(user: User) -> list[Section]:
    offered = Offer.objects.filter(offered_by=user).order_by("pk")
    offers = offered.annotate(title=title_for(user, "reflection__question_id"))
    consents = Consent.objects.filter(answer__author=user).select_related("answer").order_by("pk")
    return [
        Section("offers", _("What you offered to the editors"), [_offer(row) for row in offers]),
        Section("consents", _("Whether the editors may use your answers"), [_consent(row) for row in consents]),
    ]


def _offer(row: Any) -> list[Fact]:
    title = told(row.title) if row.reflection_id else ""
    return [Fact("question", _("Question"), title), Fact("offered_at", _("When"), row.offered_at)]


def _consent(row: Consent) -> list[Fact]:
    return [
        Fact("answer", _("Answer"), row.answer.text if row.answer else ""),
        Fact("is_given", _("You said yes"), row.is_given),
        Fact("decided_at", _("When"), row.decided_at),
    ]


@transaction.atomic
def hide(user: User) -> None:
    """Who leaves with everything takes their words, and what a resident told them, out of drafts too.

    At once, not after the seven days: nobody can ask meanwhile. A yes does not come back by itself.
    """
    if user.keeps_contributions:
        return
    given = Consent.objects.filter(answer__author=user, is_given=True)
    offers = list(Offer.objects.filter(consents__in=given).distinct())
    given.update(is_given=False)
    for offer in offers:
        write_answers(offer)
    for offer in _asked(user).filter(withdrawn_at=None).select_related("reflection__question"):
        if offer.reflection is not None:
            take_back(offer.reflection.question)


@transaction.atomic
def show(user: User) -> None:
    """What they asked can be offered anew; of a published page there is nothing to tell editors any more.

    What was taken back for good before left nothing behind that this finds; what is for mentors now stays for them.
    """
    withdrawn = _asked(user).exclude(withdrawn_at=None).filter(reflection__audience=Reflection.Audience.GROUP)
    withdrawn.filter(page=None).delete()
    withdrawn.update(withdrawn_at=None)


def _asked(user: User) -> QuerySet[Offer]:
    return Offer.objects.filter(reflection__question__author=user)


holder = Holder(name="offering", covers=["community.Offer.offered_by"], export=export, hide=hide, show=show)
