"""The draft as editors find it: the asker's own words, and below them the answers whose writers said yes."""

from collections.abc import Collection, Mapping

from django.utils import translation
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail.blocks.stream_block import StreamValue
from wagtail.models import Page, Workflow

from community.groups.models import Group
from community.offering.models import Offer
from community.offering.versions import forget
from community.perspectives import Perspective
from community.questions.models import Answer, Question
from community.reflections.models import Reflection
from community.texts.markdown import html_of, parse
from community.texts.plain import plain
from community.texts.rendering import CLEANER
from practices.models import PracticeIndexPage, PracticePage
from practices.vocabulary import LearningForm


def make_draft(reflection: Reflection) -> Page | None:
    """Make the page and put it in the workflow. None on a site without examples: nobody could look at it there.

    It names nobody, and no group: a closed one stays closed.
    """
    parent = PracticeIndexPage.objects.order_by("pk").first()
    if parent is None:
        return None
    page = PracticePage(live=False, has_unpublished_changes=True, **_own_words(reflection))
    parent.add_child(instance=page)
    page.save_revision(log_action=True)
    workflow: Workflow | None = page.get_workflow()
    if workflow is not None:
        workflow.start(page, None)
    return Page.objects.get(pk=page.pk)


def _own_words(told: Reflection) -> Mapping[str, object]:
    question = told.question
    return {
        "title": _title(question),
        "summary": question.title,
        "language": question.language,
        "learning_form": LearningForm.values[0],
        "occasion": _html(question.detail, told.situation),
        "goal": _html(told.task),
        "what_they_do": [("text", _html(told.text, told.action))],
        "effect": [("text", _html(told.result, told.learned))] if told.result or told.learned else [],
    }


def _title(question: Question) -> str:
    """The desk mails titles: those words stay out of mails that are of a group that is not open, or of nobody's name.

    Editors read the question in the summary, and choose a title.
    """
    if question.group.access == Group.Access.OPEN and not question.is_anonymous:
        return question.title
    with translation.override(question.language):
        day = date_format(localdate(), "j F Y")
        return _("Start of an example, offered on %(day)s") % {"day": day}


def write_answers(offer: Offer) -> None:
    """Put the answers that may go along below what the asker did, and take the others out again.

    What an editor made of an answer that is there stays as it is. What is published is the editors' own text.
    """
    published = PracticePage.objects.filter(pk=offer.page_id).first()
    if published is None or published.live:
        return
    page: PracticePage = published.get_latest_revision_as_object()
    asked = {each.block: each for each in offer.consents.select_related("answer")}
    given = {key: each.answer for key, each in asked.items() if each.lets_words_stand and each.answer}
    page.what_they_do = _with_answers(page, asked, given)
    revision = page.save_revision(clean=False)  # what an editor has not finished yet stays unfinished
    forget(page, set(asked) - set(given))
    offer.consents.update(stands=False)
    offer.consents.filter(pk__in=[asked[key].pk for key in given]).update(stands=True)
    state = page.current_workflow_task_state
    if state is not None:  # who reads along sees it as it is now
        state.revision = revision
        state.save(update_fields=["revision"])


def _with_answers(page: PracticePage, asked: Collection[str], given: Mapping[str, Answer]) -> StreamValue:
    kept = [block for block in page.what_they_do if block.id not in asked or block.id in given]
    there = {block.id for block in kept}
    body = page.what_they_do.stream_block
    callout = body.child_blocks["callout"]
    with translation.override(page.language):
        new = [("callout", callout.normalize(_callout(each)), key) for key, each in given.items()]
    return StreamValue(
        body, [*((each.block_type, each.value, each.id) for each in kept), *(row for row in new if row[2] not in there)]
    )


def _callout(answer: Answer) -> dict[str, str]:
    who = Perspective(answer.perspective).label
    return {"title": _("Answer of a %(who)s") % {"who": who}, "text": plain(answer.text)}


def _html(*texts: str) -> str:
    return "".join(CLEANER.clean(html_of(parse(text))) for text in texts if text)
