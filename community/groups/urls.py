from django.urls import URLPattern, URLResolver, include, path

from community.groups import rules_views, views
from community.groups.appointing import views as appointing
from community.groups.blocks import views as blocks
from community.groups.hosting import merge_views
from community.groups.hosting import views as hosting
from community.groups.invitations import views as invitations
from community.groups.membership import views as membership
from community.groups.proposals import views as proposals
from community.groups.removing import views as removing
from community.groups.requests import views as requests

of_hosts: list[URLPattern] = [
    path("", hosting.members, name="group_members"),
    path("leden/<int:pk>/", hosting.change_member, name="change_member"),
    path("leden/<int:pk>/weg/", removing.remove, name="remove_member"),
    path("verwijderd/<int:pk>/", hosting.lift, name="lift_removal"),
    path("instellingen/", hosting.settings, name="group_settings"),
    path("archief/", hosting.archive, name="archive_group"),
    path("samen/", merge_views.merge, name="merge_group"),
    path("aanvragen/", requests.requests, name="group_requests"),
    path("aanvragen/<int:pk>/", requests.decide, name="decide_request"),
    path("uitnodigingen/", invitations.invitations, name="group_invitations"),
    path("uitnodigingen/<int:pk>/opnieuw/", invitations.again, name="send_invitation_again"),
    path("uitnodigingen/<int:pk>/weg/", invitations.revoke, name="revoke_invitation"),
]
of_group: list[URLPattern | URLResolver] = [
    path("", views.group, name="group"),
    path("meedoen/", membership.join, name="join_group"),
    path("aanvragen/", requests.ask, name="ask_to_join"),
    path("aanvragen/terug/", requests.take_back, name="take_request_back"),
    path("mijn/", membership.my_membership, name="my_membership"),
    path("mijn/weg/", membership.leave, name="leave_group"),
    path("beheer/", include(of_hosts)),
]
urlpatterns = [
    path("huisregels/", rules_views.house_rules, name="house_rules"),
    path("afspraken/", rules_views.old_address),
    path("uitnodiging/<str:token>/", invitations.invitation, name="invitation"),
    path("blokkeren/", blocks.blocks, name="blocks"),
    path("blokkeren/<int:pk>/", blocks.block, name="block"),
    path("wijken/", views.groups, name="groups"),
    path("wijken/voorstel/", proposals.propose, name="propose_group"),
    path("wijken/voorstellen/", proposals.proposals, name="proposals"),
    path("wijken/voorstellen/<int:pk>/", proposals.decide, name="decide_proposal"),
    path("wijken/zonder-gastheer/", appointing.wanted, name="hosts_wanted"),
    path("wijken/<slug:slug>/", include(of_group)),
]
