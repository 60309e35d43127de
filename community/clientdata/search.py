import re

from community.clientdata.addresses import find_addresses
from community.clientdata.dates import find_birth_dates, find_dates_after_names
from community.clientdata.finding import Finding, Kind
from community.clientdata.names import find_names
from community.clientdata.numbers import find_bsns, find_emails, find_ibans, find_phones
from community.clientdata.roles import find_roles
from community.clientdata.rooms import find_rooms

RULES = (
    find_ibans,
    find_emails,
    find_phones,
    find_bsns,
    find_birth_dates,
    find_names,
    find_roles,
    find_dates_after_names,
    find_addresses,
    find_rooms,
)
"""Surest first: where two overlap, the first one stays."""
BETWEEN = re.compile("(?:[ ,]|van|de|aan|op|in|uit|het){0,8}")


def find(text: str) -> list[Finding]:
    """Return what could point at a client, in the order of the text; findings don't overlap.

    Takes time in proportion to the length of the text, whatever stands in it.
    """
    taken = bytearray(len(text))
    found: list[Finding] = []
    for rule in RULES:
        for finding in rule(text):
            if finding.kind is Kind.ADDRESS and taken[finding.start]:
                finding = _after_the_name(text, taken, finding)
            if finding.start < finding.end and not any(taken[finding.start : finding.end]):
                taken[finding.start : finding.end] = b"\1" * (finding.end - finding.start)
                found.append(finding)
    return sorted(found, key=lambda finding: finding.start)


def _after_the_name(text: str, taken: bytearray, finding: Finding) -> Finding:
    """“Mevrouw Jansen van Dorpsstraat 12”: the street starts after the name."""
    start = taken.find(0, finding.start, finding.end)
    between = BETWEEN.match(text, start) if start >= 0 else None
    return Finding(finding.kind, between.end() if between else finding.end, finding.end)
