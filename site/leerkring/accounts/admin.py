"""Keeps four tables out of Django's admin: one shows the secrets of second factors, another where people are logged
in. Nobody has to see those, and searching them fails without a user name. In the third stand the tags of questions
too, those of closed groups among them. The fourth are the addresses of people, which are their logins: with an address
of one's own added to somebody, a code by mail opens their account, and all that they may read."""

from allauth.account.admin import EmailAddress
from allauth.mfa.admin import Authenticator
from allauth.usersessions.admin import UserSession
from django.contrib import admin
from taggit.admin import Tag

admin.site.unregister([Authenticator, EmailAddress, UserSession, Tag])
