"""Answers whose words went to the editors: out of sight here is out of the draft there."""

from community.offering.draft import write_answers
from community.offering.models import Offer
from community.questions import sight
from community.questions.models import Answer


def look_again(answer: Answer) -> None:
    for offer in Offer.objects.filter(consents__answer=answer, consents__is_given=True).distinct():
        write_answers(offer)


def register() -> None:
    sight.watch("offers to the editors", look_again)
