"""What editors can do about search."""

import re

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import PageViewRestriction

from leerkring.search.desk.models import SynonymLine
from practices.desk.roles import CHIEF_EDITOR, EDITOR, ensure_roles
from tests import factories

pytestmark = pytest.mark.django_db


def found(client: Client, typed: str) -> str:
    return client.get("/zoek/", {"q": typed}).content.decode()


def test_a_synonym_is_in_use_at_once(client: Client) -> None:
    factories.example("nacht", title="Waakdienst")
    assert "/voorbeelden/nacht/" not in found(client, "uilenploeg")
    SynonymLine.objects.create(words="uilenploeg, waakdienst")
    assert "/voorbeelden/nacht/" in found(client, "uilenploeg")
    SynonymLine.objects.all().delete()
    assert "/voorbeelden/nacht/" not in found(client, "uilenploeg")


def test_a_synonym_finds_what_the_other_word_finds(client: Client) -> None:
    factories.example("uren", title="Rooster")  # the list that ships says: who types “nachtdienst” may mean this
    assert "/voorbeelden/uren/" in found(client, "nachtdienst")
    assert "/voorbeelden/uren/" not in found(client, "uilenploeg")
    SynonymLine.objects.create(words="uilenploeg, nachtdienst")
    assert "/voorbeelden/uren/" in found(client, "uilenploeg")


def test_a_synonym_of_half_a_word_finds_the_whole(client: Client) -> None:
    factories.example("sessie", title="Waakdienstsessie")
    SynonymLine.objects.create(words="uilenploeg, waakdienst")
    assert "/voorbeelden/sessie/" in found(client, "uilenploeg")


@pytest.mark.parametrize("line", ["", "een", ",", "=> b", "a =>", "*, !", "alleen,"])
def test_a_line_that_says_nothing_is_refused(line: str) -> None:
    with pytest.raises(ValidationError):
        SynonymLine(words=line).full_clean()


@pytest.mark.parametrize("line", ["nacht, nachtzorg", "bbl => student, leerling"])
def test_a_line_that_says_something_is_kept(line: str) -> None:
    SynonymLine(words=line).full_clean()


def test_a_promoted_page_stands_on_top_for_just_these_words(client: Client) -> None:
    factories.example("nacht", title="Nachtdienst")
    page = factories.example("dag", title="Dagbegin")
    query = Query.get("Nachtdienst")
    SearchPromotion.objects.create(query=query, page=page, description="Begin hier.")
    assert "Begin hier." in found(client, "nachtdienst")
    assert "Begin hier." not in found(client, "dienst")


def test_a_promoted_page_that_is_closed_is_not_told_of(client: Client) -> None:
    page = factories.example("dag", title="Dagbegin")
    SearchPromotion.objects.create(query=Query.get("nachtdienst"), page=page, description="Begin hier.")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert "Begin hier." not in found(client, "nachtdienst")


def test_nobodys_words_are_written_down(client: Client) -> None:
    found(client, "bijzonder woord")
    assert not Query.objects.exists()


def log_in(client: Client, role: str) -> None:
    factories.home()
    ensure_roles()
    user = factories.member("e@voorbeeld.nl", None)
    if role:
        user.groups.add(Group.objects.get(name=role))
    client.force_login(user)


@pytest.mark.parametrize(("role", "status"), [(EDITOR, 200), (CHIEF_EDITOR, 200), ("", 302)])
def test_the_preview_is_for_editors(client: Client, role: str, status: int) -> None:
    log_in(client, role)
    factories.example("nacht", title="Nachtdienst")
    answer = client.get("/beheer/zoeken/", {"q": "nachtdiensten"})
    assert answer.status_code == status
    if status == 200:
        assert "Nachtdienst" in answer.content.decode()
        assert re.search(r"<title>\s*Probeer een zoekvraag\b", answer.content.decode())


@pytest.mark.parametrize(("role", "status"), [(EDITOR, 302), (CHIEF_EDITOR, 200)])
def test_synonyms_are_for_chief_editors(client: Client, role: str, status: int) -> None:
    log_in(client, role)
    assert client.get("/beheer/snippets/search/synonymline/").status_code == status


def test_promoting_speaks_one_dutch_and_offers_no_list_of_what_people_typed(client: Client) -> None:
    log_in(client, CHIEF_EDITOR)
    page = client.get("/beheer/searchpicks/add/").content.decode()
    assert "Tekst van de link" in page
    assert "External link text" not in page
    assert "epromoveerd" not in page
    assert "populaire" not in page
    assert "/beheer/zoeken/" in page
