"""What every text of a member passes through, on the way in and on the way out.

    clean(text)                     # what is kept: one form of Unicode, without control and direction characters
    render(text, language="nl")     # small Markdown → safe HTML that says its language; one query when it links to us
    render_all([(text, language), …])   # the same for all texts of a page: at most one query for all their links
    plain(text)                     # for mails, titles and feeds
    excerpt(text, 160)              # the first words of it, in one line

Forms with member text inherit `community.texts.forms.MemberTextForm`; templates use the tags of
`{% load member_text %}`, see community/templatetags/member_text.py.
"""

from community.texts.plain import excerpt, plain
from community.texts.rendering import render, render_all
from leerkring.characters import clean

__all__ = ["clean", "excerpt", "plain", "render", "render_all"]
