"""Made-up examples in batches, each with an organisation, tags, a learning form and texts."""

from collections.abc import Iterator, Sequence
from random import Random

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from practices.models import OrganisationIndexPage, OrganisationPage, PracticeIndexPage, PracticePage
from practices.vocabulary import LearningForm

BATCH = 250
"""Pages per transaction."""
ORGANISATIONS = 40
FORMS = ("Spreekuur", "Leerkring", "Oefenplek", "Meeloopdag", "Werkboek", "Gesprek", "Proeftuin", "Leerroute")
SUBJECTS = ("wondzorg", "dementie", "nachtdienst", "rouw", "taal", "tillen", "medicatie", "familie", "eten", "slapen")
GROUPS = ("leerlingen", "naasten", "vrijwilligers", "bewoners", "werkbegeleiders", "teams")
SENTENCES = (
    "Collega’s kijken eerst mee en doen het daarna zelf.",
    "Elke week is er een vast moment om vragen te bespreken.",
    "Wie iets nieuws probeert, vertelt het na afloop aan het team.",
    "De naasten doen mee en zeggen wat zij belangrijk vinden.",
    "Er is minder haast, en fouten mogen gemaakt worden.",
    "Een ervaren begeleider is in de buurt als dat nodig is.",
)


class NoLibrary(Exception):
    """There is no list of examples to add to: the library was not loaded."""


def fill_pages(pages: int, *, seed: int = 1) -> Iterator[int]:
    """Add so many examples; yield after each batch how many are there. What was there stays.

    Raises NoLibrary when there is nothing to add them to.
    """
    above, beside = PracticeIndexPage.objects.first(), OrganisationIndexPage.objects.first()
    if above is None or beside is None:
        raise NoLibrary
    dice = Random(seed)  # noqa: S311  # made-up texts, no secrets
    first = _next_number(above)
    with disable_reference_index_auto_update():
        owners = [_organisation(beside, number) for number in range(1, min(ORGANISATIONS, pages) + 1)]
        for done in range(0, pages, BATCH):
            end = min(done + BATCH, pages)
            with transaction.atomic():
                for number in range(first + done, first + end):
                    _example(above, number, owners, dice)
            yield end


def _next_number(above: Page) -> int:
    last = PracticePage.objects.child_of(above).filter(slug__startswith="meetvoorbeeld-").order_by("-pk").first()
    return int(last.slug.rpartition("-")[2]) + 1 if last else 1


def _organisation(above: Page, number: int) -> OrganisationPage:
    slug = f"meetorganisatie-{number}"
    known: OrganisationPage | None = OrganisationPage.objects.child_of(above).filter(slug=slug).first()
    page = OrganisationPage(slug=slug, title=f"Meetorganisatie {number}", summary="Om mee te meten.")
    made: OrganisationPage = known or above.add_child(instance=page)
    return made


def _example(above: Page, number: int, owners: Sequence[OrganisationPage], dice: Random) -> None:
    form, subject, group = dice.choice(FORMS), dice.choice(SUBJECTS), dice.choice(GROUPS)
    page = PracticePage(
        slug=f"meetvoorbeeld-{number}",
        title=f"{form} {subject} voor {group}",
        summary=f"Hoe {group} samen leren over {subject}. {dice.choice(SENTENCES)}",
        learning_form=dice.choice(LearningForm.values),
        occasion=f"<p>{' '.join(dice.choices(SENTENCES, k=4))}</p>",
        goal=f"<p>{' '.join(dice.choices(SENTENCES, k=4))}</p>",
        first_published_at=timezone.now(),
        last_published_at=timezone.now(),
    )
    page.tags.add(subject, group)
    page.organisations.set([dice.choice(owners)])
    above.add_child(instance=page)
