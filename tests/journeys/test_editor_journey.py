"""An editor drafts, an eindredacteur publishes, a visitor sees it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.served.fixtures import Enter
from tests.served.site import Site
from tests.served.visitor import Visitor

pytestmark = pytest.mark.browser

TITLE = "Samen koffie drinken"
WORDS = "Elke woensdag drinken studenten een uur koffie met de bewoners van hun gang."
ADDRESS = "/voorbeelden/samen-koffie-drinken/"


def log_in(page: Page, site: Site, role: str) -> None:
    visitor = Visitor(site)
    visitor.log_in(role)
    page.context.add_cookies(visitor.cookies)
    page.goto("/beheer/")
    expect(page).to_have_url(f"{site.address}/beheer/")


def open_from_dashboard(page: Page) -> None:
    page.goto("/beheer/")
    page.get_by_role("link", name=TITLE).first.click()


def press(page: Page, name: str) -> None:
    """Press one of the buttons that are folded away beside "Bewaar concept"."""
    page.get_by_role("button", name="Meer acties").last.click()
    page.get_by_role("button", name=name).first.click()


def tell(page: Page) -> None:
    """Write what an example cannot do without."""
    write(page, "goal", "Elkaar leren kennen.")
    for field, words in {"what_they_do": WORDS, "effect": "Er wordt meer gegroet."}.items():
        page.locator(f"[id$=-{field}-section] .c-sf-add-button").first.click()
        page.get_by_role("option", name="Tekst").first.click()
        write(page, field, words)
    page.get_by_label("Evean", exact=True).check()


def write(page: Page, field: str, words: str) -> None:
    page.locator(f"[id$=-{field}-section] [contenteditable=true]").first.click()
    page.keyboard.type(words)
    # The editor of rich text hands on what was typed a quarter of a second later.
    kept = page.locator(f"[name={field}], [name={field}-0-value]")
    expect(kept).to_have_value(re.compile(re.escape(words)))


def choose_action(page: Page, name: str) -> None:
    """Press a folded button, and hear that it was done."""
    press(page, name)
    expect(page.get_by_role("status").first).to_contain_text(TITLE)


def test_an_editor_drafts_an_eindredacteur_publishes_and_a_visitor_sees_it(own_site: Site, enter: Enter) -> None:
    rik, els, visitor = enter(own_site), enter(own_site), enter(own_site, width=320)

    log_in(rik, own_site, "redacteur")
    rik.get_by_role("link", name="Nieuw goed voorbeeld").click()
    rik.locator("[name=title]").fill(TITLE)
    rik.locator("[name=summary]").fill("Bewoners en studenten drinken koffie teneinde elkaar te leren kennen.")
    rik.locator("[name=learning_form]").select_option("on-the-job")
    advice = rik.locator("details.desk-hints")
    expect(advice.locator("summary")).to_contain_text("1 tip")
    advice.locator("summary").click()
    expect(advice).to_contain_text("teneinde")
    rik.locator("[name=summary]").fill("Bewoners en studenten drinken samen koffie.")
    expect(advice.locator("summary")).to_contain_text("leest prettig")
    expect(rik).to_have_url(re.compile(r"/beheer/pages/\d+/edit/"))  # kept by itself meanwhile
    press(rik, "Stuur door")
    expect(rik.locator(".messages")).to_contain_text("kan nog niet verder")
    tell(rik)
    form = rik.url
    choose_action(rik, "Stuur door")
    expect(rik.get_by_role("status").first).to_contain_text("Nog leeg: de bron.")

    answer = visitor.goto(ADDRESS)
    assert answer and answer.status == 404

    log_in(els, own_site, "eindredacteur")
    assert any("Meelezen" in mail and "eindredactie@" in mail for mail in own_site.mails)
    open_from_dashboard(els)
    expect(els.locator("[name=title]")).to_have_value(TITLE)
    els.get_by_role("button", name="Goedkeuren", exact=True).click()
    expect(els.get_by_role("status").first).to_contain_text("Eindredactie")
    els.goto(form)
    expect(els.locator(".messages")).to_contain_text("Deze stap kan gedaan worden door: Esra Eindredacteur.")

    log_in(els, own_site, "tweede eindredacteur")
    open_from_dashboard(els)
    els.get_by_role("button", name="Goedkeuren en publiceren", exact=True).click()
    expect(els.get_by_role("status").first).to_contain_text("De pagina staat nu op de site.")
    assert any(f"http://localhost:8000{ADDRESS}" in mail for mail in own_site.mails)

    answer = visitor.goto(ADDRESS)
    assert answer and answer.status == 200
    expect(visitor.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(visitor.locator("main")).to_contain_text("drinken samen koffie")


def test_long_lists_to_tick_never_scroll_sideways(site: Site, enter: Enter) -> None:
    for width in (1280, 320):
        page = enter(site, width=width)
        log_in(page, site, "redacteur")
        page.get_by_role("link", name="Nieuw goed voorbeeld").click()
        expect(page.get_by_label("Evean", exact=True)).to_be_attached()
        boxes = page.locator(".w-field--checkbox_select_multiple .w-field__input > div")
        assert boxes.count() >= 3
        assert boxes.evaluate_all("all => all.every(each => each.scrollWidth <= each.clientWidth)")


def test_the_bar_of_an_editor_obeys_the_strict_policy(site: Site, enter: Enter) -> None:
    page = enter(site)
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if "Content Security" in message.text else None)
    log_in(page, site, "redacteur")
    page.goto("/voorbeelden/lev/")
    page.locator("#wagtail-userbar-trigger").click()
    expect(page.locator("wagtail-userbar").get_by_role("menuitem").first).to_be_visible()
    assert refused == []
