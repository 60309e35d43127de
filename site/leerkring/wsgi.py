"""The way for pages: `gunicorn leerkring.wsgi` (a page is three times as fast as under ASGI)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerkring.settings.production")
application = get_wsgi_application()
