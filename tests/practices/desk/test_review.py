"""What is due for review: who sees what, and that it takes no more queries for more pages."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, DjangoDbBlocker

from leerkring.accounts.models import User
from leerkring.accounts.privacy.leaving import remove_account
from practices.desk.review import ReviewState, count_due, due_for_review
from practices.desk.roles import EDITOR
from practices.models import ThemePage
from tests.factories import capability, example, guide, initiative, organisation, theme
from tests.kept import kept
from tests.practices.desk.conftest import LogIn, person

pytestmark = pytest.mark.django_db

REPORT = "due_for_review"


def days(number: int) -> dict[str, object]:
    return {"review_by": timezone.localdate() + timedelta(days=number)}


@pytest.fixture(scope="module", autouse=True)
def _library(_desk: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with kept(_make_library, django_db_blocker):
        yield


def _make_library() -> None:
    """One page for each reason, and two that are fine; of every kind one."""
    own = {"content_owner": person("Rik", EDITOR)}
    example("te-laat", **days(-1), **own)
    guide("vandaag", **days(0), **own)
    theme(capability("over-een-maand", **days(30), **own), "van-niemand", **days(90))
    organisation("zonder-datum", **own)
    initiative("in-orde", **days(31), **own)
    example("concept", **days(-9), **own).unpublish()


@pytest.fixture
def editor(desk: None) -> User:
    """Who owns these pages."""
    return User.objects.get(display_name="Rik")


def test_every_kind_of_page_is_found_the_most_urgent_first(editor: User) -> None:
    found = [(page.slug, ReviewState(page.review_state).name) for page in due_for_review(editor)]
    assert found == [
        ("te-laat", "OVERDUE"),
        ("vandaag", "SOON"),
        ("over-een-maand", "SOON"),
        ("van-niemand", "NO_OWNER"),
    ]


def test_a_page_that_is_late_and_nobodys_counts_for_both(editor: User) -> None:
    example("dubbel", **days(-3))
    counts = count_due(due_for_review(editor))
    assert (counts.overdue, counts.soon, counts.no_owner) == (2, 2, 2)


def test_the_report_can_be_filtered(editor: User, log_in: LogIn) -> None:
    example("dubbel", **days(-3))
    client = log_in(editor)

    def found(**chosen: object) -> set[str]:
        context = client.get(reverse(REPORT), chosen).context
        return {page.slug for page in context["object_list"]}

    kind = ContentType.objects.get_for_model(ThemePage).pk
    assert found(state=ReviewState.NO_OWNER.value) == {"van-niemand", "dubbel"}
    assert found(state=ReviewState.OVERDUE.value) == {"te-laat", "dubbel"}
    assert found(content_type=kind) == {"van-niemand"}
    assert found(state=ReviewState.NO_DATE.value) == {"zonder-datum"}
    assert found(owner=editor.pk) == {"te-laat", "vandaag", "over-een-maand"}
    assert found() == {*found(owner=editor.pk), "van-niemand", "dubbel"}
    assert found() < found(state="nonsense", owner="x")


def test_the_report_goes_along_as_a_spreadsheet(editor: User, log_in: LogIn) -> None:
    client = log_in(editor)
    rows = b"".join(client.get(reverse(REPORT), {"export": "csv"}).streaming_content).decode().splitlines()
    assert len(rows) == 5
    assert "TE-LAAT" in rows[1]
    assert "Rik" in rows[1]
    assert client.get(reverse(REPORT), {"export": "xlsx"}).status_code == 200


def test_the_spreadsheet_is_in_the_language_of_who_asked(editor: User, log_in: LogIn) -> None:
    User.objects.filter(pk=editor.pk).update(language="en")
    answer = log_in(editor).get(reverse(REPORT), {"export": "csv"})
    rows = b"".join(answer.streaming_content).decode().splitlines()
    assert rows[0] == "Title,Kind,Why,Review by,Owner,Address"
    assert "Overdue" in rows[1]


def test_an_owner_who_is_leaving_has_no_name_any_more(editor: User, chief: User, log_in: LogIn) -> None:
    remove_account(user=editor, keep_contributions=True, now=timezone.now())
    client = log_in(chief)
    html = client.get(reverse(REPORT)).content.decode()
    rows = b"".join(client.get(reverse(REPORT), {"export": "csv"}).streaming_content).decode()
    for seen in (html, rows):
        assert "Rik" not in seen
        assert "Oud-lid" in seen


def test_the_dashboard_counts_and_names_the_first(editor: User, log_in: LogIn) -> None:
    html = log_in(editor).get(reverse("wagtailadmin_home")).content.decode()
    assert f"{reverse(REPORT)}?state={ReviewState.OVERDUE.value}" in html
    assert "TE-LAAT" in html


def test_the_list_is_two_queries_for_any_number_of_pages(
    editor: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(5):
        example(f"nog-{number}", **days(-number))
    editor = User.objects.get(pk=editor.pk)
    list(due_for_review(editor))  # the permissions of the person are read once
    with django_assert_num_queries(2):  # one for where the person's permissions begin, one for the pages
        assert len([page.owner_name for page in due_for_review(editor)]) == 9
    with django_assert_num_queries(2):
        count_due(due_for_review(editor))


def test_more_pages_cost_the_report_and_the_dashboard_no_more_queries(
    editor: User, log_in: LogIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = log_in(editor)

    def queries(address: str) -> int:
        with django_assert_max_num_queries(100) as counted:
            client.get(address)
        return len(counted)

    addresses = [reverse(REPORT), reverse("wagtailadmin_home")]
    for address in addresses:
        queries(address)
    before = [queries(address) for address in addresses]
    for number in range(6):
        example(f"nog-{number}", **days(-number))
        theme(capability(f"kan-{number}"), f"thema-{number}")
    assert [queries(address) for address in addresses] == before


def test_the_report_is_closed_for_visitors(client: Client) -> None:
    assert client.get(reverse(REPORT), {"export": "csv"}).status_code == 302
