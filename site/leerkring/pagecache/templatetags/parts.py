"""`{% load parts %}{% interface_cache "name" values… %}…{% endinterface_cache %}`"""

import hashlib
import secrets

from django import template
from django.core.cache import caches
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

register = template.Library()

TOKEN = secrets.token_hex(24)
"""Stands for the token of a form in what is kept; nobody can guess it, so no text of a member holds it."""


@register.tag
def interface_cache(parser: Parser, token: Token) -> "InterfaceCacheNode":
    """Keep words, buttons and addresses in the memory of this process: `{% interface_cache "actions" answer.pk … %}`.

    What stands inside may depend on the language and on the values that are named, on nothing else. No text of a
    member goes in, because that has to be gone when it is erased. A `{% csrf_token %}` may: it is
    filled in for each person. With `… unless form.is_bound` at the end it is not kept when that is true.
    """
    words = token.split_contents()
    if len(words) < 2:
        raise template.TemplateSyntaxError(f"{words[0]} needs a name")
    unless = parser.compile_filter(words[-1]) if words[-2] == "unless" else None
    inside = parser.parse(("endinterface_cache",))
    parser.delete_first_token()
    values = words[1:-2] if unless else words[1:]
    return InterfaceCacheNode(inside, [parser.compile_filter(word) for word in values], unless)


class InterfaceCacheNode(template.Node):
    def __init__(
        self, nodelist: NodeList, arguments: list[FilterExpression], unless: FilterExpression | None = None
    ) -> None:
        self.nodelist, self.arguments, self.unless = nodelist, arguments, unless

    def render(self, context: Context) -> SafeString:
        if self.unless and self.unless.resolve(context):
            return self.nodelist.render(context)
        values = (get_language(), *(argument.resolve(context) for argument in self.arguments))
        key = hashlib.blake2b(repr([str(value) for value in values]).encode(), digest_size=16).hexdigest()
        kept = caches["parts"].get(key)
        if kept is None:
            with context.push(csrf_token=TOKEN):
                kept = str(self.nodelist.render(context))
            caches["parts"].set(key, kept, None)
        if TOKEN in kept:
            kept = kept.replace(TOKEN, str(context.get("csrf_token", "")))
        return mark_safe(kept)  # noqa: S308 – was rendered by a template
