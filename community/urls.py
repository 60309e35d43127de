from django.urls import include, path

urlpatterns = [
    path("", include("community.questions.urls")),  # looked at most, so found first
    path("", include("community.groups.urls")),
    path("", include("community.anonymous.urls")),
    path("", include("community.told.urls")),
    path("", include("community.reflections.urls")),
    path("", include("community.offering.urls")),
    path("", include("community.saved.urls")),
    path("", include("community.notifications.urls")),
    path("", include("community.moderation.urls")),
    path("", include("community.chat.urls")),
    path("", include("community.open_tabs.urls")),
]
