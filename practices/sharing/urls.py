from django.urls import path, re_path

from practices.sharing import views

urlpatterns = [
    re_path(r"^beeld/(?P<page_id>[0-9]{1,9})-(?P<digest>[0-9a-f]{12})\.png$", views.picture, name="picture"),
    path("feeds/voorbeelden.atom", views.feed, name="feed"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
]
