"""Following: what can be followed, by whom, and the buttons for it."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from taggit.models import Tag

from community.groups.models import Group
from community.notifications.following import follow, is_following
from community.notifications.models import Follow
from leerkring.accounts.models import User
from tests import factories
from tests.community import factories as make

pytestmark = pytest.mark.django_db


def change(client: Client, kind: str, number: int, wish: str = "ja", **more: str) -> int:
    return client.post(f"/meldingen/volg/{kind}/{number}/", {"volg": wish, **more}).status_code


def test_questions_tags_and_pages_are_followed_alike(as_noor: Client, noor: User, berk: Group) -> None:
    example = factories.example(tags=["eten"])
    things = {
        "vraag": make.question(berk, noor),
        "label": Tag.objects.get(),
        "voorbeeld": example,
        "thema": factories.theme(factories.capability()),
        "organisatie": factories.organisation(),
    }
    for kind, thing in things.items():
        assert change(as_noor, kind, thing.pk) == 302
        assert change(as_noor, kind, thing.pk) == 302, "twice is once"
        assert is_following(noor, thing)
    page = as_noor.get("/meldingen/volg/").content.decode()
    for address in ("/voorbeelden/lev/", "/organisaties/evean/", "/vermogens/lerend-vermogen/thuis/"):
        assert f'href="{address}"' in page
    assert Follow.objects.count() == 5
    for kind, thing in things.items():
        change(as_noor, kind, thing.pk, "nee")
        assert not is_following(noor, thing)


def test_what_may_not_be_seen_cannot_be_followed(as_noor: Client, noor: User, wim: User) -> None:
    wilg = make.group("wilg", access="closed")
    question = make.question(wilg, make.member_of(wilg, "Samira"))
    question.tags.add("geheim woord")
    draft = factories.example("concept")
    draft.unpublish()
    assert change(as_noor, "vraag", question.pk) == 404
    assert change(as_noor, "voorbeeld", draft.pk) == 404
    assert change(as_noor, "label", Tag.objects.get().pk) == 404, "nor may it be named"
    assert as_noor.post("/meldingen/volg/label/", {"label": "geheim woord"}).status_code == 422
    assert change(as_noor, "wens", 1) == 404
    assert change(as_noor, "vraag", 2**63 - 1) == 404


def test_what_somebody_may_no_longer_see_leaves_the_list(as_noor: Client, noor: User) -> None:
    wilg = make.group("wilg", access="closed")
    membership = make.enter(wilg, noor)
    follow(user=noor, thing=make.question(wilg, noor, "Vraag in Wilg"))
    assert "Vraag in Wilg" in as_noor.get("/meldingen/volg/").content.decode()
    membership.delete()
    assert "Vraag in Wilg" not in as_noor.get("/meldingen/volg/").content.decode()


def test_a_tag_is_followed_by_its_name(as_noor: Client, noor: User) -> None:
    factories.example(tags=["Samen eten"])
    assert as_noor.post("/meldingen/volg/label/", {"label": " samen  ETEN "}).status_code == 302
    assert is_following(noor, Tag.objects.get())
    for typed in ("onbekend", "", "\0", "x" * 1000):
        assert as_noor.post("/meldingen/volg/label/", {"label": typed}).status_code == 422


def test_the_way_back_leads_nowhere_else(as_noor: Client, noor: User, berk: Group) -> None:
    question = make.question(berk, noor)
    for back, where in (("/vragen/?label=x", "/vragen/?label=x"), ("https://elders.example/", "/meldingen/volg/")):
        answer = as_noor.post(f"/meldingen/volg/vraag/{question.pk}/", {"volg": "ja", "terug": back})
        assert answer.headers["Location"] == where


def test_with_htmx_only_the_button_comes_back(as_noor: Client, noor: User, berk: Group) -> None:
    address = f"/meldingen/volg/vraag/{make.question(berk, noor).pk}/"
    answer = as_noor.post(address, {"volg": "ja"}, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in answer and 'value="nee"' in answer


@pytest.fixture
def pages() -> list[str]:
    above = factories.capability()
    factories.theme(above)
    factories.example(tags=["eten"])
    factories.organisation()
    return ["/voorbeelden/lev/", "/organisaties/evean/", "/vermogens/lerend-vermogen/thuis/"]


def test_pages_of_the_library_have_the_button_for_members_alone(
    pages: list[str], as_noor: Client, noor: User, wim: User
) -> None:
    as_wim, visitor = Client(), Client()
    as_wim.force_login(wim)
    for address in pages:
        for client in (visitor, as_noor, as_wim, visitor):
            page = client.get(address)
            has_button = "/meldingen/volg/" in page.content.decode()
            assert has_button == (client is not visitor), address
        assert "csrftoken" not in visitor.cookies


def test_pages_for_visitors_are_still_kept(pages: list[str], client: Client) -> None:
    for address in pages:
        assert client.get(address).headers["ETag"] == client.get(address).headers["ETag"]


def test_the_button_says_whether_this_person_follows(pages: list[str], as_noor: Client, noor: User, wim: User) -> None:
    follow(user=noor, thing=factories.organisation("cello"))
    as_wim = Client()
    as_wim.force_login(wim)
    for client, wish in ((as_wim, "ja"), (as_noor, "nee"), (as_wim, "ja")):
        assert f'name="volg" value="{wish}"' in client.get("/organisaties/cello/").content.decode()


def test_queries_do_not_grow_with_what_is_followed(
    as_noor: Client, noor: User, berk: Group, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    above = factories.capability()
    for number in range(12):
        follow(user=noor, thing=make.question(berk, noor, f"Vraag {number}"))
        follow(user=noor, thing=factories.example(f"lev-{number}", tags=[f"woord {number}"]))
        follow(user=noor, thing=factories.theme(above, f"thema-{number}"))
    for tag in Tag.objects.all():
        follow(user=noor, thing=tag)
    with django_assert_max_num_queries(14):
        as_noor.get("/meldingen/volg/")


@pytest.mark.parametrize("kind", ["vraag", "label", "voorbeeld", "thema", "organisatie"])
@pytest.mark.parametrize("wish", ["ja", "nee"])
def test_a_number_that_fits_in_no_column_is_nothing_to_follow(as_noor: Client, kind: str, wish: str) -> None:
    assert [change(as_noor, kind, number, wish) for number in (2**63 - 1, 2**63, 10**40)] == [404] * 3


def test_the_page_after_an_unknown_tag_can_be_opened_again(as_noor: Client) -> None:
    place = "/meldingen/volg/label/"
    assert as_noor.post(place, {"label": "bestaatniet"}).status_code == 422
    assert as_noor.get(place).headers["Location"] == "/meldingen/volg/"
