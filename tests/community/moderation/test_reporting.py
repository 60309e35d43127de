"""Reporting a text: who may, how often, and what happens at once."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client, override_settings
from django.utils import timezone

from community.groups.models import Group
from community.moderation.actions import Decision, decide_case
from community.moderation.cases import Case, Reason, Report
from community.notifications.models import Notification
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.moderation.conftest import claimed, moderator, reported

pytestmark = pytest.mark.django_db


def sentences(user: User) -> list[str]:
    return list(Notification.objects.filter(user=user).order_by("pk").values_list("sentences__nl", flat=True))


def test_client_data_comes_first_among_the_reasons() -> None:
    assert Reason.values[0] == Reason.CLIENT_DATA


def test_client_data_is_out_of_sight_at_once(answer: Answer, noor: User) -> None:
    reported(answer, noor)
    answer.refresh_from_db()
    assert answer.hidden_at is not None
    assert not Answer.objects.visible_to(noor).shown().exists()


def test_a_question_without_an_answer_that_can_be_read_is_unanswered_again(answer: Answer, noor: User) -> None:
    reported(answer, noor)
    assert Question.objects.unanswered().exists()


@pytest.mark.parametrize("reason", [reason for reason in Reason if reason != Reason.CLIENT_DATA])
def test_other_reasons_leave_the_text_until_somebody_has_looked(answer: Answer, noor: User, reason: Reason) -> None:
    reported(answer, noor, reason)
    answer.refresh_from_db()
    assert answer.hidden_at is None


def test_hosts_are_told_once_however_many_report(answer: Answer, hanneke: User, noor: User, berk: Group) -> None:
    reported(answer, noor, Reason.UNKIND)
    reported(answer, make.member_of(berk, "Lies"))
    assert len(sentences(hanneke)) == 1
    assert Case.objects.count() == 1
    assert Report.objects.count() == 2


def test_the_author_hears_that_it_is_hidden_and_not_by_whom(answer: Answer, noor: User, tom: User) -> None:
    reported(answer, noor)
    told = Notification.objects.get(user=tom)
    assert told.actor is None
    assert told.sentences["nl"] == (
        "Iemand denkt dat iets in je tekst naar een cliënt wijst. "
        "Hij is verborgen tot een gastvrouw of gastheer heeft gekeken."
    )
    assert told.path == f"/moderatie/bericht/{Case.objects.get().pk}/"


@pytest.mark.parametrize(("language", "words"), [("en", "points at a client"), ("nl", "naar een cliënt wijst")])
def test_an_author_reads_it_in_the_language_of_the_page(
    client: Client, answer: Answer, noor: User, tom: User, language: str, words: str
) -> None:
    """Also who chose no language, and reads what the browser asks for."""
    reported(answer, noor)
    client.force_login(tom)
    page = client.get("/meldingen/", headers={"Accept-Language": language}).content.decode()
    assert words in page


def test_nobody_reports_their_own_text(answer: Answer, tom: User) -> None:
    with pytest.raises(ValidationError):
        reported(answer, tom)
    assert not Case.objects.exists()


def test_one_report_per_person_per_text(answer: Answer, noor: User, hanneke: User) -> None:
    case = reported(answer, noor, Reason.UNKIND)
    with pytest.raises(ValidationError):
        reported(answer, noor)
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=Decision(Case.Outcome.STAYS))
    with pytest.raises(ValidationError):
        reported(answer, noor)
    assert Report.objects.count() == 1


def test_a_report_that_is_sent_twice_at_once_is_one(
    answer: Answer, noor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def the_other_comes_first(*_args: object) -> None:
        monkeypatch.undo()
        reported(answer, noor)

    monkeypatch.setattr("community.moderation.actions.reporting.check_rate", the_other_comes_first)
    with pytest.raises(ValidationError, match="Je hebt dit al gemeld"):
        reported(answer, noor)


def test_a_text_that_changed_since_is_another_text(answer: Answer, noor: User, hanneke: User) -> None:
    case = reported(answer, noor, Reason.UNKIND)
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=Decision(Case.Outcome.STAYS))
    answer.edited_at = timezone.now()
    answer.save()
    assert reported(answer, noor).pk != case.pk
    answer.refresh_from_db()
    assert answer.hidden_at


def test_what_was_looked_at_is_not_hidden_again_by_a_report_alone(
    answer: Answer, noor: User, hanneke: User, berk: Group
) -> None:
    case = reported(answer, noor)
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=Decision(Case.Outcome.STAYS))
    answer.refresh_from_db()
    again = reported(answer, make.member_of(berk, "Lies"))
    answer.refresh_from_db()
    assert again.is_open
    assert answer.hidden_at is None


def test_without_another_host_the_network_moderators_are_told(berk: Group, hanneke: User, noor: User) -> None:
    mo = moderator("Mo")
    reported(make.question(berk, hanneke), noor)
    assert len(sentences(mo)) == 1
    assert "Iets is gemeld. Wil je ernaar kijken?" not in sentences(hanneke)


def test_what_a_group_says_of_itself_is_for_network_moderators(berk: Group, hanneke: User, noor: User) -> None:
    mo = moderator("Mo")
    case = reported(berk, noor)
    berk.refresh_from_db()
    assert berk.shown_about == ""
    assert berk.about
    assert len(sentences(mo)) == 1
    assert case not in Case.objects.visible_to(hanneke)
    decide_case(case=claimed(case, mo), by=mo, decision=Decision(Case.Outcome.STAYS))
    berk.refresh_from_db()
    assert berk.shown_about == berk.about
    assert len(sentences(hanneke)) == 1


@override_settings(LANGUAGE_CODE="nl")
def test_too_many_reports_have_to_wait(berk: Group, tom: User, noor: User) -> None:
    things = [make.question(berk, tom, f"Vraag {number}") for number in range(21)]
    for thing in things[:20]:
        reported(thing, noor, Reason.OTHER)
    with pytest.raises(ValidationError) as refused:
        reported(things[20], noor, Reason.OTHER)
    assert refused.value.code == "rate"


@pytest.mark.parametrize("given", [{"note": ""}, {"reason": "iets"}])
def test_without_a_reason_it_says_what_to_choose(
    client: Client, answer: Answer, noor: User, given: dict[str, str]
) -> None:
    client.force_login(noor)
    shown = client.post(f"/melden/antwoord/{answer.pk}/", given).content.decode()
    assert "Kies wat er mis is met deze tekst." in shown and not Case.objects.exists()


def test_a_decision_says_so_too(client: Client, case: Case, hanneke: User) -> None:
    client.force_login(hanneke)
    shown = client.post(claimed(case, hanneke).get_absolute_url(), {"words": ""}).content.decode()
    assert "Kies wat er met de tekst gebeurt." in shown
