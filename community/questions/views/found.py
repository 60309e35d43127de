"""How views find what an address names: through `visible_to`, so what one may not see is not there."""

from django.http import Http404, HttpRequest

from community.numbers import LARGEST
from community.questions.finding import find_question
from community.questions.models import Answer, Question
from leerkring.accounts.who import person_of


def question_or_404(request: HttpRequest, pk: int) -> Question:
    try:
        return find_question(person_of(request), min(pk, LARGEST))
    except Question.DoesNotExist as missing:
        raise Http404 from missing


def answer_or_404(request: HttpRequest, pk: int, answer: int) -> Answer:
    question = question_or_404(request, pk)
    found: Answer | None = question.answers.select_related("author", "follows").filter(pk=min(answer, LARGEST)).first()
    if found is None:
        raise Http404
    found.question = question
    return found
