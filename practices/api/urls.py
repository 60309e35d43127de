from django.urls import path

from practices.api.endpoints import router
from practices.api.views import documentation

urlpatterns = [
    path("api/v1/", documentation, name="api_documentation"),
    path("api/v1/", router.urls),
]
