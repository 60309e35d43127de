from django.urls import URLPattern, path

from community.offering import views

urlpatterns: list[URLPattern] = [
    path("wijken/<slug:slug>/vragen/<int:pk>/ermee/aanbieden/", views.offer, name="offer_reflection"),
    path("vragen/toestemming/<int:pk>/", views.consent, name="consent"),
]
