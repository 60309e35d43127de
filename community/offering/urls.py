from django.urls import URLPattern, path

from community.offering import views

urlpatterns: list[URLPattern] = [
    path("wijken/<slug:slug>/vragen/<int:pk>/ermee/aanbieden/", views.offer, name="offer_reflection"),
    path("wijken/<slug:slug>/vragen/<int:pk>/ermee/aanbieden/terug/", views.take_back, name="take_offer_back"),
    path("vragen/toestemming/<int:pk>/", views.consent, name="consent"),
]
