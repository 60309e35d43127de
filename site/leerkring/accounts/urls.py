from django.urls import path

from leerkring.accounts import views

urlpatterns = [path("profiel/", views.profile, name="profile")]
