"""Somebody who fetches pages without a browser, with a cookie jar of their own."""

import re
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from email.message import Message
from http.cookiejar import CookieJar
from typing import TYPE_CHECKING

from tests.served.site import Site

if TYPE_CHECKING:
    from playwright._impl._api_structures import SetCookieParam

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


@dataclass(frozen=True)
class Answer:
    status: int
    address: str
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class Visitor:
    def __init__(self, site: Site, language: str = "nl") -> None:
        self.site = site
        self.jar = CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self._opener.addheaders = [("Accept-Language", language), ("Accept", "text/html,*/*;q=0.8")]

    def get(self, address: str) -> Answer:
        return self._open(urllib.request.Request(self._absolute(address)))

    def post(self, address: str, **fields: str) -> Answer:
        """Open a page, fill in its first form and send it."""
        return self.send(self.get(address), **fields)

    def send(self, page: Answer, **fields: str) -> Answer:
        """Fill in the first form of a page that is open, and send it to where the page is."""
        found = TOKEN.search(page.text)
        assert found, f"no form at {page.address}"
        data = urllib.parse.urlencode(fields | {"csrfmiddlewaretoken": found[1]}).encode()
        return self._open(urllib.request.Request(page.address, data=data))

    def log_in(self, role: str) -> None:
        """Log in as the demo person with this role."""
        person = self.site.people[role]
        answer = self.post("/account/login/", login=person["email"], password=person["password"])
        assert any(cookie.name == "sessionid" for cookie in self.jar), answer.text

    @property
    def cookies(self) -> "list[SetCookieParam]":
        """The cookies, for `context.add_cookies` of a browser."""
        return [{"name": each.name, "value": each.value or "", "url": self.site.address} for each in self.jar]

    def _absolute(self, address: str) -> str:
        return urllib.parse.quote(urllib.parse.urljoin(self.site.address, address), safe=":/?&=#%+,;@")

    def _open(self, request: urllib.request.Request) -> Answer:
        try:
            response = self._opener.open(request, timeout=60)
        except urllib.error.HTTPError as error:
            response = error
        with response:
            return Answer(response.status, response.url, response.headers, response.read())
