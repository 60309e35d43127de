"""How a network presents itself: its own words where it has them, Leerkring's where it has none."""

import pytest
from django.test import Client
from wagtail.models import Page, Site

from leerkring.home.models import Branding

pytestmark = pytest.mark.django_db


def brand(**fields: str) -> None:
    branding = Branding.for_site(Site.objects.create(hostname="testserver", root_page=Page.objects.get(depth=1)))
    for name, value in fields.items():
        setattr(branding, name, value)
    branding.save()


def test_without_branding_the_footer_speaks_for_leerkring(client: Client) -> None:
    assert "Leren van en met elkaar, in je eigen wijk of dorp." in client.get("/zoek/").text


def test_a_network_puts_its_own_words_in_the_footer(client: Client) -> None:
    client.get("/zoek/")  # so that an older footer is kept somewhere
    brand(network_name="Samen Westerkwartier", tagline="Leren <van> elkaar", help_email="hulp@netwerk.example")
    page = client.get("/zoek/").text
    assert "Samen Westerkwartier" in page
    assert "Leren &lt;van&gt; elkaar" in page
    assert 'href="mailto:hulp@netwerk.example"' in page
