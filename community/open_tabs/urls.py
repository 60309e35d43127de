from django.urls import path

from community.open_tabs import views

urlpatterns = [path("te-zien/", views.still_here, name="still_here")]
