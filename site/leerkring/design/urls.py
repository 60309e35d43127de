from django.urls import path

from leerkring.design.icons import icon
from leerkring.design.views import css

TOUCH = {"name": "apple-touch-icon.png"}

urlpatterns = [
    path("stijl/<slug:digest>.css", css, name="stylesheet"),
    path("favicon.ico", icon, {"name": "favicon.ico"}, name="favicon"),
    path("apple-touch-icon.png", icon, TOUCH),
    path("apple-touch-icon-precomposed.png", icon, TOUCH),
]
