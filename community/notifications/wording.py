"""Notifications in words: a short line in the language that is active."""

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy, gettext_noop, ngettext_lazy
from django.utils.translation import gettext as _

from community.notifications.models import ACTOR, DISCREET, Notification
from community.questions.models import Answer, Question

Kind = Notification.Kind

ONE = {
    Kind.ANSWER: gettext_noop("%(name)s answered your question"),
    Kind.FOLLOW_UP: gettext_noop("%(name)s adds something to your answer"),
    Kind.CONSENT: gettext_noop("%(name)s would like to use your answer in an example. Is that all right?"),
    Kind.MENTION: gettext_noop("%(name)s mentions you"),
    Kind.PROMISE: gettext_noop("%(name)s looks into your question"),
    Kind.THANKS: gettext_noop("%(name)s thanks you for your answer"),
    Kind.HELPED: gettext_noop("Your answer helped %(name)s on"),
    Kind.INVITATION: gettext_noop("You are invited to a learning group"),
    Kind.REQUEST: gettext_noop("%(name)s wants to join"),
    Kind.REQUEST_ANSWERED: gettext_noop("Your request to join has an answer"),
    Kind.MEMBERSHIP: gettext_noop("Something changed in your membership"),
    Kind.WITHOUT_ANSWER: gettext_noop("This question waits for an answer"),
    Kind.SHARED: gettext_noop("A neighbouring group asks for help with this question"),
    Kind.REFLECTION: gettext_noop("%(name)s tells what came of it"),
    Kind.REMINDER: gettext_noop("How did it go? Tell what you did with the answers"),
    Kind.MODERATION: gettext_noop("A word from the moderators"),
    Kind.GROUP: gettext_noop("There is news about this group"),
}
TRUE_OF_ALL = (Kind.INVITATION, Kind.REQUEST_ANSWERED, Kind.MEMBERSHIP, Kind.MODERATION, Kind.GROUP)
"""Kinds whose words in ONE say only what they are about, so that they hold whatever else the sentence said."""
NEWS = gettext_noop("There is news for you in Leerkring")
AT_MY_QUESTION = gettext_noop("%(name)s reacted to an answer to your question")
MANY: dict[str, Promise] = {
    Kind.ANSWER: ngettext_lazy("%(number)s answer to your question", "%(number)s answers to your question", "number"),
    Kind.FOLLOW_UP: ngettext_lazy(
        "%(number)s follow-up to your answer", "%(number)s follow-ups to your answer", "number"
    ),
    Kind.MENTION: ngettext_lazy("You are mentioned once", "You are mentioned %(number)s times", "number"),
    # Thanks are never counted.
    Kind.THANKS: ngettext_lazy("Somebody thanks you for your answer", "People thank you for your answer", "number"),
    Kind.REFLECTION: ngettext_lazy(
        "%(number)s story about what came of it", "%(number)s stories about what came of it", "number"
    ),
}
MANY_AT_MY_QUESTION = ngettext_lazy(
    "%(number)s reaction to an answer to your question", "%(number)s reactions to answers to your question", "number"
)
AT_SEVERAL: dict[str, Promise] = {
    Kind.ANSWER: gettext_lazy("%(number)s answers to questions of yours"),
    Kind.FOLLOW_UP: gettext_lazy("%(number)s follow-ups to answers of yours"),
    Kind.THANKS: gettext_lazy("People thank you for answers of yours"),
}
AT_MY_QUESTIONS = gettext_lazy("%(number)s reactions to answers to questions of yours")
"""The same where one line is about more than one question."""
SAID = (Kind.ANSWER, Kind.FOLLOW_UP)
"""Kinds of which the answer is what was said, and not what it was said to."""
NEW_ANSWERS = ngettext_lazy("%(number)s new answer", "%(number)s new answers", "number")


def line(row: Notification, number: int = 1, *, discreet: bool = False, several: bool = False) -> str:
    """Say in a few words what happened, `number` times.

    discreet: without names, for a mail about a closed group or an anonymous question.
    several: whether it happened at more than one question.
    """
    name = "" if discreet else name_of(row)
    if language := language_of_words(row, discreet=discreet):
        return _with_name(_said(row, discreet)[language], name)
    kind = Kind(row.kind)
    if row.sentences and kind not in TRUE_OF_ALL:
        return _(NEWS)  # what happened is something else than its kind says
    if kind == Kind.FOLLOWED:
        return _followed(row, number)
    if number > 1 and kind in MANY:
        return str(_many(row, kind, several) % {"number": number})
    one = AT_MY_QUESTION if is_at_my_question(row) and not _is_to_me(row) else ONE[kind]
    return _with_name(_(one), name)


def _with_name(words: str, name: str) -> str:
    """Who has no name is “somebody”: with a capital only where the sentence begins."""
    name = name or (capfirst(_("somebody")) if words.startswith(ACTOR) else _("somebody"))
    return words.replace(ACTOR, name)


def is_counted(row: Notification) -> bool:
    """Whether the words of its kind can say how often it happened."""
    return row.kind in MANY and not row.sentences


def _many(row: Notification, kind: str, several: bool) -> Promise:
    if is_at_my_question(row):
        return AT_MY_QUESTIONS if several else MANY_AT_MY_QUESTION
    return AT_SEVERAL.get(kind, MANY[kind]) if several else MANY[kind]


def is_at_my_question(row: Notification) -> bool:
    """Whether somebody reacted below something at a question of the person who is told."""
    return row.kind == Kind.FOLLOW_UP and row.question is not None and row.question.author_id == row.user_id


def _is_to_me(row: Notification) -> bool:
    """Whether the person who is told wrote what was reacted to."""
    above = row.answer.follows if row.answer else None
    return above is not None and above.author_id == row.user_id


def language_of_words(row: Notification, *, discreet: bool = False) -> str:
    """The language of a sentence that was written down for the person; empty where `line` finds its own words.

    That is the language that is active, or the only one there is.
    """
    active, said = get_language(), _said(row, discreet)
    return active if active in said else next(iter(said), "")


def _said(row: Notification, discreet: bool) -> dict[str, str]:
    """What was written down for the person, by language: in full, or what is left of it without names."""
    words: dict[str, str] = row.sentences
    if discreet:
        return {key.removeprefix(DISCREET): said for key, said in words.items() if key.startswith(DISCREET)}
    return {key: said for key, said in words.items() if not key.startswith(DISCREET)}


def name_of(row: Notification) -> str:
    """Who did it, empty when nobody is to know; of what a resident told also who that is."""
    name = row.actor.get_full_name() if row.actor else ""
    said = _told(row)
    if said is None:
        return name
    words = _("%(teller)s (written down by %(name)s)")
    return capfirst(words % {"teller": said.told_by, "name": name or _("somebody")})


def with_language(text: str, row: Notification) -> str:
    """Mark the words for who told something with their own language, for a page; `text` is a line about the row."""
    said = _told(row)
    teller = capfirst(said.told_by) if said else ""
    before, found, after = text.partition(teller) if teller else (text, "", "")
    if said is None or not found:
        return text
    return format_html('{}<span lang="{}" dir="auto">{}</span>{}', before, said.language, teller, after)


def _told(row: Notification) -> Question | Answer | None:
    """What it is about, when a resident told it."""
    said = row.question if row.kind == Kind.REFLECTION else row.answer if row.kind in SAID else None
    return said if said is not None and said.told_by else None


def _followed(row: Notification, number: int) -> str:
    if row.answer_id:
        return str(NEW_ANSWERS % {"number": number})
    if row.question_id:
        return _("A new question about something that you follow")
    return _("New or changed in the library")
