from django.urls import include, path

urlpatterns = [path("", include("practices.sharing.urls"))]
