"""Who offered it, and who let their answer go along, hear that the example is published and where it is."""

from datetime import timedelta

import pytest
from django.core import mail as mailbox
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from community.groups.models import Group
from community.notifications.jobs import mails
from community.notifications.models import Notification
from community.notifications.preferences import Preferences
from community.offering.actions import decide_consent, offer_to_editors
from community.offering.models import Consent, Offer
from community.offering.published import tell_published
from community.questions.models import Answer, Question
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from practices.addresses import address
from practices.models import PracticePage
from tests.community import factories as make
from tests.factories import example

pytestmark = pytest.mark.django_db
OFFERED = "Wat je de redactie aanbood, is nu een goed voorbeeld."
GAVE = "Het voorbeeld waarvoor je je antwoord gaf, is gepubliceerd."


@pytest.fixture
def koos(berk: Group) -> User:
    return make.member_of(berk, "Koos", "volunteer")


@pytest.fixture
def page(noor: User, samira: User, koos: User, told: Reflection, question: Question, answer: Answer) -> PracticePage:
    """A draft with the answer of Samira, who said yes, and without that of Koos, who said no."""
    other = make.answer(question, koos, "Zing eens.")
    offer = offer_to_editors(by=noor, reflection=told, answers=[answer, other])
    for consent in Consent.objects.select_related("answer"):
        assert consent.answer
        writer = consent.answer.author
        assert writer
        decide_consent(by=writer, consent=consent, is_given=writer == samira)
    return PracticePage.objects.get(pk=offer.page_id)


def published(page: PracticePage) -> str:
    page.get_latest_revision().publish()
    page.refresh_from_db()
    return address(page.url_path)


def seen(person: User, place: str = "/meldingen/") -> str:
    client = Client()
    client.force_login(person)
    return client.get(place).content.decode()


def test_a_draft_tells_nobody(page: PracticePage) -> None:
    tell_published(timezone.now())
    assert not Notification.objects.filter(key__startswith="published:").exists()


def test_both_hear_it_once_with_the_way_to_the_page(
    page: PracticePage, question: Question, noor: User, samira: User, koos: User
) -> None:
    place = published(page)
    for _twice in range(2):
        tell_published(timezone.now())
    assert Notification.objects.filter(key__startswith="published:").count() == 2
    for person, words in ((noor, OFFERED), (samira, GAVE)):
        page_of_news = seen(person)
        assert words in page_of_news and f'href="{place}"' in page_of_news
    assert place not in seen(koos)
    assert place in seen(noor, question.get_absolute_url())
    assert place in seen(samira, f"/vragen/toestemming/{Consent.objects.get(is_given=True).pk}/")


def test_who_says_yes_afterwards_hears_it_too(page: PracticePage, koos: User) -> None:
    published(page)
    tell_published(timezone.now())
    decide_consent(by=koos, consent=Consent.objects.get(answer__author=koos), is_given=True)
    tell_published(timezone.now())
    assert GAVE in seen(koos)
    tell_published(timezone.now() + timedelta(days=30))
    assert Notification.objects.filter(user=koos, key__startswith="published:").count() == 1


def test_once_everybody_knows_more_examples_take_no_more_queries(
    page: PracticePage, berk: Group, noor: User, samira: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    published(page)
    for number in range(3):
        asked = make.question(berk, noor, f"Vraag {number}?")
        given = make.answer(asked, samira)
        row = Reflection.objects.create(question=asked, author=noor, text="Het hielp.", perspective="trainee")
        other = example(f"voorbeeld-{number}")
        offer = Offer.objects.create(reflection=row, page=other.page_ptr, offered_by=noor)
        Consent.objects.create(offer=offer, answer=given, is_given=True)
    assert tell_published(timezone.now()) == "4 offers are new examples"
    assert Notification.objects.filter(key__startswith="published:").count() == 8
    with django_assert_max_num_queries(5):  # a savepoint and its end among them
        tell_published(timezone.now())


def test_it_goes_by_mail_only_to_who_chose_and_then_without_a_title(page: PracticePage, noor: User) -> None:
    Preferences.objects.create(user=noor)
    Group.objects.update(access="on_request")
    published(page)
    tell_published(timezone.now())
    mailbox.outbox.clear()
    noon = timezone.localtime().replace(hour=12)  # not in the quiet hours, and one of these is a working day
    for days in range(1, 5):
        mails(noon + timedelta(days=days))
    [letter] = [letter for letter in mailbox.outbox if OFFERED in str(letter.body)]
    assert letter.to == [noor.email]
    assert page.title not in letter.body
