"""What somebody wrote with a receipt is not lost when the receipt leads nowhere any more."""

import pytest
from django.test import Client

from community.anonymous.models import WaitingReaction
from community.groups.models import Group, Membership, Removal
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.anonymous.test_page import shown

pytestmark = pytest.mark.django_db


def test_what_was_written_for_a_receipt_that_works_no_more_is_given_back(
    receipt: str, question: Question, samira: User, client: Client, noor: User, berk: Group
) -> None:
    answer = make.answer(question, samira)
    Membership.objects.filter(user=noor).delete()
    Removal.objects.create(group=berk, user=noor)
    page = shown(client, receipt, "/bewijs/reactie/", text="Dank je, dat helpt.", above=answer.pk)
    assert "Dank je, dat helpt." in page and "kopieer het hier" in page
    assert not WaitingReaction.objects.exists()
