from django.urls import path

from leerkring.search import api, views

urlpatterns = [
    path("zoek/", views.search, name="search"),
    path("zoek/suggesties/", views.suggestions, name="search_suggestions"),
    path("api/v1/search/", api.search_api, name="search_api"),
]
