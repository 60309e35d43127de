"""Which engine answers: Elasticsearch where it is configured and well, else the one in the database."""

import logging
from dataclasses import replace

from leerkring.search.elastic import engine as elastic
from leerkring.search.elastic.breaker import breaker
from leerkring.search.elastic.connection import away, is_configured
from leerkring.search.embedded import engine as embedded
from leerkring.search.engine import Found, Request
from leerkring.search.pending import without_pending

log = logging.getLogger(__name__)
MOST_LEFT_OUT = 100
"""When Elasticsearch still has to hear of more than this, too much would be missing there: the database has it all."""


def find(request: Request) -> tuple[Found, str]:
    """Return what was found and the name of the engine that found it. `Found.is_stand_in` says it was not the usual."""
    exact = _exact(request, also_moved=True) if is_configured() and not breaker.is_open() else None
    if exact and _left_out(exact) - _left_out(request) <= MOST_LEFT_OUT:
        try:
            found = elastic.find(exact)
        except away() as error:
            breaker.failed()
            log.warning("Elasticsearch gives no answer (%s): searching the database", type(error).__name__)
        else:
            breaker.succeeded()
            return found, elastic.NAME
    found = embedded.find(_exact(request, also_moved=False))
    found.is_stand_in = is_configured()
    return found, embedded.NAME


def _left_out(request: Request) -> int:
    return sum(len(reach.without) for reach in request.reaches)


def _exact(request: Request, *, also_moved: bool) -> Request:
    """Nothing that is on its way into this engine is found or counted: it may have gone where one may not look."""
    if not request.is_exact:
        return request
    return replace(request, reaches=without_pending(request.reaches, also_moved=also_moved))
