"""What people do with a message; each takes the next number, and who may not gets a sentence."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from community.chat import actions
from community.chat.models import Message, Reaction, Room
from community.moderation.cases import Case
from community.permissions import NotAllowed
from leerkring.accounts.models import User
from tests.community.chat import factories as make

pytestmark = pytest.mark.django_db
JSON = {"HTTP_ACCEPT": "application/json"}


def test_the_choices_are_what_this_person_may(as_noor: Client, room: Room, noor: User, jet: User) -> None:
    of_jet, own = make.message(room, jet), make.message(room, noor)
    page = as_noor.get(f"/gesprek/bericht/{of_jet.pk}/kies/").content.decode()
    assert "/reactie/" in page
    assert f"?antwoord={of_jet.pk}" in page
    assert f"/melden/bericht/{of_jet.pk}/" in page
    assert not [word for word in ("/bewerken/", "/weg/", "/vastzetten/") if word in page]
    page = as_noor.get(f"/gesprek/bericht/{own.pk}/kies/").content.decode()
    assert "/bewerken/" in page
    assert "/weg/" in page
    assert "/melden/" not in page


def test_a_reaction_is_given_and_taken_back(as_noor: Client, room: Room, jet: User) -> None:
    message = make.message(room, jet)
    answer = as_noor.post(f"/gesprek/bericht/{message.pk}/reactie/", {"kind": "thanks"}, **JSON)
    assert (answer.json()["change"], answer.json()["id"]) == (2, message.pk)
    assert Reaction.objects.filter(message=message, kind="thanks").count() == 1
    as_noor.post(f"/gesprek/bericht/{message.pk}/reactie/", {"kind": "thanks"})
    assert not Reaction.objects.exists()
    refused = as_noor.post(f"/gesprek/bericht/{message.pk}/reactie/", {"kind": "heart"}, **JSON)
    assert refused.status_code == 422
    assert as_noor.post(f"/gesprek/bericht/{message.pk}/reactie/", {"kind": "heart"}).status_code == 403


def test_own_words_are_changed_and_marked(as_noor: Client, room: Room, noor: User) -> None:
    message = make.message(room, noor, "Morgn soep.")
    assert "Morgn soep." in as_noor.get(f"/gesprek/bericht/{message.pk}/bewerken/").content.decode()
    as_noor.post(f"/gesprek/bericht/{message.pk}/bewerken/", {"text": "Morgen soep.", "language": "nl"})
    message.refresh_from_db()
    assert (message.text, message.change) == ("Morgen soep.", 2)
    assert "Morgen soep." in as_noor.get("/wijken/berk/gesprek/").content.decode()
    refused = as_noor.post(f"/gesprek/bericht/{message.pk}/bewerken/", {"text": ""}, **JSON)
    assert refused.status_code == 422


def test_it_shows_plainly_that_words_can_be_changed_for_a_quarter_of_an_hour(
    client: Client, room: Room, noor: User, jet: User
) -> None:
    message = make.message(room, noor)
    deeds = [f"/gesprek/bericht/{message.pk}/{what}/" for what in ("bewerken", "weg")]

    def shown(reader: User) -> list[bool]:
        client.force_login(reader)
        page = client.get("/wijken/berk/gesprek/").content.decode()
        return [f'href="{address}"' in page for address in deeds]

    assert shown(jet) == [False, False]
    assert shown(noor) == [True, True]
    until = timezone.localtime(message.created_at + timedelta(minutes=15))
    assert f"Verander (tot {until:%H:%M}" in client.get("/wijken/berk/gesprek/").content.decode()
    Message.objects.update(created_at=timezone.now() - timedelta(minutes=16))
    assert shown(noor) == [False, False]


def test_before_words_are_taken_away_it_is_asked(as_noor: Client, room: Room, noor: User, jet: User) -> None:
    own, of_jet = make.message(room, noor, "Vergissing."), make.message(room, jet)
    page = as_noor.get(f"/gesprek/bericht/{own.pk}/weg/").content.decode()
    assert "Vergissing." in page
    assert "Ja, haal het weg" in page
    own.refresh_from_db()
    assert own.deleted_at is None
    assert as_noor.get(f"/gesprek/bericht/{of_jet.pk}/weg/").status_code == 403


def test_after_a_quarter_of_an_hour_words_stand(as_noor: Client, room: Room, noor: User) -> None:
    message = make.message(room, noor)
    Message.objects.update(created_at=timezone.now() - timedelta(minutes=16))
    answer = as_noor.post(f"/gesprek/bericht/{message.pk}/bewerken/", {"text": "Anders."}, **JSON)
    assert answer.status_code == 403
    assert "15" in answer.json()["sentence"]


@pytest.mark.parametrize("what", ["bewerken", "weg"])
def test_words_of_others_are_left_alone(as_noor: Client, room: Room, jet: User, what: str) -> None:
    message = make.message(room, jet, "Van Jet.")
    assert as_noor.post(f"/gesprek/bericht/{message.pk}/{what}/", {"text": "Anders."}).status_code == 403
    message.refresh_from_db()
    assert (message.text, message.deleted_at) == ("Van Jet.", None)


def test_what_is_taken_away_leaves_its_place(as_noor: Client, room: Room, noor: User, jet: User) -> None:
    message = make.message(room, noor, "Vergissing.")
    answer = make.message(room, jet, "Wat bedoel je?", replies_to=message)
    as_noor.post(f"/gesprek/bericht/{message.pk}/weg/")
    page = as_noor.get("/wijken/berk/gesprek/").content.decode()
    assert "Vergissing" not in page
    assert f'id="bericht-{message.pk}"' in page
    assert answer.text in page
    assert Message.objects.get(pk=message.pk).text == ""


@pytest.mark.parametrize("deed", ["bewerken", "weg"])
def test_of_what_is_gone_it_is_said_that_it_is_gone(as_noor: Client, room: Room, noor: User, deed: str) -> None:
    """An answer may be lost on its way: the same again must not say that it was never theirs."""
    message = make.message(room, noor)
    actions.delete_message(message=message, by=noor)
    answer = as_noor.post(f"/gesprek/bericht/{message.pk}/{deed}/", {"text": "Toch.", "language": "nl"}, **JSON)
    assert (answer.status_code, answer.json()["sentence"]) == (403, "Dit bericht is weg.")


def test_hosts_pin_and_others_do_not(client: Client, room: Room, noor: User, hanneke: User) -> None:
    message = make.message(room, noor, "Werkplaats om drie uur.")
    client.force_login(noor)
    assert client.post(f"/gesprek/bericht/{message.pk}/vastzetten/", {"pin": "1"}).status_code == 403
    client.force_login(hanneke)
    client.post(f"/gesprek/bericht/{message.pk}/vastzetten/", {"pin": "1"})
    assert "kop-vast" in client.get("/wijken/berk/gesprek/").content.decode()
    client.post(f"/gesprek/bericht/{message.pk}/vastzetten/", {"pin": "0"})
    assert "kop-vast" not in client.get("/wijken/berk/gesprek/").content.decode()


def test_a_report_leads_back_and_the_host_finds_the_message(
    client: Client, room: Room, noor: User, jet: User, hanneke: User
) -> None:
    message = make.message(room, jet, "Mevrouw Klaassen van kamer 12 viel.")
    client.force_login(noor)
    address = f"/melden/bericht/{message.pk}/"
    place = f"/gesprek/bericht/{message.pk}/#bericht-{message.pk}"
    assert f'href="{place}"' in client.get(address).content.decode()
    assert client.post(address, {"reason": "client_data", "note": ""}).headers["Location"] == place
    assert "Klaassen" not in client.get(place.partition("#")[0]).content.decode()
    client.force_login(hanneke)
    case = Case.objects.get(object_id=message.pk)
    assert "Klaassen" in client.get(case.get_absolute_url()).content.decode()


def test_who_may_not_do_it_uses_up_nothing_of_the_room(
    room: Room, noor: User, jet: User, stranger: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from community.moderation import limits

    message = make.message(room, jet, "Wie is er?")
    monkeypatch.setitem(limits.LIMITS, "together", limits.Limit(2, 60))
    refused: list[Callable[[], object]] = [
        lambda: actions.pin_message(message=message, by=noor, is_pinned=True),
        lambda: actions.edit_message(message=message, by=noor, text="Anders."),
        lambda: actions.react(message=message, by=stranger, kind="thanks"),
        lambda: make.message(room, stranger),
    ]
    for deed in refused * 2:
        with pytest.raises(NotAllowed):
            deed()
    assert actions.react(message=message, by=noor, kind="thanks")


def test_who_acts_without_end_is_told_to_wait(
    as_noor: Client, room: Room, noor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from community.moderation import limits

    message = make.message(room, noor, "Morgn soep.")
    monkeypatch.setitem(limits.LIMITS, "message", limits.Limit(1, 300))
    address = f"/gesprek/bericht/{message.pk}"
    answer = as_noor.post(f"{address}/reactie/", {"kind": "thanks"}, **JSON)
    assert answer.status_code == 429
    assert "Wacht" in answer.json()["sentence"]
    assert "Wacht" in as_noor.post(f"{address}/reactie/", {"kind": "thanks"}).content.decode()
    page = as_noor.post(f"{address}/bewerken/", {"text": "Morgen soep.", "language": "nl"})
    assert page.status_code == 429
    assert "Morgen soep." in page.content.decode()
    assert as_noor.post(f"{address}/bewerken/", {"text": "Morgen soep."}, **JSON).status_code == 429
    assert as_noor.post(f"{address}/weg/", **JSON).status_code == 200


@pytest.mark.parametrize("what", ["", "kies/", "reactie/", "bewerken/", "weg/", "vastzetten/"])
def test_who_is_not_in_the_group_finds_no_message(
    client: Client, room: Room, noor: User, stranger: User, what: str
) -> None:
    message = make.message(room, noor)
    client.force_login(stranger)
    address = f"/gesprek/bericht/{message.pk}/{what}"
    answer = client.post(address, {"text": "x", "kind": "thanks"}) if what not in {"", "kies/"} else client.get(address)
    assert answer.status_code == 404
