"""Where traces of an anonymous asker would be: every row of the database and everything in the caches."""

import re
import uuid
from collections import Counter
from datetime import datetime

from django.core.cache import caches
from django.db import connection
from django.test import Client

from community.groups.models import Group
from leerkring.pagecache.memory import parts
from tests.community import factories as make
from tests.community.anonymous.conftest import WORDS

TITLE, DETAIL = "Mag ik zingend huilen?", "Een zin die nergens anders staat."
NUMBER, ADDRESS, AGENT = 982_451_653, "203.0.113.77", "Zeldzame browser 7"
WAITING = {"community_waitingquestion", "community_receipt"}
Rows = Counter[tuple[str, str]]


class Noor:
    """Somebody whose every trace can be recognised."""

    def __init__(self, group: Group) -> None:
        self.user = make.person("Noorzilver", pk=NUMBER)
        make.enter(group, self.user)
        self.client = Client(REMOTE_ADDR=ADDRESS, headers={"user-agent": AGENT})
        self.client.force_login(self.user)
        self.client.get("/vraag/nieuw/")
        self.submission = uuid.uuid4()

    @property
    def traces(self) -> list[str]:
        session = self.client.session.session_key
        return [str(NUMBER), self.user.email, "Noorzilver", session, self.client.cookies["csrftoken"].value]

    def posts(self, address: str, **fields: object) -> str:
        return self.client.post(address, fields).content.decode()

    def asks(self) -> str:
        words = {"title": TITLE, "detail": DETAIL, "tags": "rouw", "how": "anonymous", "group": "berk"}
        self.posts("/vraag/lijkt-op/", title=TITLE)
        found = WORDS.search(self.posts("/vraag/nieuw/", submission=self.submission, **words))
        assert found
        return found[1]


def database() -> Rows:
    """Every row of every table, as text: (table, row)."""
    rows: Rows = Counter()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            rows.update((table, repr(row)) for row in cursor.fetchall())
    return rows


def in_caches() -> str:
    return "\n".join(
        f"{key} {value!r} {vars(caches[name])['_expire_info'][key]}"
        for name in ("default", "pages", "messages")
        for key, value in vars(caches[name])["_cache"].items()
    )


def in_parts() -> str:
    """Buttons and empty forms, kept for everybody."""
    return "\n".join(parts.all())


def moments(text: str) -> list[datetime]:
    found = re.findall(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d|datetime\.datetime\(([\d, ]+)", text)
    numbers = [[int(part) for part in each.split(",") if part.strip()] for each in found if each]
    said = re.findall(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d", text)
    return [datetime(*each[:6]) for each in numbers] + [datetime.fromisoformat(each) for each in said]  # type: ignore[arg-type]
