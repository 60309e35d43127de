from django.urls import path

from community.moderation import log_views, member_views, views

urlpatterns = [
    path("moderatie/", views.queue, name="moderation"),
    path("moderatie/logboek/", log_views.log, name="moderation_log"),
    path("moderatie/bericht/<int:pk>/", member_views.word, name="moderation_word"),
    path("moderatie/schrijfpauze/<int:pk>/opheffen/", views.lift, name="lift_mute"),
    path("moderatie/<int:pk>/", views.case, name="moderation_case"),
    path("moderatie/<int:pk>/oppakken/", views.claim, name="claim_case"),
    path("moderatie/<int:pk>/loslaten/", views.release, name="release_case"),
    path("moderatie/<int:pk>/heropenen/", views.reopen, name="reopen_case"),
    path("melden/<str:kind>/<int:pk>/", member_views.report, name="report"),
]
