"""Who said what and when: filled in where the buttons and marks of a page are kept, and never kept with them."""

from collections.abc import Callable, Iterable
from datetime import datetime

from django.utils.safestring import SafeString

from community.questions.bylines import byline, helped_line, letter_of, line_of, when, who_of
from community.questions.frames import Reader
from community.questions.models import Answer, Question
from community.questions.talks import Talk
from leerkring.languages.templatetags.moments import moments

Words = dict[str, str | SafeString]
Say = Callable[[datetime], SafeString]


def give_words(talks: Iterable[Talk], reader: Reader) -> None:
    """Give each answer that is shown its `words`."""
    say = moments()
    for talk in talks:
        if talk.answer.is_shown:
            talk.words = _of_answer(talk.answer, reader, say)


def words_of(question: Question) -> Words:
    say = moments()
    words: Words = {"letter": letter_of(question), "who": who_of(question), "how": byline(question).how}
    words["when"] = when(question, say)
    if question.edited_at:
        words["changed"] = say(question.edited_at)
    return words


def _of_answer(answer: Answer, reader: Reader, say: Say) -> Words:
    words: Words = {"letter": letter_of(answer), "line": line_of(answer)}
    words |= {"when": when(answer, say), "text": answer.html}
    if answer.helped_at:
        words["helped"] = helped_line(answer.question, is_asker=reader.is_asker)
    return words
