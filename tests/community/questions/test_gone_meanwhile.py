"""What is not there (any more) is said, and costs nobody the text they typed."""

import pytest
from django.core.cache import cache
from django.test import Client

from community.groups.models import Group, Membership, Removal
from community.questions.models import Answer, Question, Thanks
from community.questions.promises import Promise
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.questions.sending import sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def question(berk: Group, samira: User) -> Question:
    return make.question(berk, samira)


PLACES = ("", "antwoord/", "belofte/", "wijzigen/", "weghalen/", "eerder/", "dubbel/", "open/")
BELOW = ("reactie/", "bedankt/", "hielp/", "wijzigen/", "weghalen/", "eerder/")


@pytest.mark.parametrize("number", ["0", "999999", "9" * 19, "9" * 60])
def test_numbers_that_are_not_there(client: Client, noor: User, question: Question, number: str) -> None:
    addresses = [f"/wijken/berk/vragen/{number}/{place}" for place in PLACES]
    addresses += [f"{question.get_absolute_url()}antwoord/{number}/{place}" for place in BELOW]
    for address in addresses:
        assert client.get(address).status_code in (302, 404), address
        if not address.endswith(f"vragen/{number}/"):
            assert client.post(address, sent(text="Zo.", on="1")).status_code == 404, address


def test_an_answer_of_another_question_is_not_there(client: Client, noor: User, question: Question) -> None:
    answer = make.answer(make.question(question.group, noor), noor)
    for place in BELOW:
        assert client.post(f"{question.get_absolute_url()}antwoord/{answer.pk}/{place}").status_code == 404


def test_buttons_change_nothing_when_they_are_opened(client: Client, samira: User, question: Question) -> None:
    client.force_login(samira)
    answer = make.answer(question, make.member_of(question.group, "Koos", "volunteer"))
    before = [list(kind.objects.values()) for kind in (Question, Answer, Thanks, Promise)]
    addresses = [f"{question.get_absolute_url()}{place}" for place in PLACES]
    for address in [*addresses, *(f"{question.get_absolute_url()}antwoord/{answer.pk}/{place}" for place in BELOW)]:
        assert client.get(address).status_code in (200, 302, 403), address
    assert [list(kind.objects.values()) for kind in (Question, Answer, Thanks, Promise)] == before


def test_a_group_that_went_meanwhile_keeps_what_was_typed(client: Client, noor: User, question: Question) -> None:
    address = f"{question.get_absolute_url()}antwoord/"
    Group.objects.update(status="archived")
    page = client.post(address, sent(text="Dit typte ik net."))
    assert page.status_code == 403
    assert "Dit typte ik net." in page.content.decode()
    assert "gearchiveerd" in page.content.decode()
    page = client.post("/vraag/nieuw/", sent(title="Dit typte ik ook."))
    assert "Dit typte ik ook." in page.content.decode()
    Group.objects.update(status="merged")
    assert client.post(address, sent(text="Weg.")).status_code == 404


def test_who_was_removed_meanwhile_finds_nothing(client: Client, noor: User, berk: Group, question: Question) -> None:
    Membership.objects.filter(user=noor).delete()
    page = client.post(f"{question.get_absolute_url()}antwoord/", sent(text="Dit typte ik net."))
    assert "Dit typte ik net." in page.content.decode()
    Removal.objects.create(group=berk, user=noor)
    for place in PLACES:
        assert client.get(f"{question.get_absolute_url()}{place}").status_code == 404
    assert not Answer.objects.exists()


def test_who_is_in_no_group_any_more_is_led_to_one(client: Client, noor: User, berk: Group) -> None:
    Membership.objects.filter(user=noor).delete()
    page = client.post("/vraag/nieuw/", sent(title="Dit typte ik net.", group="berk")).content.decode()
    assert "Dit typte ik net." in page
    assert "zoek een groep en doe mee" in page and 'href="/wijken/"' in page
    assert '<select name="group"' not in page


def test_who_is_in_one_other_group_can_choose_that(client: Client, noor: User, berk: Group) -> None:
    make.enter(make.group("es"), noor, "trainee")
    Membership.objects.filter(user=noor, group=berk).delete()
    page = client.post("/vraag/nieuw/", sent(title="Dit typte ik net.", group="berk")).content.decode()
    assert "Kies een andere" in page
    assert '<option value="es"' in page
    client.post("/vraag/nieuw/", sent(title="Dit typte ik net.", group="es"))
    assert Question.objects.get().group.slug == "es"


def test_too_much_in_a_short_time_says_how_long_to_wait(client: Client, noor: User, question: Question) -> None:
    for _ in range(11):
        page = client.post("/vraag/nieuw/", sent(title="Nog een vraag dan?"))
    assert page.status_code == 200
    assert "Nog een vraag dan?" in page.content.decode()
    assert "uur" in page.content.decode()
    assert Question.objects.filter(author=noor).count() == 10


def test_a_button_that_is_tapped_too_often_says_so_on_the_page(client: Client, noor: User, question: Question) -> None:
    answer = make.answer(question, question.author)
    place = f"{question.get_absolute_url()}antwoord/{answer.pk}/bedankt/"
    for _ in range(121):
        tapped = client.post(place, {"on": "1"})
    assert tapped.headers["Location"] == question.get_absolute_url()
    assert "in korte tijd" in client.get(question.get_absolute_url()).content.decode()
    assert client.post(place, {"on": "1"}, headers={"HX-Request": "true"}).status_code == 429
    cache.clear()


@pytest.mark.parametrize(
    "of", ["", "x", "/wijken/berk/vragen/999999/", "https://elders.example/1/", "9" * 30, "a\x00b"]
)
def test_a_question_that_is_not_there_closes_none(client: Client, samira: User, question: Question, of: str) -> None:
    client.force_login(samira)
    page = client.post(f"{question.get_absolute_url()}dubbel/", {"of": of})
    assert page.status_code == 200
    assert 'aria-invalid="true"' in page.content.decode()
    question.refresh_from_db()
    assert question.duplicate_of is None


def test_a_question_does_not_lead_to_itself(client: Client, samira: User, question: Question) -> None:
    client.force_login(samira)
    page = client.post(f"{question.get_absolute_url()}dubbel/", {"of": question.get_absolute_url()})
    assert page.status_code == 200
    question.refresh_from_db()
    assert question.duplicate_of is None
