"""Publishing at a chosen moment, with `manage.py run_due`."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data

from leerkring.accounts.models import User
from leerkring.home.models import HomePage
from leerkring.operations import due
from practices.desk.publishing import publish_due
from practices.desk.review import taken_off
from practices.models import OrganisationPage, PracticeIndexPage
from tests.factories import organisation
from tests.practices.desk.conftest import LogIn, form

pytestmark = pytest.mark.django_db


def later(page: OrganisationPage, **when: int) -> None:
    page.go_live_at = timezone.now() + timedelta(**when)
    page.summary = "Vanaf vandaag."
    page.save_revision(approved_go_live_at=page.go_live_at)


def test_what_is_due_goes_live_and_is_named(page: OrganisationPage) -> None:
    later(page, minutes=-1)
    later(organisation("omring"), days=1)
    out = StringIO()
    call_command("run_due", stdout=out)
    page.refresh_from_db()
    assert page.summary == "Vanaf vandaag."
    assert OrganisationPage.objects.get(slug="omring").summary == "Een zorgorganisatie."
    assert "Evean" in out.getvalue()
    assert "Omring" not in out.getvalue()


def test_what_has_had_its_time_comes_offline(page: OrganisationPage) -> None:
    page.expire_at = timezone.now() - timedelta(minutes=1)
    page.save()
    assert "Evean" in publish_due(timezone.now())
    page.refresh_from_db()
    assert page.live is False


@pytest.fixture
def over(page: OrganisationPage) -> OrganisationPage:
    """A page that came off the site a minute after its time."""
    page.expire_at = timezone.now() - timedelta(minutes=1)
    page.save_revision().publish()
    publish_due(timezone.now())
    page.refresh_from_db()
    assert page.expired
    return page


def test_a_page_whose_time_was_over_opens_without_that_moment_and_says_so(
    chief: User, over: OrganisationPage, log_in: LogIn
) -> None:
    client, edit = log_in(chief), reverse("wagtailadmin_pages:edit", args=[over.pk])
    answer = client.get(edit)
    assert "De tijd van deze pagina was voorbij op" in answer.content.decode()
    fields = form(over, expire_at=answer.context["form"]["expire_at"].value() or "", summary="Weer terug.")
    client.post(edit, fields | {"action-publish": "action-publish"})
    over.refresh_from_db()
    assert (over.live, over.summary, over.expire_at) == (True, "Weer terug.", None)
    assert "De tijd van deze pagina" not in client.get(edit).content.decode()


def test_a_page_that_is_on_the_site_still_keeps_its_moment(chief: User, page: OrganisationPage, log_in: LogIn) -> None:
    page.expire_at = timezone.now() - timedelta(minutes=1)
    page.save_revision().publish()
    answer = log_in(chief).get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "De tijd van deze pagina" not in answer.content.decode()
    assert answer.context["form"]["expire_at"].value() is not None


@pytest.mark.parametrize("model", [HomePage, PracticeIndexPage])
def test_the_pages_above_the_others_open_without_that_moment_too(chief: User, log_in: LogIn, model: type[Page]) -> None:
    User.objects.filter(pk=chief.pk).update(is_superuser=True)
    above = model.objects.get()
    above.expire_at = timezone.now() - timedelta(minutes=1)
    above.save_revision().publish()
    publish_due(timezone.now())
    answer = log_in(chief).get(reverse("wagtailadmin_pages:edit", args=[above.pk]))
    assert "De tijd van deze pagina was voorbij op" in answer.content.decode()
    assert answer.context["form"]["expire_at"].value() is None


def test_the_desk_says_which_pages_came_off_the_site(editor: User, over: OrganisationPage, log_in: LogIn) -> None:
    html = log_in(editor).get(reverse("wagtailadmin_home")).content.decode()
    assert "Van de site gegaan omdat hun tijd voorbij was" in html
    assert over.title in html
    assert list(taken_off(editor, timezone.now() + timedelta(days=31))) == []
    over.save_revision().publish()
    assert list(taken_off(editor)) == []


def test_of_many_the_desk_names_five_and_counts_the_others(editor: User, log_in: LogIn) -> None:
    for number in range(7):
        organisation(f"zorg-{number}").unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    html = log_in(editor).get(reverse("wagtailadmin_home")).content.decode()
    assert html.split('class="desk-off"')[1].split("</ul>")[0].count("<a ") == 5
    assert "en nog 2 pagina’s" in html


@pytest.mark.parametrize("headers", [{}, {"accept": "application/json"}], ids=["by hand", "by itself"])
def test_the_desk_says_so_too_when_somebody_kept_a_draft(
    chief: User, over: OrganisationPage, log_in: LogIn, headers: dict[str, str]
) -> None:
    client, edit = log_in(chief), reverse("wagtailadmin_pages:edit", args=[over.pk])
    client.post(edit, form(over, expire_at="", summary="Een letter erbij."), headers=headers)
    assert over.title in client.get(reverse("wagtailadmin_home")).content.decode()
    over.refresh_from_db()
    assert over.expire_at is None
    assert list(taken_off(chief)) == [over.page_ptr]


def test_a_page_that_somebody_took_off_did_not_go_by_itself(editor: User, over: OrganisationPage) -> None:
    over.expire_at = None
    over.save_revision().publish()
    over.refresh_from_db()
    over.unpublish()
    assert list(taken_off(editor)) == []


def test_again_there_is_nothing_to_do(page: OrganisationPage) -> None:
    later(page, minutes=-1)
    publish_due(timezone.now())
    assert "Evean" not in publish_due(timezone.now())


def test_the_job_is_one_of_those_that_run_due_runs() -> None:
    assert "publishing" in [outcome.name for outcome in due.run(timezone.now())]


def test_a_redacteur_cannot_go_round_the_review_with_a_date(
    editor: User, page: OrganisationPage, log_in: LogIn
) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    moment = (timezone.localtime() + timedelta(minutes=5)).strftime("%Y-%m-%d %H:%M")
    fields = nested_form_data({"go_live_at": moment, "summary": "Stiekem.", "action-publish": "action-publish"})
    log_in(editor).post(edit, form(page) | fields)
    assert "Evean" not in publish_due(timezone.now() + timedelta(hours=1))
    page.refresh_from_db()
    assert page.summary == "Een zorgorganisatie."
