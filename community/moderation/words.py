"""Sentences for an author and for who reported something; in the language that is active.

No name, no title and no text stands in them, so a mail may say them of a closed group too; but for why a text is
hidden, which is for its author alone.
"""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from community.groups.models import Group
from community.moderation.cases import Case, Reason
from community.moderation.mutes import Mute

WHY_HIDDEN = {
    Reason.CLIENT_DATA: gettext_lazy("something in it can point at a client."),
    Reason.UNKIND: gettext_lazy("it can hurt somebody."),
    Reason.UNSAFE: gettext_lazy("what it says is not safe, or not true."),
    Reason.PRIVATE: gettext_lazy("it says something private about somebody else."),
    Reason.ADVERTISING: gettext_lazy("it is advertising, or it is not about learning."),
    Reason.OTHER: gettext_lazy("it does not fit what we agreed with each other."),
}
"""How the sentence ends that begins with “Your text is hidden:”."""


def for_author(case: Case) -> str:
    """Say in a sentence what was decided about a text."""
    if case.outcome == Case.Outcome.HIDDEN:
        return _("Your text is hidden: %(why)s") % {"why": why(case)}
    if case.measure:
        return _("There is something about your text that we want to say: %(why)s") % {"why": why(case)}
    return _("Somebody looked at your text. It can be read, and nothing else is needed.")


def taken_out(case: Case) -> str:
    """Say that a host took somebody out. A closed group has no name for who is outside it."""
    if case.group.access == Group.Access.CLOSED:
        return _("You no longer take part in a closed group: a host took you out. Here you read why.")
    return _("You no longer take part in %(group)s: a host took you out. Here you read why.") % {"group": case.group}


def taken_out_by_mail(case: Case) -> str:
    return _("Something changed in your membership of a group. Here you read what, and why.")


def for_author_by_mail(case: Case) -> str:
    """The same where others may read along."""
    if case.outcome == Case.Outcome.HIDDEN:
        return _("One of your texts is hidden. Here you read why.")
    return _("A moderator has a word for you about one of your texts.") if case.measure else for_author(case)


def why(case: Case) -> str:
    return str(WHY_HIDDEN[Reason(case.reason)]) if case.reason else ""


def about_measure(case: Case) -> str:
    """Say what it means for the author, or nothing."""
    sentences = {
        Case.Measure.WARNING: _("This is a warning. Next time it may cost you your place for a while."),
        Case.Measure.MUTE_DAY: _("You read along for a day, and do not write."),
        Case.Measure.MUTE_WEEK: _("You read along for a week, and do not write."),
        Case.Measure.MUTE_MONTH: _("You read along for 30 days, and do not write."),
        Case.Measure.REMOVAL: _("You are no longer a member of this group."),
    }
    return sentences.get(Case.Measure(case.measure), "")


def about_pause(mute: Mute) -> str:
    """Say that a pause goes on that came from a decision before this one."""
    moment = date_format(timezone.localtime(mute.until), _("j F, H:i"))
    return _("You still read along until %(moment)s, and do not write.") % {"moment": moment}


def for_author_now(case: Case, *, is_hidden: bool) -> str:
    """Say what holds for a text now, to its author: what was decided, or why it waits out of sight.

    What was decided holds while somebody looks once more; then only what somebody calls client data can hide it.
    """
    if not case.is_open:
        return for_author(case)
    if case.outcome == Case.Outcome.HIDDEN or (case.outcome and not is_hidden):
        return _("%(decided)s Somebody looks at it once more, and you will hear.") % {"decided": for_author(case)}
    return while_waiting(case)


def while_waiting(case: Case) -> str:
    """Say why a text is out of sight that nobody has looked at yet: for a link, a change, or client data."""
    if case.outcome:  # looked at once more: it was not that
        return _waits_for_client_data()
    if case.why == Case.Why.LINK:
        return _("There is a link in your first text. A host looks at it first; after that everybody can read it.")
    if case.why == Case.Why.EDITED:
        return _("You changed your text. It is out of sight until a host has looked at it again.")
    return _waits_for_client_data()


def _waits_for_client_data() -> str:
    return _("Somebody thinks that something in your text points at a client. It is hidden until a host has looked.")


def while_waiting_by_mail(case: Case) -> str:
    return _("One of your texts waits for a host, who looks at it first.")


def for_reporter(case: Case) -> str:
    if case.outcome == Case.Outcome.HIDDEN:
        return _("Thank you for your report. The text is hidden now.")
    if case.outcome == Case.Outcome.GONE:
        return _("Thank you for your report. The author took the text away.")
    return _("Thank you for your report. Somebody looked at it carefully, and the text stays.")


def for_who_decides(case: Case) -> str:
    if case.outcome:  # it is looked at once more, perhaps by somebody already
        return _("There will be a new decision about a text.")
    if case.why == Case.Why.LINK:
        return _("A first text with a link waits for you.")
    if case.why == Case.Why.EDITED:
        return _("Somebody changed a text that was hidden. Can it be read again?")
    return _("Something was reported. Will you look at it?")
