"""What the desk offers is so: tags that editors may know, and fields that do what their help says."""

import pytest
from django.test import Client
from django.urls import reverse

from leerkring.accounts.models import User
from tests.community import factories as make
from tests.factories import example, member
from tests.practices.desk.conftest import LogIn

pytestmark = pytest.mark.django_db


def test_tags_of_a_closed_group_are_suggested_to_no_editor(chief: User, log_in: LogIn) -> None:
    example(tags=["dementie"])
    asker = make.member_of(make.group("es", access="closed"), "Wim")
    make.question(asker.memberships.get().group, asker).tags.add("dementiezeldzaam")
    answer = log_in(chief).get(reverse("wagtailadmin_tag_autocomplete"), {"term": "dementie"})
    assert answer.json() == ["dementie"]
    assert log_in(chief).get(reverse("wagtailadmin_tag_autocomplete"), {"term": "\0"}).json() == []


def test_nor_listed_to_a_superuser(client: Client) -> None:
    client.force_login(member("beheer@voorbeeld.nl", is_staff=True, is_superuser=True))
    assert client.get("/django-beheer/taggit/tag/").status_code == 404


def test_the_title_for_search_engines_is_the_title_they_read(client: Client) -> None:
    page = example(seo_title="Lezen met elkaar")
    assert '<title lang="nl">Lezen met elkaar – Leerkring</title>' in client.get(page.url).content.decode()
    assert "<h1" in client.get(page.url).content.decode()
    assert f">{page.title}</h1>" in client.get(page.url).content.decode()


def test_no_field_promises_a_place_in_a_menu(chief: User, log_in: LogIn) -> None:
    form = log_in(chief).get(reverse("wagtailadmin_pages:edit", args=[example().pk])).content.decode()
    assert 'name="seo_title"' in form
    assert 'name="show_in_menus"' not in form
