"""No text keeps the server busy: finding takes time in proportion to the length."""

import time

import pytest

from community.clientdata import find
from tests.community.clientdata.hostile import texts

LENGTH = 25_000
LONGEST = 0.4
"""Seconds of work. In proportion, it takes a third of them at most; what grows with the square takes minutes."""


@pytest.mark.parametrize("piece", texts(1), ids=ascii)
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    text = texts(LENGTH)[piece]
    assert len(text) == LENGTH
    before = time.process_time()
    for finding in find(text):
        assert finding.start < finding.end
    assert time.process_time() - before < LONGEST
