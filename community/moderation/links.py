"""Links that lead away from here, as an advertiser would place them."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.http.request import split_domain_port, validate_host

ADDRESS = re.compile(r"(?:https?:)?//[^\s<>\"“”)\]]+|\bwww\.[^\s<>\"“”)\]]+", re.IGNORECASE)


def leads_away(text: str) -> bool:
    """Whether a text has a link to another site.

    >>> leads_away("Kijk eens op www.winkel.example")
    True
    >>> leads_away("Lees [dit](/voorbeelden/lev/), of: en/of")
    False
    """
    return any(not _is_ours(found) for found in ADDRESS.findall(text))


def _is_ours(address: str) -> bool:
    address = address if "//" in address else f"//{address}"
    try:
        domain = split_domain_port(urlsplit(address).netloc)[0]
    except ValueError:
        return False
    return bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)
