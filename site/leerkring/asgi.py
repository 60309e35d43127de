"""The way for sockets, and for everything in one process: `uvicorn leerkring.asgi:application`."""

import os

import django
from django.db import connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerkring.settings.production")
django.setup(set_prefix=False)

from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402 – needs the apps
from channels.security.websocket import AllowedHostsOriginValidator  # noqa: E402

from community.chat.routing import websocket_urlpatterns  # noqa: E402
from leerkring.operations.files import Handler  # noqa: E402

application = ProtocolTypeRouter(
    {"http": Handler(), "websocket": AllowedHostsOriginValidator(URLRouter(websocket_urlpatterns))}
)
# A request may run in a thread of its own, which takes its connection with it: kept open, it would leak.
for database in connections.settings.values():
    database["CONN_MAX_AGE"] = 0
