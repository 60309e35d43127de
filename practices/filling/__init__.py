"""Bulk data: as many examples as somebody wants to measure with. See `manage.py fill`."""

from practices.filling.pages import fill_pages

__all__ = ["fill_pages"]
