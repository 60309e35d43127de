"""What the log says of a request that was refused: enough to find the fault, and no key that still opens something."""

import logging
import re

KEYS = re.compile(r"(/uitnodiging/|/afmelden/|/terug/|/feeds/wijken/[^/]+/|/password_reset/confirm/)[^?]+")
"""After these an address opens something for whoever has it: also when a mail program made it a little longer."""
SERVER_ERROR = 500


class Discreet(logging.Filter):
    """Takes keys out of the lines of Django about requests, and from a refusal the traceback, which can hold names."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(KEYS.sub(r"\1…", each) if isinstance(each, str) else each for each in record.args)
            if getattr(record, "status_code", SERVER_ERROR) < SERVER_ERROR:
                record.exc_info = record.exc_text = None
        return True
