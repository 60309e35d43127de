"""Mails of the desk say who did what, what to do next, and where; and dates are read as people write them."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from wagtail.admin.widgets import AdminDateTimeInput

from leerkring.accounts.models import User
from leerkring.settings.environment import ROOT
from practices.models import OrganisationPage
from tests.practices.desk.conftest import LogIn, form
from tests.practices.desk.test_workflow import act, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def submitted(editor: User, colleague: User, chief: User, page: OrganisationPage, log_in: LogIn) -> OrganisationPage:
    submit(page, editor, log_in)
    return page


def last_mail(to: User) -> str:
    return str([message.body for message in mail.outbox if message.to == [to.email]][-1])


def approve_twice(page: OrganisationPage, colleague: User, chief: User, log_in: LogIn) -> None:
    act("approve", page, colleague, log_in)
    act("approve", page, chief, log_in)


def test_who_reads_along_hears_who_wrote_it(submitted: OrganisationPage, colleague: User) -> None:
    assert f"Rik heeft de pagina “{submitted.title}” klaar" in last_mail(colleague)
    assert f"/beheer/pages/{submitted.pk}/edit/" in last_mail(colleague)


def test_a_subject_is_short_and_writes_titles_as_they_are(
    editor: User, colleague: User, chief: User, page: OrganisationPage, log_in: LogIn
) -> None:
    page.title = "Zorg & Co"
    page.save_revision().publish()
    submit(page, editor, log_in)
    approve_twice(page, colleague, chief, log_in)
    subjects = [message.subject for message in mail.outbox]
    assert "Wil je kijken naar “Zorg & Co”? (Meelezen)" in subjects
    assert subjects[-1] == "“Zorg & Co” is goedgekeurd"


@pytest.mark.parametrize(("language", "hello"), [("nl", "Hallo"), ("en", "Hello")])
def test_a_mail_has_a_second_part_with_links_to_tap_in_the_same_language(
    editor: User, colleague: User, page: OrganisationPage, log_in: LogIn, language: str, hello: str
) -> None:
    colleague.language = language
    colleague.save()
    page.title = "Zorg <b>& Co"
    page.save_revision().publish()
    submit(page, editor, log_in)
    [message] = [message for message in mail.outbox if message.to == [colleague.email]]
    html, kind = message.alternatives[0]
    assert kind == "text/html"
    assert f'<html lang="{language}">' in html and hello in html and message.body.startswith(hello)
    assert f'/beheer/pages/{page.pk}/edit/"' in html
    assert "Zorg &lt;b&gt;&amp; Co" in html and "<b>" not in html


def test_every_mail_that_is_ours_has_both_parts() -> None:
    ours = ROOT / "templates/wagtailadmin/notifications"
    plain = {file.stem for file in ours.glob("*.txt") if not file.stem.endswith("_subject")} - {"base"}
    assert plain == {file.stem for file in ours.glob("*.html")}


def test_a_mail_has_no_gaps(submitted: OrganisationPage, editor: User, colleague: User, log_in: LogIn) -> None:
    act("reject", submitted, colleague, log_in, comment="Wat kwam eruit?")
    for body in (last_mail(colleague), last_mail(editor)):
        assert "\n\n\n" not in body
        assert all(line == line.strip() for line in body.splitlines())


def test_the_writer_hears_that_the_page_is_on_the_site(
    submitted: OrganisationPage, editor: User, colleague: User, chief: User, log_in: LogIn
) -> None:
    approve_twice(submitted, colleague, chief, log_in)
    assert "Ze staat nu op de site" in last_mail(editor)
    assert submitted.full_url in last_mail(editor)


def test_the_writer_hears_when_the_page_will_be_on_the_site(
    editor: User, colleague: User, chief: User, page: OrganisationPage, log_in: LogIn
) -> None:
    moment = timezone.localtime() + timedelta(days=2)
    typed = form(page, go_live_at=moment.strftime("%d-%m-%Y %H:%M")) | {"action-submit": "action-submit"}
    log_in(editor).post(reverse("wagtailadmin_pages:edit", args=[page.pk]), typed)
    approve_twice(page, colleague, chief, log_in)
    with translation.override("nl"):
        assert f"Op {date_format(moment, 'j F Y')} om {moment:%H:%M} komt ze op de site" in last_mail(editor)


def test_the_writer_reads_at_the_page_who_asks_for_what_change(
    submitted: OrganisationPage, editor: User, colleague: User, log_in: LogIn
) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[submitted.pk])
    asked = "Rosa vraagt om een aanpassing: “Wat kwam eruit?”"
    assert asked not in log_in(editor).get(edit).text
    act("reject", submitted, colleague, log_in, comment="Wat kwam eruit?")
    assert asked in log_in(editor).get(edit).text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_moment_is_written_with_the_day_first_in_both_languages(
    language: str, chief: User, page: OrganisationPage, log_in: LogIn
) -> None:
    chief.language = language
    chief.save()
    moment = timezone.localtime() + timedelta(days=40)
    typed = form(page, go_live_at=moment.strftime("%d-%m-%Y %H:%M")) | {"action-publish": "action-publish"}
    log_in(chief).post(reverse("wagtailadmin_pages:edit", args=[page.pk]), typed)
    page.refresh_from_db()
    assert page.scheduled_revision.approved_go_live_at == moment.replace(second=0, microsecond=0)
    with translation.override(language):
        assert AdminDateTimeInput().js_format == "d-m-Y H:i"
