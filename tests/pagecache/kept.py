from django.core.cache import caches


def kept() -> int:
    """How many whole pages are kept."""
    return len([key for key in caches["pages"]._cache if ":page:" in key])  # type: ignore[attr-defined]
