"""Any member proposes a group, a network moderator decides, and the proposer hears of it and is its first host."""

import pytest
from django.contrib.auth.models import Group as Role
from django.core import mail as mailbox
from django.test import Client

from community.groups.models import Group, Membership, Postcode
from community.groups.permissions import NETWORK_MODERATOR
from community.groups.proposals.actions import decide_proposal, propose_group
from community.groups.requests.models import JoinRequest
from community.notifications.jobs import mails
from community.permissions import NotAllowed
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import browser, seen
from tests.community.notifications.clock import at

pytestmark = pytest.mark.django_db
NEW = {"name": "De Linde", "place": "Molendorp", "about": "Wij.", "language": "nl", "access": "on_request"}
NEW |= {"perspective": "learning_coach"}


@pytest.fixture
def as_mo() -> Client:
    mo = make.person("Mo")
    mo.groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    return browser(mo)


def proposes(client: Client, **fields: str) -> str:
    return client.post("/wijken/voorstel/", NEW | fields, follow=True).content.decode()


def decides(client: Client, answer: str, word: str = "") -> str:
    pk = Group.objects.get().pk
    fields = {f"{pk}-answer": answer, f"{pk}-word": word}
    return client.post(f"/wijken/voorstellen/{pk}/", fields, follow=True).content.decode()


def test_a_proposal_is_nowhere_until_it_is_approved(as_lies: Client, as_mo: Client, lies: User) -> None:
    assert "netwerkmoderator" in proposes(as_lies, postcodes="4811 4812")
    group = Group.objects.get()
    assert (group.slug, group.status) == ("de-linde", "proposed")
    assert as_lies.get("/wijken/de-linde/").status_code == 404
    assert "De Linde" in seen(as_lies, "/wijken/voorstel/"), "who proposed sees that it waits"
    assert "/wijken/voorstellen/" in seen(as_mo, "/meldingen/")
    assert "De Linde" in seen(as_mo, "/wijken/voorstellen/")
    decides(as_mo, "yes")
    assert Membership.objects.get().is_host and Membership.objects.get().user == lies
    assert Postcode.objects.count() == 2
    assert "De Linde" in seen(as_lies, "/wijken/?q=4812")
    assert "De Linde" in seen(as_lies, "/meldingen/")


def test_a_no_needs_a_word_that_who_proposed_reads(as_lies: Client, as_mo: Client) -> None:
    proposes(as_lies)
    decides(as_mo, "no")
    assert Group.objects.get().status == "proposed"
    decides(as_mo, "no", "Kijk eens bij Molendorp: daar is al een groep.")
    assert Group.objects.get().status == "declined"
    assert "daar is al een groep" in seen(as_lies, "/wijken/voorstel/")
    assert "De Linde begint nu niet" in seen(as_lies, "/meldingen/")
    assert not Membership.objects.exists()


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_a_mail_names_no_closed_group(as_lies: Client, as_mo: Client, lies: User, answer: str) -> None:
    proposes(as_lies, access="closed")
    decides(as_mo, answer, "Kijk eens bij Molendorp.")
    assert ("De Linde" in seen(as_lies, "/meldingen/")) is (answer == "yes"), "the host reads the name on the page"
    mails(at("2030-01-07 12:00"))
    (sent,) = (message for message in mailbox.outbox if message.to == [lies.email])
    assert "De Linde" not in f"{sent.subject} {sent.body} {sent.alternatives[0][0]}"


def test_it_is_decided_once(as_lies: Client, as_mo: Client) -> None:
    proposes(as_lies)
    group = Group.objects.get()
    decides(as_mo, "yes")
    mo = User.objects.get(display_name="Mo")
    assert not decide_proposal(group=group, by=mo, accept=False, word="Toch niet.")
    assert Group.objects.get().status == "active"


def test_two_groups_of_one_name_get_two_addresses(as_lies: Client) -> None:
    make.group("de-linde")
    proposes(as_lies)
    proposes(as_lies, name="Voorstel")
    assert set(Group.objects.values_list("slug", flat=True)) == {"de-linde", "de-linde-2", "voorstel-2"}


def test_a_name_in_another_script_has_an_address_too(as_lies: Client) -> None:
    proposes(as_lies, name="بيت")
    assert Group.objects.get().slug == "groep"


@pytest.mark.parametrize("name", ["?", "...", "☀☀☀"])
def test_a_name_without_words_names_nothing_and_what_was_typed_is_kept(as_lies: Client, name: str) -> None:
    shown = proposes(as_lies, name=name, about="Dit typte ik.")
    assert "Hier staan nog geen woorden" in shown
    assert "Dit typte ik." in shown and f'value="{name}"' in shown
    assert not Group.objects.exists()


@pytest.mark.parametrize("name", ["?", "..."])
def test_nor_does_it_for_a_group_that_is_there(as_host: Client, berk: Group, name: str) -> None:
    shown = as_host.post("/wijken/berk/beheer/instellingen/", NEW | {"name": name, "chat_kept": "12"}).content.decode()
    assert "Hier staan nog geen woorden" in shown and f'value="{name}"' in shown
    berk.refresh_from_db()
    assert berk.name == "Berk"


def test_a_fourth_on_one_day_keeps_what_was_typed(as_lies: Client) -> None:
    for number in range(4):
        shown = proposes(as_lies, name=f"Linde {number}", about="Dit typte ik.")
    assert Group.objects.count() == 3
    assert "Dit typte ik." in shown and "uur" in shown


def test_nobody_else_decides_and_no_superuser_either(as_lies: Client) -> None:
    proposes(as_lies)
    for person in (make.person("Baas", is_superuser=True), make.person("Piet")):
        with pytest.raises(NotAllowed):
            decide_proposal(group=Group.objects.get(), by=person, accept=True)


def test_the_same_proposal_sent_twice_is_one(as_lies: Client, as_mo: Client) -> None:
    proposes(as_lies)
    proposes(as_lies)
    assert Group.objects.count() == 1


def test_two_people_who_propose_the_same_name_at_once_both_get_an_address(
    lies: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.group("de-linde")
    found = iter(["de-linde", "de-linde-2"])
    monkeypatch.setattr("community.groups.proposals.actions._free_address", lambda _name: next(found))
    assert (
        propose_group(by=lies, values={"name": "De Linde"}, postcodes=[], perspective="relative").slug == "de-linde-2"
    )


def test_the_first_host_is_what_they_said_to_be(as_lies: Client, as_mo: Client, lies: User) -> None:
    proposes(as_lies, perspective="relative", wants_to_mentor="on")
    assert not Membership.objects.exists()
    decides(as_mo, "yes")
    own = Membership.objects.get()
    assert (own.user, own.perspective, own.wants_to_mentor, own.is_host) == (lies, "relative", True, True)
    assert not JoinRequest.objects.exists(), "nothing waits for the host"


def test_what_one_is_in_another_group_is_chosen_beforehand(as_lies: Client, lies: User) -> None:
    assert '<option value="" selected>' in seen(as_lies, "/wijken/voorstel/")
    make.enter(make.group("es"), lies, "volunteer")
    make.enter(make.group("iep"), lies, "mentor")
    assert '<option value="volunteer" selected>' in seen(as_lies, "/wijken/voorstel/")


def test_a_proposal_says_what_its_first_host_will_be(as_lies: Client) -> None:
    assert "Kies wat hier het best bij je past" in proposes(as_lies, perspective="")
    proposes(as_lies, perspective="mentor")
    assert not Group.objects.exists()


def test_who_proposed_before_that_was_asked_is_what_they_are_elsewhere(as_mo: Client, lies: User) -> None:
    make.enter(make.group("es"), lies, "resident")
    group = make.group("de-linde", status="proposed", proposed_by=lies)
    decide_proposal(group=group, by=User.objects.get(display_name="Mo"), accept=True)
    assert Membership.objects.get(group=group).perspective == "resident"


def test_moderators_read_which_group_is_proposed(as_lies: Client, as_mo: Client) -> None:
    proposes(as_lies)
    proposes(as_lies, name="Stille Hof", access="closed")
    shown = seen(as_mo, "/meldingen/")
    assert "Lies stelt een groep voor: De Linde" in shown
    assert "Lies stelt een besloten groep voor" in shown and "Stille Hof" not in shown
