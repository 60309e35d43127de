"""Saves what was written, in batches: a few questions to the database for each kind of row."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from taggit.models import Tag
from wagtail.models import Page

from community.demo.came_of_it import reflections
from community.demo.talk import Spoken, Talk
from community.moderation.cases import Case, Report
from community.notifications.models import Follow, Notification
from community.questions.models import Answer, Question, TaggedQuestion, Thanks, WantedPerspective
from community.questions.promises import LASTS, Promise
from community.questions.versions import TextVersion

BATCH = 500
APART = timedelta(hours=2, minutes=50)
"""Between two promises: people do not promise all at once."""


def keep(talks: list[Talk], now: datetime) -> int:
    """Save all talks and return how many answers there are. The order of the numbers is that of the moments."""
    talks.sort(key=lambda talk: talk.row.created_at)
    pages = {page.slug: page for page in Page.objects.filter(slug__in={talk.asked.about for talk in talks} - {""})}
    for talk in talks:
        talk.row.about = pages.get(talk.asked.about)
    _save(talk.row for talk in talks)
    _lead_on(talks)
    spoken = sorted((each for talk in talks for each in _numbered(talk)), key=lambda each: each.row.created_at)
    for is_reaction in (False, True):
        part = [each for each in spoken if (each.follows is not None) is is_reaction]
        for each in part:
            each.row.follows = each.follows.row if each.follows else None
        _save(each.row for each in part)
    _keep_labels(talks)
    _keep_people(talks, spoken, now)
    _save(reflections(talks, now))
    _keep_versions(talks, spoken)
    _keep_reports(talks)
    return len(spoken)


def _save(rows: Iterable[Model]) -> None:
    found = list(rows)
    if found:
        type(found[0])._default_manager.bulk_create(found, batch_size=BATCH)


def _numbered(talk: Talk) -> list[Spoken]:
    for each in talk.spoken:
        each.row.question = talk.row
    return talk.spoken


def _lead_on(talks: list[Talk]) -> None:
    by_key = {talk.asked.key: talk.row for talk in talks if talk.asked.key}
    leading = [talk.row for talk in talks if talk.asked.duplicate_of in by_key]
    for talk in talks:
        talk.row.duplicate_of = by_key.get(talk.asked.duplicate_of)
    Question.objects.bulk_update(leading, ["duplicate_of"])


def _keep_labels(talks: list[Talk]) -> None:
    names = {name for talk in talks for name in talk.asked.tags}
    tags = {name: Tag.objects.get_or_create(name=name)[0] for name in sorted(names)}
    shown = [talk for talk in talks if talk.row.deleted_at is None]
    _save(TaggedQuestion(content_object=talk.row, tag=tags[name]) for talk in shown for name in talk.asked.tags)
    _save(WantedPerspective(question=talk.row, perspective=each) for talk in shown for each in talk.asked.wants)


def _promise(talk: Talk, at: datetime) -> Promise:
    somebody = talk.place.members[talk.asked.promise][0]
    return Promise(question=talk.row, user=somebody, made_at=at, until=at + LASTS)


def _keep_people(talks: list[Talk], spoken: list[Spoken], now: datetime) -> None:
    question = ContentType.objects.get_for_model(Question)
    promised = [talk for talk in talks if talk.asked.promise in talk.place.members]
    _save(
        Follow(user=talk.row.author, content_type=question, object_id=talk.row.pk) for talk in talks if talk.row.author
    )
    _save(Thanks(answer=each.row, user=user) for each in spoken if each.row.is_shown for user in each.thanked_by)
    _save(_promise(talk, max(now - number * APART, talk.row.created_at)) for number, talk in enumerate(promised, 1))
    _save(
        Notification(
            user=each.row.question.author,
            kind=Notification.Kind.ANSWER,
            key=f"answer:{each.row.pk}",
            group=each.row.question.group,
            question=each.row.question,
            answer=each.row,
            actor=each.row.author,
            created_at=each.row.created_at,
            read_at=None if now - each.row.created_at < timedelta(days=3) else now,
            told_at=now,
        )
        for each in spoken
        if each.follows is None and each.row.is_shown and each.row.question.author_id
    )


def _keep_versions(talks: list[Talk], spoken: list[Spoken]) -> None:
    _save(_version(each.row, {"answer": each.row}, {"text": each.said.before}) for each in spoken if each.said.before)
    for talk in talks:
        if before := talk.asked.before:
            words = {"title": before.get("title", talk.row.title), "text": before.get("detail", talk.row.detail)}
            _version(talk.row, {"question": talk.row}, words).save()


def _version(row: Question | Answer, link: dict[str, Any], words: dict[str, str]) -> TextVersion:
    return TextVersion(**link, **words, written_at=row.created_at)


def _keep_reports(talks: list[Talk]) -> None:
    """What was hidden waits for the hosts, with a report of somebody of the group."""
    for talk in talks:
        texts: list[tuple[str, Question | Answer, str]] = []
        if talk.row.hidden_at:
            texts.append(("vraag", talk.row, talk.asked.reason))
        texts += [("antwoord", each.row, each.said.reason) for each in talk.spoken if each.row.hidden_at]
        for kind, row, reason in texts:
            case = Case.objects.create(
                kind=kind, object_id=row.pk, group=talk.place.group, author=row.author, why="reported"
            )
            Report.objects.create(case=case, reporter=talk.place.hosts[0], reason=reason)
