from django.urls import path

from leerkring.search import views

urlpatterns = [path("zoek/", views.search, name="search")]
