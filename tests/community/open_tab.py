"""What an open page asks by itself, as static/js/still-here.js does."""

import re
from html import unescape
from urllib.parse import urlencode, urlsplit

from django.test import Client

HERE, GONE = 204, 205
NOT_COUNTED = re.compile(r'<template.*?</template>|<li class="message".*?</li>|<div class="member-text".*?</div>', re.S)


def asked_by(path: str, page: str) -> str:
    """Return the address that the page asks; nothing for one that asks in another way."""
    if "data-news=" in page or "data-typed" in NOT_COUNTED.sub("", page):
        return ""
    main = NOT_COUNTED.sub("", page.partition("<main")[2].partition("</main>")[0])
    links = {urlsplit(unescape(each)).path for each in re.findall(r'<a [^>]*?href="(/[^"]*)"', main)}
    return f"/te-zien/?{urlencode([('hier', urlsplit(path).path), *(('pad', each) for each in sorted(links))])}"


def stays(client: Client, path: str, page: str) -> bool:
    asked = asked_by(path, page)
    return not asked or client.get(asked).status_code == HERE
