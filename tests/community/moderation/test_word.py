"""What an author reads about a text: only what is true of the case, and nothing of a report that changed nothing."""

import pytest
from django.test import Client

from community.groups.models import Group
from community.moderation.actions import Decision, decide_case, reopen_case
from community.moderation.cases import Case, Reason
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.moderation.conftest import claimed, muted, reported

pytestmark = pytest.mark.django_db
CLIENT = "naar een cliënt wijst"
STAYS = Decision(Case.Outcome.STAYS)


def word(client: Client, author: User, case: Case) -> str:
    client.force_login(author)
    answer = client.get(f"/moderatie/bericht/{case.pk}/")
    return answer.content.decode() if answer.status_code == 200 else str(answer.status_code)


def test_what_was_decided_stays_there_while_somebody_looks_once_more(
    client: Client, answer: Answer, noor: User, tom: User, hanneke: User
) -> None:
    case = reported(answer, noor, Reason.UNKIND)
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=muted(Case.Measure.MUTE_WEEK))
    reopen_case(case=case, by=hanneke)
    shown = word(client, tom, case)
    assert "hij kan iemand kwetsen. Iemand kijkt er nog een keer naar" in shown
    assert "Even rust." in shown and "Je leest een week mee" in shown and CLIENT not in shown
    client.force_login(tom)
    page = client.get(answer.question.get_absolute_url()).content.decode()
    assert "nog een keer naar" in page and CLIENT not in page


def test_a_report_that_changed_nothing_is_not_there_for_the_author(
    client: Client, answer: Answer, noor: User, tom: User, hanneke: User
) -> None:
    case = reported(answer, noor, Reason.UNKIND)
    assert word(client, tom, case) == "404"
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=STAYS)
    assert word(client, tom, case) == "404"


def test_client_data_is_said_of_what_is_hidden_for_it_alone(
    client: Client, answer: Answer, noor: User, tom: User, hanneke: User, berk: Group
) -> None:
    case = reported(answer, noor, Reason.UNKIND)
    warning = Decision(Case.Outcome.STAYS, Reason.UNKIND, "Liever niet.", Case.Measure.WARNING)
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=warning)
    reopen_case(case=case, by=hanneke)
    assert CLIENT not in word(client, tom, case) and "nog een keer naar" in word(client, tom, case)
    reported(answer, make.member_of(berk, "Lies"))
    shown = word(client, tom, case)
    assert CLIENT in shown and "Liever niet." in shown


def test_who_was_told_that_a_text_waited_reads_what_came_of_it(
    client: Client, case: Case, tom: User, hanneke: User
) -> None:
    assert CLIENT in word(client, tom, case)
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=STAYS)
    assert "Hij is te lezen" in word(client, tom, case)


@pytest.fixture
def lies(berk: Group) -> User:
    return make.member_of(berk, "Lies")


def reports(client: Client, by: User, question: Question) -> tuple[str, str]:
    """Return the page with the form, and the page after it."""
    client.force_login(by)
    place = f"/melden/vraag/{question.pk}/"
    form = client.get(place).content.decode()
    return form, client.post(place, {"reason": "client_data"}, follow=True).content.decode()


def test_who_looked_for_something_else_does_not_keep_client_data_in_sight(
    client: Client, question: Question, tom: User, lies: User, hanneke: User
) -> None:
    decide_case(case=claimed(reported(question, tom, Reason.UNKIND), hanneke), by=hanneke, decision=STAYS)
    form, after = reports(client, lies, question)
    question.refresh_from_db()
    assert question.hidden_at and "gaat meteen uit het zicht" in form and "De tekst is uit het zicht" in after


def test_of_what_may_stay_nobody_reads_that_it_is_hidden(
    client: Client, question: Question, tom: User, lies: User, hanneke: User
) -> None:
    decide_case(case=claimed(reported(question, tom), hanneke), by=hanneke, decision=STAYS)
    again = reported(question, make.member_of(question.group, "Koos"), Reason.UNKIND)
    decide_case(case=claimed(again, hanneke), by=hanneke, decision=STAYS)
    form, after = reports(client, lies, question)
    question.refresh_from_db()
    assert question.hidden_at is None
    assert "meteen uit het zicht" not in form and "Dus hij blijft staan" in form
    assert "uit het zicht" not in after and "Een gastvrouw of gastheer kijkt ernaar" in after


def test_a_closed_group_has_no_name_for_who_is_outside_it(
    client: Client, answer: Answer, noor: User, tom: User, hanneke: User, berk: Group
) -> None:
    Group.objects.filter(pk=berk.pk).update(access=Group.Access.CLOSED)
    case = reported(answer, noor, Reason.UNKIND)
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=muted(Case.Measure.MUTE_WEEK))
    assert berk.name in word(client, tom, case)
    berk.memberships.filter(user=tom).delete()
    shown = word(client, tom, case)
    assert "Even rust." in shown
    assert berk.name not in shown
