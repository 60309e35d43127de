"""A table at the desk is finished when there is something below its headings."""

import pytest

from leerkring.home.models import StandardPage
from practices.desk.complete import lacking

pytestmark = pytest.mark.django_db


def test_a_table_with_headings_alone_is_not_finished(desk: None) -> None:
    page = StandardPage(title="Over ons")
    columns = [{"type": "text", "heading": "Wie"}]
    for rows, lacks in ([], ["minstens één rij in elke tabel bij “tekst”"]), ([{"values": ["Wij"]}], []):
        table = {"columns": columns, "rows": rows, "caption": ""}
        page.body = page.body.stream_block.to_python([{"type": "table", "value": table}])
        assert lacking(page) == lacks
