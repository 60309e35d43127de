"""A network moderator decides about what the only host wrote; and a decision that cannot be keeps what was typed."""

import pytest
from django.test import Client

from community.groups.models import Group, Membership, Removal
from community.moderation.actions import claim_case, decide_case, release_case
from community.moderation.cases import Case, Reason
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.moderation.conftest import claimed, moderator, muted, reported

pytestmark = pytest.mark.django_db
SAID = {"outcome": "hidden", "reason": "client_data", "measure": "removal", "words": "Dit kan echt niet meer."}


def decides(client: Client, by: User, case: Case, **other: str) -> str:
    client.force_login(by)
    return client.post(f"/moderatie/{case.pk}/", SAID | other, follow=True).content.decode()


def test_the_only_host_can_be_taken_out_and_another_is_asked_for(
    client: Client, berk: Group, noor: User, hanneke: User, mo: User
) -> None:
    case = claimed(reported(make.question(berk, hanneke), noor), mo)
    shown = decides(client, mo, case)
    assert Removal.objects.in_force().filter(user=hanneke).exists() and not Membership.objects.hosts().exists()
    assert "De groep heeft geen gastvrouw of gastheer meer" in shown and "Wie wordt gastvrouw of gastheer?" in shown
    assert Notification.objects.filter(user=mo, path="/wijken/zonder-gastheer/").count() == 1
    assert not Notification.objects.filter(user=hanneke, path="/wijken/zonder-gastheer/").exists()


def test_with_another_host_nobody_is_asked_for(
    client: Client, berk: Group, noor: User, hanneke: User, mo: User
) -> None:
    make.member_of(berk, "Ria", role="host")
    decides(client, mo, claimed(reported(make.question(berk, hanneke), noor), mo))
    assert Removal.objects.in_force().filter(user=hanneke).exists()
    assert not Notification.objects.filter(path="/wijken/zonder-gastheer/").exists()


@pytest.mark.parametrize("who", ["claimed", "decided", "nobody"])
def test_what_was_typed_and_chosen_stays_when_somebody_else_was_there(
    client: Client, case: Case, mo: User, hanneke: User, who: str
) -> None:
    other = moderator("Ans")
    claim_case(case=case, by=mo)
    release_case(case=case, by=mo)
    if who != "nobody":
        claimed(case, other)
    if who == "decided":
        decides(client, other, case, measure="warning")
    shown = decides(client, mo, case)
    said = {
        "claimed": "Ans kijkt hiernaar.",
        "decided": "Hier is intussen al over beslist.",
        "nobody": "Zeg eerst dat jij hiernaar kij",
    }
    assert "Dit kan echt niet meer." in shown and 'value="removal"' in shown
    assert shown.partition('value="removal"')[2][:120].count("checked") == 1
    assert said[who] in shown, who
    assert not Removal.objects.exists()


@pytest.mark.parametrize("page", ["", "?lijst=klaar", "logboek/", "post/", "hosts"])
def test_all_pages_have_the_same_tabs(client: Client, mo: User, page: str) -> None:
    client.force_login(mo)
    shown = client.get("/wijken/zonder-gastheer/" if page == "hosts" else f"/moderatie/{page}").content.decode()
    tabs = shown.partition('class="tabs"')[2].partition("</nav>")[0]
    assert tabs.count("<a ") == 5 and tabs.count("aria-current") == 1


@pytest.mark.parametrize("what", ["question", "answer"])
def test_who_may_not_write_reads_so_instead_of_a_form(
    client: Client, berk: Group, tom: User, noor: User, hanneke: User, what: str
) -> None:
    asked = make.question(berk, tom)
    mine = asked if what == "question" else make.answer(asked, tom, "Zo doe ik het.")
    place = asked.get_absolute_url() + ("" if what == "question" else f"antwoord/{mine.pk}/") + "wijzigen/"
    client.force_login(tom)
    assert "data-draft" in client.get(place).content.decode()
    other = claimed(reported(make.question(berk, tom, "Nog een?"), noor, Reason.UNKIND), hanneke)
    decide_case(case=other, by=hanneke, decision=muted(Case.Measure.MUTE_DAY))
    shown = client.get(place).content.decode()
    assert "Je kunt hier niet schrijven tot" in shown and "data-draft" not in shown


@pytest.mark.parametrize("measure", ["", "warning", "removal"])
def test_not_writing_in_the_whole_network_asks_for_how_long(client: Client, case: Case, mo: User, measure: str) -> None:
    shown = decides(client, mo, claimed(case, mo), measure=measure, in_network="on")
    case.refresh_from_db()
    assert case.is_open and "kies voor hoe lang" in shown and "Dit kan echt niet meer." in shown
