from django.urls import path

from community.notifications import follow_views, views
from community.notifications.mail import moderator_views
from community.notifications.mail import views as mail_views

urlpatterns = [
    path("meldingen/", views.notifications, name="notifications"),
    path("meldingen/gelezen/", views.read, name="notifications_read"),
    path("meldingen/instellingen/", views.preferences, name="notification_preferences"),
    path("meldingen/volg/", follow_views.follows, name="follows"),
    path("meldingen/volg/label/", follow_views.follow_tag, name="follow_tag"),
    path("meldingen/volg/<slug:kind>/<int:number>/", follow_views.change_follow, name="change_follow"),
    path("meldingen/afmelden/<str:token>/", mail_views.unsubscribe, name="unsubscribe"),
    path("moderatie/post/", moderator_views.mail_problems, name="mail_problems"),
    path("moderatie/post/<int:number>/", moderator_views.mail_again, name="mail_again"),
    path("meldingen/post-proberen/", mail_views.try_again, name="try_mail_again"),
]
