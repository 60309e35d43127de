"""What a page that stands open asks."""

from tests.community.doors.table import WITH_ACCOUNT, Door

DOORS = [Door("still_here", lets_in=WITH_ACCOUNT, is_asked_by_pages=True)]
