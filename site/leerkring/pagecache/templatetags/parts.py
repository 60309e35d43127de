"""`{% load parts %}{% interface_cache "name" values… %}…{% endinterface_cache %}`"""

import secrets

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.template.defaulttags import ForNode, WithNode
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from leerkring.pagecache.memory import parts

register = template.Library()

MARK = secrets.token_hex(24)
"""Stands on both sides of what is filled in; nobody can guess it, so no text of a member holds it."""
OF_FORM = "form"
"""What stands between the marks for the token of a form; else the number of a slot."""


@register.tag
def interface_cache(parser: Parser, token: Token) -> "InterfaceCacheNode":
    """Keep words, buttons and addresses in the memory of this process: `{% interface_cache "actions" answer.pk … %}`.

    The values are hashable: numbers, words, tuples. What stands inside may depend on the language and on them, on
    nothing else. No text or name of a member is kept, because that has to be gone when it is erased: it stands in
    `{% fresh %}…{% endfresh %}`, directly inside (not in an included template or a loop), and is rendered each time.
    A `{% csrf_token %}` is filled in for each person. With `… unless form.is_bound` at the end nothing is kept when
    that is true. With `… filled talk.words` at the end, `{% word "letter" %}` anywhere inside stands for what the
    mapping holds by that name, which is filled in each time too: what stands in a list is faster made in Python.
    """
    words = token.split_contents()
    if len(words) < 2:
        raise template.TemplateSyntaxError(f"{words[0]} needs a name")
    option = words[-2] if words[-2] in ("unless", "filled") else ""
    inside = parser.parse(("endinterface_cache",))
    parser.delete_first_token()
    arguments = [parser.compile_filter(word) for word in (words[1:-2] if option else words[1:])]
    options = {option: parser.compile_filter(words[-1])} if option else {}
    return InterfaceCacheNode(inside, arguments, **options)


@register.tag
def fresh(parser: Parser, token: Token) -> "FreshNode":
    """A part of `{% interface_cache %}` that is never kept."""
    inside = parser.parse(("endfresh",))
    parser.delete_first_token()
    return FreshNode(inside)


@register.simple_tag(takes_context=True)
def word(context: Context, name: str) -> SafeString:
    """A place in a part that is kept, for one of the words that it is filled with."""
    if not context.get("keeps_words"):
        raise template.TemplateSyntaxError("word stands in no interface_cache that is filled")
    return mark_safe(f"{MARK}{name}{MARK}")  # noqa: S308 – our own characters


class FreshNode(template.Node):
    number: int | None = None
    """Of the slot, within the part that is kept."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        if context.get("keeps_slots"):
            if self.number is None:
                raise template.TemplateSyntaxError("fresh stands in another template than interface_cache")
            return mark_safe(f"{MARK}{self.number}{MARK}")  # noqa: S308 – our own characters
        return self.nodelist.render(context)


class InterfaceCacheNode(template.Node):
    def __init__(
        self,
        nodelist: NodeList,
        arguments: list[FilterExpression],
        unless: FilterExpression | None = None,
        filled: FilterExpression | None = None,
    ) -> None:
        self.nodelist, self.arguments, self.unless, self.filled = nodelist, arguments, unless, filled
        self.slots = [node for node in nodelist.get_nodes_by_type(FreshNode) if isinstance(node, FreshNode)]
        for kind in (ForNode, WithNode, InterfaceCacheNode):
            if any(node.get_nodes_by_type(FreshNode) for node in nodelist.get_nodes_by_type(kind)):
                raise template.TemplateSyntaxError("fresh stands directly in interface_cache, which knows its values")
        for number, slot in enumerate(self.slots):
            slot.number = number

    def render(self, context: Context) -> SafeString:
        if self.unless and self.unless.resolve(context):
            return self.nodelist.render(context)
        if (self.slots or self.filled) and context.get("keeps_slots"):
            raise template.TemplateSyntaxError("what is rendered each time cannot stand in another part that is kept")
        key = (get_language(), *(argument.resolve(context) for argument in self.arguments))
        pieces = parts.find(key)
        if pieces is None:
            kept = {"csrf_token": f"{MARK}{OF_FORM}{MARK}", "keeps_slots": True, "keeps_words": bool(self.filled)}
            with context.push(**kept):
                pieces = self.nodelist.render(context).split(MARK)
            parts.keep(key, pieces)
        return mark_safe(self._whole(pieces, context))  # noqa: S308 – rendered by templates

    def _whole(self, pieces: list[str], context: Context) -> str:
        """Put in what is rendered now: every second piece says what."""
        if len(pieces) == 1:
            return pieces[0]
        whole, words, token = list(pieces), self.filled.resolve(context) if self.filled else {}, ""
        for place in range(1, len(pieces), 2):
            what = pieces[place]
            if what in words:
                whole[place] = conditional_escape(words[what])
            elif what == OF_FORM:
                token = whole[place] = token or str(context.get("csrf_token", ""))
            else:
                whole[place] = self.slots[int(what)].nodelist.render(context)
        return "".join(whole)
