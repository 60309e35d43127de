"""`manage.py fill` says what it needs, and never touches a real installation."""

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

pytestmark = pytest.mark.django_db


@override_settings(DEMO=True)
@pytest.mark.parametrize("options", [{}, {"pages": -1, "questions": 3}, {"pages": 0, "questions": 0}])
def test_without_a_number_there_is_a_sentence(options: dict[str, int]) -> None:
    with pytest.raises(CommandError, match="--questions, --pages or both"):
        call_command("fill", **options)


@override_settings(DEMO=False)
def test_a_real_installation_gets_no_pages() -> None:
    with pytest.raises(CommandError, match="never on a real installation"):
        call_command("fill", pages=3)
