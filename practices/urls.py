from django.urls import include, path

from practices.guides.views import download

urlpatterns = [
    path("", include("practices.api.urls")),
    path("", include("practices.sharing.urls")),
    path("handreikingen/<slug:slug>/<slug:name>.pdf", download, name="guide_download"),
]
