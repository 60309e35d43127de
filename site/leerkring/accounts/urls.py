from django.urls import path

from leerkring.accounts import codes, doors, proof, spare_codes, views
from leerkring.accounts.privacy import views as privacy

urlpatterns = [
    path("profiel/", views.profile, name="profile"),
    path("profiel/gegevens/", privacy.my_data, name="my_data"),
    path("profiel/gegevens/download/", privacy.download, name="my_data_download"),
    path("profiel/verwijderen/", privacy.remove, name="remove_account"),
    path("profiel/verwijderd/", privacy.removed, name="removed"),
    path("profiel/terug/", privacy.undo, name="undo_removal"),
    path("profiel/terug/<str:token>/", privacy.undo, name="undo_removal_by_mail"),
    path("account/bewijs/", proof.ProveByMail.as_view(), name="prove_by_mail"),
    # The same addresses as allauth's own, found first: see codes.py.
    path("account/login/code/", codes.RequestLoginCode.as_view()),
    path("account/login/code/confirm/", codes.confirm_login_code),
    path("account/password/reset/confirm/", codes.confirm_password_reset_code),
    path("account/confirm-email/", codes.confirm_email),
    path("account/2fa/recovery-codes/download/", spare_codes.download),
    # The same addresses as the other doors, found first: see doors.py.
    path("beheer/login/", doors.desk),
    path("beheer/password_reset/", doors.password_reset),
    path("beheer/password_reset/done/", doors.password_reset),
    path("beheer/password_reset/confirm/<uidb64>/<token>/", doors.password_reset),
    path("beheer/password_reset/complete/", doors.password_reset),
    path("_util/login/", doors.front_end),
    path("django-beheer/login/", doors.django_admin),
    path("django-beheer/password_change/", doors.password_change),
]
