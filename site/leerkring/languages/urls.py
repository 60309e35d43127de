from django.urls import path

from leerkring.languages import views

urlpatterns = [path("taal/", views.display, name="display")]
