from django.urls import path

from community.saved import views

urlpatterns = [
    path("zoek/bewaard/", views.saved_searches, name="saved_searches"),
    path("zoek/bewaard/<int:pk>/weg/", views.forget_search, name="forget_search"),
]
