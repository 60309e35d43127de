"""What the demo does for search: its first index, where an Elasticsearch is named."""

from django.core.management import CommandError, call_command

from leerkring.accounts.demo import DemoPerson
from leerkring.search.elastic import index
from leerkring.search.elastic.connection import away, is_configured, live


def load() -> list[DemoPerson]:
    """Make an index when there is none yet. While Elasticsearch is away the database answers, and the demo starts."""
    if not is_configured():
        return []
    try:
        if not index.behind(live()):
            call_command("search_index", "rebuild", engine_only=True)
    except (CommandError, *away()) as error:  # type: ignore[misc]
        print(f"search: the database answers for now ({error})")
    return []
