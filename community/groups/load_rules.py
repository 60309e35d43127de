"""From the files in house_rules/ to the versions that people accept."""

from pathlib import Path

from django.db import transaction

from community.groups.rules import HouseRules

FOLDER = Path(__file__).parent / "house_rules"


@transaction.atomic
def load_house_rules() -> list[int]:
    """Add the versions that are not there yet, and return their numbers. Safe to run again.

    A version that people may have accepted is never changed: other words are another version.
    """
    known = set(HouseRules.objects.values_list("number", flat=True))
    numbers = sorted(int(path.name.partition(".")[0]) for path in FOLDER.glob("*.nl.md"))
    added = [number for number in numbers if number not in known]
    for number in added:
        HouseRules.objects.create(number=number, text_nl=_text(number, "nl"), text_en=_text(number, "en"))
    return added


def _text(number: int, language: str) -> str:
    return (FOLDER / f"{number}.{language}.md").read_text(encoding="utf-8").strip()
