"""Every line of the log is in words, in the language of who reads it."""

import ast
from pathlib import Path

import pytest
from django.utils import translation

import community
from community.groups.models import Group, Membership
from community.moderation.actions import Decision, decide_case, reopen_case
from community.moderation.audit import record
from community.moderation.audit_page import ACTIONS, lines_for
from community.moderation.cases import Case, Reason
from community.moderation.models import AuditEntry
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.moderation.conftest import claimed, reported

pytestmark = pytest.mark.django_db


def written_down() -> set[str]:
    """The names of all lines that the code of the neighbourhood writes; those made of parts are added by hand."""
    found = {f"make_{role}" for role in Membership.Role.values} | {each for each in Case.Measure.values if each}
    for path in Path(community.__file__).parent.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text())):
            if isinstance(call, ast.Call) and call.args and ast.unparse(call.func) in {"record", "audit.record"}:
                names = [call.args[0]]
                if isinstance(names[0], ast.IfExp):
                    names = [names[0].body, names[0].orelse]
                found |= {each.value for each in names if isinstance(each, ast.Constant)}
    return found


def test_there_are_words_for_every_line() -> None:
    assert written_down() <= set(ACTIONS)
    assert len(written_down()) > 20, "the search finds the lines"


@pytest.mark.parametrize(("language", "words"), [("nl", "leervraag"), ("en", "learning question")])
def test_a_text_that_is_looked_at_once_more_has_its_name(
    question: Question, tom: User, hanneke: User, mo: User, language: str, words: str
) -> None:
    case = reported(question, tom, Reason.UNKIND)
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=Decision(Case.Outcome.STAYS))
    reopen_case(case=case, by=hanneke)
    record("reopen", by=hanneke, group=question.group, note=f"vraag {question.pk}")
    with translation.override(language):
        *_others, line, before = lines_for(mo, AuditEntry.objects.order_by("pk"))
    assert (line.target, line.note) == (f"{words} {question.pk}", "")
    assert before.note == f"{words} {question.pk}", "a line of before, which cannot be changed"


def test_things_and_settings_have_their_names(question: Question, hanneke: User, mo: User) -> None:
    record("close_question", by=hanneke, group=question.group, target=question)
    record("change_group", by=hanneke, group=question.group, note="chat_kept, name")
    with translation.override("nl"):
        closed, changed = lines_for(mo, AuditEntry.objects.order_by("pk"))
    assert closed.target == f"leervraag {question.pk}"
    assert "chat_kept" not in changed.note
    assert changed.note.endswith("Naam van de groep")


@pytest.mark.parametrize("status", [Group.Status.DECLINED, Group.Status.PROPOSED, Group.Status.MERGED])
def test_a_group_that_is_nowhere_has_its_name_unless_it_was_to_be_closed(hanneke: User, mo: User, status: str) -> None:
    for access in Group.Access.values:
        record("decline_group", by=hanneke, group=make.group(f"es-{access}", access=access, status=status))
    with translation.override("nl"):
        named = [line.group for line in lines_for(mo, AuditEntry.objects.order_by("pk"))]
    assert named == ["Es-open", "Es-on_request", "een besloten groep"]
