"""Bulk data: as many questions with answers as somebody wants to measure with. See `manage.py fill`."""

from community.questions.filling.batches import fill

__all__ = ["fill"]
