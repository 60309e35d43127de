"""What somebody does anonymously. `by` is asked for access and counted in the cache; it is stored nowhere."""

from community.anonymous.actions.ask import ask_anonymously
from community.anonymous.actions.mark import mark_by_receipt
from community.anonymous.actions.react import react_by_receipt
from community.anonymous.actions.reflect import reflect_by_receipt, take_reflection_back
from community.anonymous.actions.withdraw import withdraw

__all__ = [
    "ask_anonymously",
    "mark_by_receipt",
    "react_by_receipt",
    "reflect_by_receipt",
    "take_reflection_back",
    "withdraw",
]
