"""Who loses access hears nothing more, within two seconds: real sockets to a real server."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.community.chat.sockets import Talker, at_a_browser, closed_with, crowd, frame_of
from tests.served.site import Site

ROOM = 900001
AT_ONCE = 2.0
LOGGED_OUT, NO_ACCESS = 4401, 4403


@pytest.fixture
def talkers() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def test_logging_out_ends_the_sockets_of_this_browser_alone(live_site: Site, talkers: ExitStack) -> None:
    phone, at_phone = at_a_browser(live_site)
    _laptop, at_laptop = at_a_browser(live_site)
    talkers.enter_context(at_phone)
    with at_phone.socket(ROOM) as ended, talkers.enter_context(at_laptop).socket(ROOM) as other:
        frame_of(ended, "hello")
        frame_of(other, "hello")
        phone.post("/account/logout/")
        assert closed_with(ended, AT_ONCE)[0] == LOGGED_OUT
        at_laptop.say(ROOM, "Ik ben er nog.")
        assert "Ik ben er nog." in frame_of(other, "change")["html"]


def test_a_new_password_ends_the_sockets_of_other_browsers(live_site: Site, talkers: ExitStack) -> None:
    here, _ = at_a_browser(live_site)
    _, elsewhere = at_a_browser(live_site)
    old = live_site.people["lid"]["password"]
    with talkers.enter_context(elsewhere).socket(ROOM) as socket:
        frame_of(socket, "hello")
        here.post("/account/password/change/", oldpassword=old, password1="een heel nieuwe zin", password2="")
        assert closed_with(socket, AT_ONCE)[0] == LOGGED_OUT
    # Set back, for the test after this one.
    again, _ = at_a_browser(live_site, "een heel nieuwe zin")
    again.post("/account/password/change/", oldpassword="een heel nieuwe zin", password1=old, password2="")


def test_who_leaves_the_group_hears_nothing_more(live_site: Site, talkers: ExitStack) -> None:
    leaver, stayer = (talkers.enter_context(Talker(live_site, key)) for key in crowd(live_site, 2, "Vertrekker"))
    with leaver.socket(ROOM) as ended, stayer.socket(ROOM) as other:
        frame_of(ended, "hello")
        frame_of(other, "hello")
        assert leaver.post("/wijken/proefwijk/mijn/weg/").status_code == 302
        code, _before = closed_with(ended, AT_ONCE)
        assert code == NO_ACCESS
        stayer.say(ROOM, "Nu zonder haar.")
        frame_of(other, "change")
        assert (
            leaver.http.get(f"/gesprek/{ROOM}/na/?after=0", headers={"Accept": "application/json"}).status_code == 404
        )


def test_removing_the_account_ends_every_socket(live_site: Site, talkers: ExitStack) -> None:
    here, _ = at_a_browser(live_site)
    _, elsewhere = at_a_browser(live_site)
    password = live_site.people["lid"]["password"]
    with talkers.enter_context(elsewhere).socket(ROOM) as socket:
        frame_of(socket, "hello")
        here.post("/account/reauthenticate/?next=/profiel/verwijderen/", password=password)
        here.post("/profiel/verwijderen/", contributions="stay")
        assert closed_with(socket, AT_ONCE)[0] == LOGGED_OUT
