"""Every address of the site. Wagtail's pages come last: they catch all that is left."""

from django.contrib import admin
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as desk_urls
from wagtail.documents import urls as document_urls

from leerkring.accounts.second_factor import behind_second_factor
from leerkring.home.views import serve_page
from leerkring.operations.media import FOLDERS, picture
from practices.desk.documents import serve as serve_document
from practices.desk.urls import before_wagtail

admin_urls, admin_app, admin_name = admin.site.urls

urlpatterns = [
    path("", include("leerkring.operations.urls")),
    path("", include("leerkring.design.urls")),
    path("", include("leerkring.languages.urls")),
    path("", include("leerkring.accounts.urls")),  # before the desks: it leads their login doors to ours
    path("", include("community.urls")),
    path("", include("leerkring.search.urls")),
    path("", include("practices.urls")),
    path("beheer/", include(behind_second_factor(before_wagtail))),
    path("beheer/", include(behind_second_factor(desk_urls.urlpatterns))),
    path("django-beheer/", (behind_second_factor(admin_urls), admin_app, admin_name)),
    path("account/", include("allauth.urls")),
    path("documenten/<int:document_id>/<path:filename>", serve_document),  # before Wagtail's own
    path("documenten/", include(document_urls)),
    *(path(f"media/{folder}/<path:path>", picture, {"folder": folder}) for folder in FOLDERS),
    *(entry for entry in wagtail_urls.urlpatterns if entry.name != "wagtail_serve"),
    re_path(wagtail_urls.serve_pattern, serve_page, name="wagtail_serve"),
]

handler400 = "leerkring.operations.errors.bad_request"
handler403 = "leerkring.operations.errors.permission_denied"
handler404 = "leerkring.operations.errors.not_found"
handler500 = "leerkring.operations.errors.server_error"
