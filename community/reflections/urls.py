from django.urls import URLPattern, path

from community.reflections import views

urlpatterns: list[URLPattern] = [
    path("wijken/<slug:slug>/vragen/<int:pk>/ermee/", views.tell_what_came, name="reflect"),
    path("wijken/<slug:slug>/vragen/<int:pk>/ermee/weghalen/", views.take_away, name="remove_reflection"),
]
