"""Many who ask at about the same time are answered together."""

import asyncio
from collections.abc import Sequence

import pytest

from community.chat.live.asking import Together

pytestmark = pytest.mark.asyncio


class Counter:
    """Answers each number with its double, and remembers how many came together."""

    def __init__(self) -> None:
        self.together: list[int] = []

    async def __call__(self, numbers: Sequence[int]) -> list[int]:
        self.together.append(len(numbers))
        await asyncio.sleep(0.01)
        if 13 in numbers:
            raise ValueError("thirteen")
        return [2 * number for number in numbers]


async def test_who_comes_while_it_is_asked_goes_along_with_the_next() -> None:
    counter = Counter()
    questions = Together(counter, most=4)
    assert await asyncio.gather(*[questions.ask(number) for number in range(10)]) == [2 * n for n in range(10)]
    assert counter.together == [4, 4, 2]
    assert await questions.ask(7) == 14
    assert counter.together == [4, 4, 2, 1]


async def test_in_a_crowd_who_comes_a_little_later_goes_along() -> None:
    counter = Counter()
    questions = Together(counter, gather=0.3)
    crowd = [asyncio.create_task(questions.ask(number)) for number in (1, 2)]
    for number in range(3, 8):
        await asyncio.sleep(0.02)
        crowd.append(asyncio.create_task(questions.ask(number)))
    await asyncio.gather(*crowd)
    assert counter.together == [2, 5]


async def test_a_failure_is_told_to_those_it_concerns_alone() -> None:
    questions = Together(Counter(), most=2)
    answers = await asyncio.gather(*[questions.ask(number) for number in (13, 1, 2)], return_exceptions=True)
    assert [str(answer) for answer in answers] == ["thirteen", "thirteen", "4"]


async def test_who_gave_up_holds_up_nobody() -> None:
    questions = Together(Counter(), most=2)
    impatient = asyncio.create_task(questions.ask(1))
    patient = asyncio.create_task(questions.ask(2))
    await asyncio.sleep(0)
    impatient.cancel()
    assert await patient == 4
