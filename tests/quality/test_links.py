"""No link on any kind of page leads nowhere."""

from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from tests.quality.html import Html
from tests.quality.pages import Kind
from tests.served.site import Site
from tests.served.visitor import Answer, Visitor

LOGIN = "/account/login/"
"""Where a visitor is led from pages that are for members only."""
SCHEMES = ("http", "https", "mailto", "tel", "otpauth")


def test_every_link_leads_somewhere(fetched: dict[Kind, Answer], site: Site) -> None:
    visitor, dead = Visitor(site), []
    # What was fetched by somebody who may see it is not asked for again by a visitor, who may not.
    seen: dict[str, Answer] = {answer.address: answer for kind, answer in fetched.items() if kind.status == 200}
    for kind, answer in fetched.items():
        for link in dict.fromkeys(Html(answer.text).links):
            address, anchor = urldefrag(urljoin(answer.address, link))
            if not address.startswith(site.address):
                if urlsplit(address).scheme not in SCHEMES:
                    dead.append(f"{kind}: {link} is no address")
                continue
            if address == answer.address:
                target = answer
            else:
                target = seen[address] if address in seen else seen.setdefault(address, visitor.get(address))
            if target.status not in (200, kind.status):
                dead.append(f"{kind}: {link} answers {target.status}")
            elif anchor and LOGIN not in target.address and unquote(anchor) not in Html(target.text).anchors:
                dead.append(f"{kind}: {link} has no such place")
    assert not dead, "\n".join(dict.fromkeys(dead))
