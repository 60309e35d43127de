import json
from functools import lru_cache
from typing import Any

from django import template
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.crypto import salted_hmac
from django.utils.safestring import SafeString
from wagtail.models import Page

from leerkring.accounts import member_tools as tools
from leerkring.accounts.sessions import browser_and_device
from leerkring.languages.display import member_of

register = template.Library()
register.filter("browser_and_device", browser_and_device)


@register.filter
def as_json(value: Any) -> str:
    """Return JSON for a data attribute; the template escapes it."""
    return json.dumps(value, cls=DjangoJSONEncoder)


@register.filter
def account_key(user: AbstractBaseUser) -> str:
    """A word by which the browser keeps the drafts of one account apart; it tells nobody who that is."""
    return _key(user.pk)


@lru_cache(maxsize=1024)
def _key(number: int) -> str:
    return salted_hmac("leerkring.drafts", str(number)).hexdigest()[:16]


@register.inclusion_tag("components/member_tools.html", takes_context=True)
def member_tools(context: Any, page: Page) -> dict[str, list[SafeString]]:
    """What is offered with a page to who is logged in: see leerkring/accounts/member_tools.py."""
    request = context.get("request")
    offered = request is not None and member_of(request) is not None and not getattr(request, "is_preview", False)
    return {"tools": tools.draw(request, page) if offered else []}
