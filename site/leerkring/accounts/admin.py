"""Keeps two tables of allauth out of Django's admin: one shows the secrets of second factors, the other where
people are logged in. Nobody has to see those, and searching them fails without a user name."""

from allauth.mfa.admin import Authenticator
from allauth.usersessions.admin import UserSession
from django.contrib import admin

admin.site.unregister([Authenticator, UserSession])
