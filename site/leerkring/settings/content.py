"""Wagtail: the library and the editors' desk."""

from leerkring.settings.environment import DATA_DIR, env

WAGTAIL_SITE_NAME = "Leerkring"
WAGTAILADMIN_BASE_URL = "http://localhost:8000"
# The picker of dates puts the present moment in the place of what it cannot read.
WAGTAIL_DATE_FORMAT = "%d-%m-%Y"
WAGTAIL_DATETIME_FORMAT = "%d-%m-%Y %H:%M"
WAGTAIL_I18N_ENABLED = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
WAGTAIL_CONTENT_LANGUAGES = [("nl", "Nederlands")]
WAGTAILADMIN_COMMENTS_ENABLED = True
WAGTAILADMIN_NOTIFICATION_USE_HTML = True
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False  # a mail goes to who has a part in the page
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
# A photo of the largest cameras fits; a few hundred kB can unfold into more than a server has.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 64_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "practices.desk.pictures.PictureForm"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt", "txt"]
# Below what nginx lets through (docs/operations.md), which answers with a page of its own.
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_DOCUMENT_FORM_BASE = "practices.desk.documents.DocumentForm"
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "leerkring.search.database", "SEARCH_CONFIG": "dutch"},
}
ELASTICSEARCH_URL = env.str("ELASTICSEARCH_URL", default="")
ELASTICSEARCH_PREFIX = env.str("ELASTICSEARCH_PREFIX", default="leerkring")
"""How the names of this site's indices begin, for where more sites share an Elasticsearch."""
WAGTAILAPI_LIMIT_MAX = 100
TAGGIT_CASE_INSENSITIVE = True

PAGE_CACHE = True
"""Whether whole pages are kept for visitors without an account."""
PICTURE_DIR = DATA_DIR / "beeld"
"""Where the pictures for shared links are kept. It may be emptied at any time."""

# A password that many people share says nothing about who reads; groups and logging in do.
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
