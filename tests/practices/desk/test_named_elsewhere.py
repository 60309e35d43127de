"""Who takes away what other pages name, reads first where."""

import pytest
from django.urls import reverse
from wagtail.models import ReferenceIndex

from leerkring.accounts.models import User
from tests.factories import example, initiative, organisation
from tests.practices.desk.conftest import LogIn

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("deed", ["delete", "unpublish"])
def test_an_organisation_is_counted_where_it_is_named(chief: User, log_in: LogIn, deed: str) -> None:
    named = organisation("evean")
    for page in (example("leeruur"), initiative("samen")):
        page.organisations.set([named])
        page.save_revision().publish()
        ReferenceIndex.create_or_update_for_object(page)  # else after the commit
    client = log_in(chief)
    asked = client.get(reverse(f"wagtailadmin_pages:{deed}", args=[named.pk])).content.decode()
    assert "2 plekken" in asked
    usage = client.get(reverse("wagtailadmin_pages:usage", args=[named.pk])).content.decode()
    assert "leeruur" in usage.lower() and "Organisaties" in usage
