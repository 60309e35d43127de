"""The way for sockets, and for everything in one process: `uvicorn leerkring.asgi:application`."""

import os

from django.core.asgi import get_asgi_application
from django.db import connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerkring.settings.production")
pages = get_asgi_application()

from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402 – needs the apps
from channels.security.websocket import AllowedHostsOriginValidator  # noqa: E402

from community.chat.routing import websocket_urlpatterns  # noqa: E402

application = ProtocolTypeRouter(
    {"http": pages, "websocket": AllowedHostsOriginValidator(URLRouter(websocket_urlpatterns))}
)
# A request may run in a thread of its own, which takes its connection with it: kept open, it would leak.
for database in connections.settings.values():
    database["CONN_MAX_AGE"] = 0
