import re

from stdnum.nl import bsn

from community.clientdata.finding import Finding, Kind

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
NINE = re.compile(r"(?<!\d)\d{9}(?!\d)")


def find(text: str) -> list[Finding]:
    """Return what could point at a client, in the order of the text; findings don't overlap."""
    found = [Finding(Kind.EMAIL, match.start(), match.end()) for match in EMAIL.finditer(text)]
    found += [Finding(Kind.BSN, match.start(), match.end()) for match in NINE.finditer(text) if bsn.is_valid(match[0])]
    return sorted(found, key=lambda finding: finding.start)
