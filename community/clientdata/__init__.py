"""Finds what could point at a client in a text, before anybody else reads it.

    find("Mevrouw Jansen van kamer 12")   # [Finding("person_name", 0, 14), Finding("room", 19, 27)]

What was found is shown to who wrote it, and never stored or logged.
"""

from community.clientdata.finding import Finding, Kind
from community.clientdata.search import find

__all__ = ["Finding", "Kind", "find"]
