from django.urls import path

from community.groups import rules_views, views
from community.groups.membership import views as membership

urlpatterns = [
    path("huisregels/", rules_views.house_rules, name="house_rules"),
    path("afspraken/", rules_views.old_address),
    path("wijken/", views.groups, name="groups"),
    path("wijken/<slug:slug>/", views.group, name="group"),
    path("wijken/<slug:slug>/meedoen/", membership.join, name="join_group"),
    path("wijken/<slug:slug>/mijn/", membership.my_membership, name="my_membership"),
    path("wijken/<slug:slug>/mijn/weg/", membership.leave, name="leave_group"),
]
