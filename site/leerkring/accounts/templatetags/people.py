import json
from typing import Any

from django import template
from django.core.serializers.json import DjangoJSONEncoder

from leerkring.accounts.sessions import browser_and_device

register = template.Library()
register.filter("browser_and_device", browser_and_device)


@register.filter
def as_json(value: Any) -> str:
    """Return JSON for a data attribute; the template escapes it."""
    return json.dumps(value, cls=DjangoJSONEncoder)
