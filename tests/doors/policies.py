"""Who may enter where. A new address without a line here fails the test: decide, then write it down."""

import enum


class Policy(enum.Enum):
    EVERYBODY = "everybody"
    MEMBER = "somebody who is logged in"
    DESK = "somebody with access to the editors' desk"
    SUPERUSER = "a superuser"


# The longest prefix that fits decides.
POLICIES: dict[str, Policy] = {
    "/": Policy.EVERYBODY,  # Wagtail's pages: live and public ones
    "/-/": Policy.EVERYBODY,
    "/account/": Policy.EVERYBODY,  # logging in, signing up; what is of one person is named below
    "/account/2fa/": Policy.MEMBER,
    "/account/2fa/authenticate/": Policy.EVERYBODY,  # halfway logging in
    "/account/2fa/webauthn/login/": Policy.EVERYBODY,
    "/account/2fa/webauthn/signup/": Policy.EVERYBODY,
    "/account/bewijs/": Policy.MEMBER,
    "/account/email/": Policy.MEMBER,
    "/account/password/change/": Policy.MEMBER,
    "/account/password/set/": Policy.MEMBER,
    "/account/reauthenticate/": Policy.MEMBER,
    "/account/sessions/": Policy.MEMBER,
    "/api/v1/": Policy.EVERYBODY,
    "/beheer/": Policy.DESK,
    "/beheer/ingelogd/": Policy.MEMBER,  # tells who it is to a form that somebody else left open
    "/beheer/login/": Policy.EVERYBODY,  # a door that leads to ours
    "/beheer/logout/": Policy.EVERYBODY,
    "/beheer/password_reset/": Policy.EVERYBODY,
    "/beheer/jsi18n/": Policy.EVERYBODY,
    "/beheer/sprite": Policy.EVERYBODY,
    "/django-beheer/": Policy.SUPERUSER,
    "/django-beheer/login/": Policy.EVERYBODY,
    "/django-beheer/logout/": Policy.EVERYBODY,  # leads to our own
    "/django-beheer/password_change/": Policy.EVERYBODY,  # likewise, and that one asks who it is
    "/documenten/": Policy.EVERYBODY,
    "/afspraken/": Policy.EVERYBODY,
    "/huisregels/": Policy.EVERYBODY,
    "/bewijs/": Policy.MEMBER,  # a receipt leads to its question only for who may read there at that moment
    "/vandaag/": Policy.MEMBER,
    "/vraag/": Policy.MEMBER,
    "/vragen/": Policy.MEMBER,
    "/wijken/": Policy.MEMBER,
    "/gesprek/": Policy.MEMBER,
    "/blokkeren/": Policy.MEMBER,
    "/uitnodiging/": Policy.EVERYBODY,  # by a signed link; who is logged in may come in
    "/gesprekken/": Policy.MEMBER,
    "/te-zien/": Policy.MEMBER,
    "/melden/": Policy.MEMBER,
    "/moderatie/": Policy.MEMBER,  # what hosts and network moderators may do is asked in each action
    "/meldingen/": Policy.MEMBER,
    "/meldingen/afmelden/": Policy.EVERYBODY,  # out of mails, by a signed link
    "/profiel/": Policy.MEMBER,
    "/profiel/terug/": Policy.EVERYBODY,  # undoing a removal: by a signed link, or right after a login that is refused
    "/profiel/verwijderd/": Policy.EVERYBODY,  # says that it is done, to who is logged out by then
}


def policy_of(address: str) -> Policy:
    return POLICIES[max((prefix for prefix in POLICIES if address.startswith(prefix)), key=len)]


DECLARED_PUBLIC = (
    "-/",
    "_util/",
    "account/",
    "afspraken/",
    "api/v1/",
    "apple-touch-icon",
    "beeld/",
    "documenten/",
    "favicon.ico",
    "feeds/",
    "huisregels/",
    "handreikingen/",  # downloads of guides that everybody may read
    "media/",
    "meldingen/afmelden/",
    "profiel/terug/",
    "profiel/verwijderd/",
    "robots.txt",
    "sitemap",
    "stijl/",
    "taal/",
    "uitnodiging/",
    "zoek/",
)
"""Prefixes of addresses of our own that everybody may visit; all others need a line in POLICIES."""
