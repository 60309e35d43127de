"""`manage.py search_index` and `manage.py search` without Elasticsearch."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from leerkring.search.documents.models import Change, Document
from tests import factories

pytestmark = pytest.mark.django_db


def said(*words: str, **options: object) -> str:
    out = StringIO()
    call_command(*words, stdout=out, **options)
    return out.getvalue()


def test_check_names_what_is_missing_and_repair_mends_it() -> None:
    page = factories.example(title="Zeldzaam")
    assert "0 missing" in said("search_index", "check")
    Document.objects.filter(object_id=page.pk).delete()
    Document.objects.create(source="library", object_id=999_999, kind="voorbeelden", title="Spook", address="/spook/")
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("search_index", "check", stdout=out)
    assert "1 missing, 1 too many" in out.getvalue()
    assert "2 mended" in said("search_index", "repair")
    assert "0 missing, 0 too many" in said("search_index", "check")


def test_what_waits_for_the_timed_work_is_no_drift() -> None:
    page = factories.example(title="Zeldzaam")
    Document.objects.filter(object_id=page.pk).delete()
    Change.objects.create(source="library", object_id=page.pk, number=1)
    assert "0 missing, 0 too many, 0 out of date; 1 waiting for the timed work" in said("search_index", "check")


def test_repair_mends_words_of_another_form() -> None:
    page = factories.example(title="Zeldzaam")
    Document.objects.filter(object_id=page.pk).update(title_terms="onzin", digest="oud")
    said("search_index", "repair")
    assert Document.objects.get(object_id=page.pk).title_terms == "zeldzam"


def test_rebuild_tells_how_far_it_is() -> None:
    factories.example(title="Zeldzaam")
    lines = said("search_index", "rebuild")
    assert "a second" in lines
    assert "s to go" in lines


def test_a_search_explains_itself() -> None:
    factories.example(title="Werkbegeleiders")
    told = json.loads(said("search", "werkbegelijder", json=True))
    assert told["results"][0]["title"] == "Werkbegeleiders"
    assert told["corrected"] == "werkbegeleider"
    assert told["results"][0]["why"] == ["werkbegelijder: werkbegeleider (spelling, in the title)"]
    assert "Werkbegeleiders" in said("search", "werk begeleider")
