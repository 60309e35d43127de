"""What the log says of a request that was refused: enough to find the fault, and no key that still opens something."""

import logging

from django.http import HttpRequest

KEYS = ("token", "key", "uidb64")
"""Parts of addresses that open something for whoever has them: an invitation, a feed, an end to mails."""
SERVER_ERROR = 500


class Discreet(logging.Filter):
    """Takes keys out of the lines of Django about requests, and from a refusal the traceback, which can hold names."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(self._without_keys(each, getattr(record, "request", None)) for each in record.args)
            if getattr(record, "status_code", SERVER_ERROR) < SERVER_ERROR:
                record.exc_info = record.exc_text = None
        return True

    def _without_keys(self, said: object, request: object) -> object:
        match = request.resolver_match if isinstance(request, HttpRequest) else None
        if not isinstance(said, str) or match is None:
            return said
        for name in KEYS:
            said = said.replace(str(match.kwargs.get(name) or "\0"), "…")
        return said
