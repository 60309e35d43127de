import json
from typing import Any

from django import template
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.crypto import salted_hmac

from leerkring.accounts.sessions import browser_and_device

register = template.Library()
register.filter("browser_and_device", browser_and_device)


@register.filter
def as_json(value: Any) -> str:
    """Return JSON for a data attribute; the template escapes it."""
    return json.dumps(value, cls=DjangoJSONEncoder)


@register.filter
def account_key(user: AbstractBaseUser) -> str:
    """A word by which the browser keeps the drafts of one account apart; it tells nobody who that is."""
    return salted_hmac("leerkring.drafts", str(user.pk)).hexdigest()[:16]
