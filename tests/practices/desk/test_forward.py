"""A page that is nearly empty goes no further; what was typed is kept as a draft, and the desk says what lacks."""

from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from leerkring.accounts.models import User
from practices.desk.complete import lacking
from practices.models import PracticePage
from tests.factories import capability, example, guide, index_of, initiative, organisation, theme
from tests.library import settle_library
from tests.practices.desk.conftest import LogIn
from tests.practices.desk.test_approving import said

pytestmark = pytest.mark.django_db

WORDS = "Elke week zitten collega’s een uur bij elkaar om vragen te bespreken."


def text(words: str) -> str:
    return rich_text(f"<p>{words}</p>" if words else "")


def body(words: str) -> dict[str, Any]:
    return streamfield([("text", text(words))] if words else [])


def example_form(**changes: Any) -> dict[str, Any]:
    """What the form of an example sends: complete, but for the changes."""
    streams = {"what_they_do": body(WORDS), "effect": body("Minder mensen stoppen."), "preconditions": streamfield([])}
    texts = {"occasion": text(""), "goal": text("Van elkaar leren."), "challenge": text("")}
    plain = {"title": "Leeruur", "slug": "leeruur", "summary": "Een uur per week.", "language": "nl"}
    empty = dict.fromkeys(
        ("audience", "group_size", "time", "cost", "tags", "photo", "photo_alt", "content_owner", "review_by"), ""
    )
    rest = {"learning_form": "digital", "tips": streamfield([]), "comments": inline_formset([])}
    return nested_form_data(streams | texts | plain | empty | rest | changes)


EMPTY = {"learning_form": "", "summary": "", "goal": text(""), "what_they_do": body(""), "effect": body("")}


def edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def add() -> str:
    return reverse("wagtailadmin_pages:add", args=["practices", "practicepage", index_of(PracticePage).pk])


@pytest.fixture
def rik(editor: User, log_in: LogIn) -> Client:
    return log_in(editor)


@pytest.fixture
def els(chief: User, log_in: LogIn) -> Client:
    return log_in(chief)


def draft() -> PracticePage:
    return PracticePage.objects.get().get_latest_revision_as_object()


def test_a_new_example_with_nothing_in_it_is_kept_as_a_draft_and_says_what_lacks(rik: Client, colleague: User) -> None:
    response = rik.post(add(), example_form(**EMPTY) | {"action-submit": "action-submit"})
    page = draft()
    words = said(response)
    assert response.url == edit(page)
    assert "“Leeruur” is bewaard als concept, maar kan nog niet verder. Nog nodig:" in words
    for lacks in (
        "een samenvatting",
        "de leervorm",
        "de aanleiding of het doel",
        "wat ze doen",
        "het effect",
        "wie het doet",
    ):
        assert f"<li>{lacks}" in words
    assert not page.live
    assert not page.workflow_in_progress
    assert mail.outbox == []


def test_what_was_typed_is_in_the_draft(rik: Client) -> None:
    page = example("leeruur", title="Leeruur")
    changes = EMPTY | {"goal": text("Samen beter worden."), "comments": inline_formset([])}
    rik.post(edit(page), example_form(**changes) | {"action-submit": "action-submit"})
    assert "Samen beter worden." in draft().goal
    assert PracticePage.objects.get().goal == "", "the page on the site stays as it was"


def test_a_comment_is_kept_once(rik: Client) -> None:
    page = example("leeruur", title="Leeruur")
    comment = {"text": "Klopt dit?", "contentpath": "summary", "position": "", "resolved": "", "id": ""}
    comments = inline_formset([comment | {"replies": inline_formset([])}])
    rik.post(edit(page), example_form(**EMPTY, comments=comments) | {"action-submit": "action-submit"})
    assert [each.text for each in page.wagtail_admin_comments.all()] == ["Klopt dit?"]


def test_one_word_where_readers_want_to_know_how_is_not_enough(rik: Client) -> None:
    page = example("leeruur", title="Leeruur")
    fields = example_form(what_they_do=body("Overleg.")) | {"organisations": [organisation().pk]}
    words = said(rik.post(edit(page), fields | {"action-submit": "action-submit"}))
    assert words.count("<li>") == 1
    assert "wat ze doen" in words


def test_an_example_that_tells_it_goes_forward(rik: Client) -> None:
    page = example("leeruur", title="Leeruur")
    fields = example_form() | {"organisations": [organisation().pk]}
    words = said(rik.post(edit(page), fields | {"action-submit": "action-submit"}))
    assert "is doorgestuurd" in words
    assert "Nog nodig" not in words
    assert PracticePage.objects.get().workflow_in_progress


@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_an_eindredacteur_publishes_no_empty_example_either(els: Client, action: str) -> None:
    words = said(els.post(add(), example_form(**EMPTY) | {action: action}))
    assert "kan nog niet verder" in words
    assert not PracticePage.objects.get().live


def test_a_draft_may_lack_everything(rik: Client) -> None:
    assert "kan nog niet verder" not in said(rik.post(add(), example_form(**EMPTY)))
    assert PracticePage.objects.exists()


def test_a_title_is_needed_even_for_a_draft_and_what_was_typed_stays_in_the_form(rik: Client) -> None:
    fields = example_form(**EMPTY | {"goal": text("Samen beter worden.")}, title="", slug="")
    response = rik.post(add(), fields | {"action-submit": "action-submit"})
    assert response.status_code == 200
    assert "Samen beter worden." in response.text


def test_a_page_that_was_emptied_on_its_way_is_not_approved_but_sent_back(
    rik: Client, els: Client, colleague: User
) -> None:
    page = example("leeruur", title="Leeruur")
    full = example_form() | {"organisations": [organisation().pk]}
    rik.post(edit(page), full | {"action-submit": "action-submit"})
    rik.post(edit(page), example_form(**EMPTY | {"summary": "Nog iets.", "learning_form": "digital"}))
    waits = PracticePage.objects.get().current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", waits.pk])
    assert "kan nog niet verder" in said(els.post(address, {"comment": ""}))
    asks = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", waits.pk])
    els.post(asks, {"comment": "Wat doen ze?"})
    waits.refresh_from_db()
    assert waits.status == waits.STATUS_REJECTED


def test_many_at_once_are_stopped_too(els: Client) -> None:
    page = example("leeruur", title="Leeruur", live=False)
    PracticePage.objects.update(live=False)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = els.post(f"{address}?id={page.pk}&next=/beheer/")
    assert response.url == edit(page)
    assert not PracticePage.objects.get().live


def test_drafts_below_the_chosen_page_are_stopped_when_they_would_go_along(els: Client) -> None:
    page = example("leeruur", title="Leeruur", live=False)
    PracticePage.objects.update(live=False)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    chosen = f"{address}?id={index_of(PracticePage).pk}&next=/beheer/"
    response = els.post(chosen, {"include_descendants": "on"})
    assert "kan nog niet verder" in said(response)
    assert response.url == edit(page)
    assert not PracticePage.objects.get().live
    assert els.post(chosen).url == "/beheer/", "without them the page above may go"
    assert not PracticePage.objects.get().live


def test_each_kind_says_what_it_needs(desk: None) -> None:
    assert lacking(guide()) == ["wat het is", "minstens één stap"]
    assert lacking(theme(capability())) == ["minstens één suggestie"]
    assert lacking(initiative()) == ["het doel, wat ze doen of een regel van de factsheet"]
    assert lacking(organisation()) == []
    assert lacking(index_of(PracticePage)) == []


def test_everything_in_the_library_can_go_forward() -> None:
    settle_library()
    pages = Page.objects.specific()
    assert {page.slug: lacks for page in pages if (lacks := lacking(page))} == {}
    assert len(pages) > 100
