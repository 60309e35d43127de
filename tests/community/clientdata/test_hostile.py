"""No text keeps the server busy: finding takes time in proportion to the length."""

import time

import pytest

from community.clientdata import find
from tests.community.clientdata.hostile import texts

LENGTH = 100_000


@pytest.mark.parametrize("piece", texts(1), ids=ascii)
def test_a_hundred_thousand_characters_take_less_than_a_second(piece: str) -> None:
    text = texts(LENGTH)[piece]
    assert len(text) == LENGTH
    before = time.process_time()
    for finding in find(text):
        assert finding.start < finding.end
    assert time.process_time() - before < 1
