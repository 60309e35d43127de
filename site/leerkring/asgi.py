"""The way for sockets, and for everything in one process: `uvicorn leerkring.asgi:application`."""

import os

from django.core.asgi import get_asgi_application
from django.db import connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerkring.settings.production")
application = get_asgi_application()
# A request may run in a thread of its own, which takes its connection with it: kept open, it would leak.
for database in connections.settings.values():
    database["CONN_MAX_AGE"] = 0
