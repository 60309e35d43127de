"""`{% load pagecache %}{% content_cache "text" page %}…{% endcontent_cache %}`"""

import hashlib
from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.models import Page

from leerkring.pagecache import store
from leerkring.pagecache.middleware import SECONDS

register = template.Library()


@register.tag
def content_cache(parser: Parser, token: Token) -> "ContentCacheNode":
    """Keep a part of a page for everybody: `{% content_cache "name" page … %}`.

    What stands inside may depend on the page, the language and the further arguments, on nothing else:
    no person, no token, no `request`. The name must be unique among the parts of one page.
    """
    words = token.split_contents()
    if len(words) < 3:
        raise template.TemplateSyntaxError(f"{words[0]} needs a name and a page")
    inside = parser.parse(("endcontent_cache",))
    parser.delete_first_token()
    return ContentCacheNode(inside, [parser.compile_filter(word) for word in words[1:]])


class ContentCacheNode(template.Node):
    def __init__(self, nodelist: NodeList, arguments: list[FilterExpression]) -> None:
        self.nodelist = nodelist
        self.arguments = arguments

    def render(self, context: Context) -> SafeString:
        request = context.get("request")
        version = getattr(request, "content_version", None)
        # Without a version nobody knows how old the page at hand is; a preview is nobody else's business.
        if version is None or getattr(request, "is_preview", False):
            return self.nodelist.render(context)
        parts = (version, get_language(), *(identity(argument.resolve(context)) for argument in self.arguments))
        key = f"part:{hashlib.blake2b(repr(parts).encode(), digest_size=16).hexdigest()}"
        kept = store.find(key)
        if kept is None:
            kept = str(self.nodelist.render(context))
            store.keep(key, kept, SECONDS)
        return mark_safe(kept)  # noqa: S308 – was rendered by a template


def identity(value: Any) -> object:
    return value.pk if isinstance(value, Page) else str(value)
