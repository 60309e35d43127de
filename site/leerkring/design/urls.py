from django.urls import path

from leerkring.design.views import css

urlpatterns = [path("stijl/<slug:digest>.css", css, name="stylesheet")]
