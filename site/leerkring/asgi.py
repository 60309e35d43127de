"""The way for sockets, and for everything in one process: `uvicorn leerkring.asgi:application`."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerkring.settings.production")
application = get_asgi_application()
