"""A host or a volunteer asks and answers for a resident without an account, who agrees."""

import uuid
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from community.groups.models import Group
from community.questions.actions import answer_question
from community.questions.choices import Choices
from community.questions.export import export
from community.questions.finding import find_question
from community.questions.lists import listing
from community.questions.models import Answer, Question
from community.questions.page import question_page
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db
BYLINE = '<span lang="nl" dir="auto">een bewoner</span>'


def asked(**fields: Any) -> dict[str, Any]:
    own = {"group": "berk", "title": "Mag er een kat komen?", "how": "told", "submission": str(uuid.uuid4())}
    return own | {"told_by": "een bewoner", "agreed": "on"} | fields


def answered(**fields: Any) -> dict[str, Any]:
    own = {"text": "Vraag het aan ons.", "told": "on", "told_by": "een bewoner", "agreed": "on"}
    return own | {"submission": str(uuid.uuid4())} | fields


def test_a_volunteer_asks_for_a_resident(client: Client, koos: User) -> None:
    assert "Voor een bewoner" in client.get("/vraag/nieuw/").content.decode()
    page = client.post("/vraag/nieuw/", asked(), follow=True).content.decode()
    question = Question.objects.get()
    assert (question.author, question.perspective, question.told_by) == (koos, "resident", "een bewoner")
    assert question.agreed_at is not None
    assert abs((timezone.now() - question.agreed_at).total_seconds()) < 60
    assert f"Verteld door {BYLINE}</b>, opgeschreven door Koos" in page


def test_without_a_yes_of_the_resident_nothing_is_kept(client: Client, koos: User) -> None:
    page = client.post("/vraag/nieuw/", asked(agreed="")).content.decode()
    assert "Vraag of de bewoner het goed vindt" in page
    assert "Mag er een kat komen?" in page
    assert not Question.objects.exists()


@pytest.mark.parametrize("name", ["mevrouw Jansen", ""])
def test_a_name_is_asked_about_and_some_words_are_needed(client: Client, koos: User, name: str) -> None:
    page = client.post("/vraag/nieuw/", asked(told_by=name)).content.decode()
    assert ("Kan dit naar een cliënt wijzen" if name else "Zeg wie het vertelt") in page
    assert not Question.objects.exists()


@pytest.mark.parametrize("name", ["Riet", "Tante Riet"])
def test_a_name_alone_is_sent_back(client: Client, koos: User, name: str) -> None:
    page = client.post("/vraag/nieuw/", asked(told_by=name)).content.decode()
    assert "Dit lijkt een naam" in page
    assert "Mag er een kat komen?" in page
    assert not Question.objects.exists()


@pytest.mark.parametrize("who", ["Bewoner", "een bewoner van de Wilg", "A resident"])
def test_who_somebody_is_may_begin_with_a_capital(client: Client, koos: User, who: str) -> None:
    client.post("/vraag/nieuw/", asked(told_by=who))
    assert Question.objects.get().told_by == who


def test_a_host_may_and_somebody_else_may_not(client: Client, berk: Group, anouk: User, noor: User) -> None:
    client.force_login(noor)
    page = client.get("/vraag/nieuw/").content.decode()
    assert "Voor een bewoner" not in page
    client.post("/vraag/nieuw/", asked())
    assert not Question.objects.exists()
    client.force_login(anouk)
    client.post("/vraag/nieuw/", asked())
    assert Question.objects.get().author == anouk


def test_one_who_may_not_is_told_so_when_the_form_is_made_up(client: Client, noor: User, told: Question) -> None:
    client.force_login(noor)
    page = client.post(f"{told.get_absolute_url()}antwoord/", answered())
    assert page.status_code == 403
    assert "Alleen gastvrouwen, gastheren en vrijwilligers" in page.content.decode()
    assert "Vraag het aan ons." in page.content.decode()
    assert not Answer.objects.exists()


def test_an_answer_of_a_resident_takes_their_seat(client: Client, koos: User, noor: User, berk: Group) -> None:
    question = make.question(berk, noor)
    form = client.get(question.get_absolute_url()).content.decode()
    assert "Vertelt een bewoner je dit?" in form
    page = client.post(f"{question.get_absolute_url()}antwoord/", answered(), follow=True).content.decode()
    answer = Answer.objects.get()
    assert (answer.author, answer.perspective, answer.by_asker) == (koos, "resident", False)
    assert f"Verteld door {BYLINE}, opgeschreven door Koos" in page
    heard = [seat.perspective for seat in question_page(find_question(noor, question.pk), noor).seats if seat.answers]
    assert heard == ["resident"]


def test_a_reaction_can_be_told_too(client: Client, koos: User, noor: User, told: Question) -> None:
    answer = answer_question(by=noor, question=told, text="Waarom een kat?")
    page = client.get(f"{told.get_absolute_url()}antwoord/{answer.pk}/reactie/").content.decode()
    assert "Vertelt een bewoner je dit?" in page
    client.post(f"{told.get_absolute_url()}antwoord/{answer.pk}/reactie/", answered(text="Een hond blaft."))
    reaction = answer.follow_ups.get()
    assert (reaction.told_by, reaction.perspective, reaction.by_asker) == ("een bewoner", "resident", True)


def test_who_wrote_a_question_down_can_answer_it_as_well(koos: User, told: Question) -> None:
    own = answer_question(by=koos, question=told, text="Ik neem er graag een mee.")
    assert (own.perspective, own.by_asker) == ("volunteer", False)
    told.refresh_from_db()
    assert told.answered_at is not None


def test_lists_say_who_told_it(client: Client, koos: User, told: Question) -> None:
    for place in ("/vragen/", "/wijken/berk/"):
        page = client.get(place).content.decode()
        assert f"Verteld door {BYLINE}, opgeschreven door Koos" in page
    assert listing(koos, Choices(lijst="mijn")).rows[0].question == told


def test_it_is_changed_only_with_a_new_yes(client: Client, koos: User, told: Question) -> None:
    before = told.agreed_at
    place = f"{told.get_absolute_url()}wijzigen/"
    assert 'name="told" value="on"' in client.get(place).content.decode()
    words = {"title": "Mag er een poes komen?", "submission": str(uuid.uuid4())}
    assert "Een bewoner heeft je dit verteld" in client.post(place, words).content.decode()
    client.post(place, words | {"told": "on", "told_by": "een bewoner", "agreed": "on"})
    told.refresh_from_db()
    assert told.title == "Mag er een poes komen?"
    assert told.agreed_at is not None
    assert before is not None
    assert told.agreed_at > before


def test_what_came_of_it_is_told_with_a_yes(client: Client, koos: User, noor: User, told: Question) -> None:
    answer_question(by=noor, question=told, text="Vraag het aan de manager.")
    place = f"{told.get_absolute_url()}ermee/"
    words = {"text": "De kat is er.", "audience": "group", "submission": str(uuid.uuid4())}
    assert "Een bewoner heeft je dit verteld" in client.post(place, words).content.decode()
    page = client.post(place, words | {"agreed": "on"}, follow=True).content.decode()
    assert "De kat is er." in page
    told.refresh_from_db()
    assert (told.reflection.perspective, told.reflection.told_by) == ("resident", "een bewoner")


def test_the_file_of_the_writer_says_that_it_was_told(koos: User, told: Question) -> None:
    facts = {fact.key: fact.value for fact in export(koos)[0].records[0]}
    assert facts["told_by"] == "een bewoner"
    assert facts["agreed_at"] == told.agreed_at


def test_who_asked_hears_who_told_the_answer_and_who_wrote_it_down(
    client: Client, koos: User, noor: User, berk: Group
) -> None:
    answer_question(by=koos, question=make.question(berk, noor), text="Klop aan.", told_by="een bewoner")
    client.force_login(noor)
    assert "Een bewoner</span> (opgeschreven door Koos)" in client.get("/meldingen/").content.decode()


def test_where_they_stand_in_a_page_in_english_they_say_that_they_are_dutch(
    client: Client, berk: Group, koos: User, noor: User
) -> None:
    answer_question(by=koos, question=make.question(berk, noor), text="Klop eerst aan.", told_by="een bewoner")
    User.objects.filter(pk=noor.pk).update(language="en")
    client.force_login(noor)
    page = client.get("/meldingen/", headers={"accept-language": "en"}).content.decode()
    assert '<span lang="nl" dir="auto">Een bewoner</span> (written down by Koos) answered your question' in page


def test_the_words_for_who_tells_follow_the_language_of_the_text(client: Client, koos: User) -> None:
    client.cookies["language"] = "en"
    assert 'value="een bewoner"' in client.get("/vraag/nieuw/").content.decode()
    client.post("/vraag/nieuw/", asked(language="en", title="May we have a cat?"))
    assert Question.objects.get().told_by == "a resident"
