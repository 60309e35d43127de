"""`{% load parts %}{% interface_cache "name" values… %}…{% endinterface_cache %}`"""

import secrets

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.template.defaulttags import ForNode, WithNode
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
    that is true.
    """
    words = token.split_contents()
    if len(words) < 2:
        raise template.TemplateSyntaxError(f"{words[0]} needs a name")
    unless = parser.compile_filter(words[-1]) if words[-2] == "unless" else None
    inside = parser.parse(("endinterface_cache",))
    parser.delete_first_token()
    values = words[1:-2] if unless else words[1:]
    return InterfaceCacheNode(inside, [parser.compile_filter(word) for word in values], unless)


@register.tag
def fresh(parser: Parser, token: Token) -> "FreshNode":
    """A part of `{% interface_cache %}` that is never kept."""
    inside = parser.parse(("endfresh",))
    parser.delete_first_token()
    return FreshNode(inside)


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
        self, nodelist: NodeList, arguments: list[FilterExpression], unless: FilterExpression | None = None
    ) -> None:
        self.nodelist, self.arguments, self.unless = nodelist, arguments, unless
        self.slots = [node for node in nodelist.get_nodes_by_type(FreshNode) if isinstance(node, FreshNode)]
        for kind in (ForNode, WithNode, InterfaceCacheNode):
            if any(node.get_nodes_by_type(FreshNode) for node in nodelist.get_nodes_by_type(kind)):
                raise template.TemplateSyntaxError("fresh stands directly in interface_cache, which knows its values")
        for number, slot in enumerate(self.slots):
            slot.number = number

    def render(self, context: Context) -> SafeString:
        if self.unless and self.unless.resolve(context):
            return self.nodelist.render(context)
        if self.slots and context.get("keeps_slots"):
            raise template.TemplateSyntaxError("what is rendered each time cannot stand in another part that is kept")
        key = (get_language(), *(argument.resolve(context) for argument in self.arguments))
        pieces = parts.find(key)
        if pieces is None:
            with context.push(csrf_token=f"{MARK}{OF_FORM}{MARK}", keeps_slots=True):
                pieces = self.nodelist.render(context).split(MARK)
            parts.keep(key, pieces)
        return mark_safe(self._filled(pieces, context))  # noqa: S308 – rendered by templates

    def _filled(self, pieces: list[str], context: Context) -> str:
        """Put in what is rendered now: every second piece says what."""
        if len(pieces) == 1:
            return pieces[0]
        filled = list(pieces)
        for place in range(1, len(pieces), 2):
            what = pieces[place]
            is_token = what == OF_FORM
            filled[place] = (
                str(context.get("csrf_token", "")) if is_token else self.slots[int(what)].nodelist.render(context)
            )
        return "".join(filled)
