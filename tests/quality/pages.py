"""Every kind of page, once. A new address with a page belongs here; test_every_address.py asks for it."""

from dataclasses import dataclass

from tests.quality.people import (
    LOGGING_IN,
    MEMBER,
    MODERATOR,
    NEW_PASSWORD,
    SECOND_STEP,
    SIGNING_UP,
    VISITOR,
    WITH_APP,
    WITHOUT_PASSWORD,
)


@dataclass(frozen=True)
class Kind:
    name: str
    address: str
    who: str = VISITOR
    status: int = 200

    def __str__(self) -> str:
        return self.name


READING = [
    Kind("home", "/"),
    Kind("example", "/voorbeelden/lev/"),
    Kind("example that is long", "/voorbeelden/samen-leren-in-de-wijk/"),
    Kind("guide", "/handreikingen/leerlandschapsessie/"),
    Kind("capability", "/vermogens/absorptievermogen/"),
    Kind("theme", "/vermogens/absorptievermogen/een-introductieperiode-van-betekenis/"),
    Kind("initiative", "/initiatieven/fieldlab-dementie/"),
    Kind("organisation", "/organisaties/cello/"),
    Kind("about", "/over/"),
    Kind("house rules", "/huisregels/"),
    Kind("help", "/help/"),
    Kind("privacy statement", "/privacy/"),
    Kind("accessibility statement", "/toegankelijkheid/"),
]

FINDING = [
    Kind("examples", "/voorbeelden/"),
    Kind("examples filtered", "/voorbeelden/?leervorm=on-the-job"),
    Kind("examples without result", "/voorbeelden/?q=qqqxyz"),
    Kind("examples in another order", "/voorbeelden/?volgorde=nieuw&sector=thuiszorg"),
    Kind("guides", "/handreikingen/"),
    Kind("capabilities", "/vermogens/"),
    Kind("capabilities filtered", "/vermogens/?wie=supervisor"),
    Kind("initiatives", "/initiatieven/"),
    Kind("organisations", "/organisaties/"),
    Kind("search", "/zoek/"),
    Kind("search with results", "/zoek/?q=leren"),
    Kind("search without result", "/zoek/?q=qqqxyz"),
    Kind("language and display", "/taal/"),
    Kind("documentation of the API", "/api/v1/"),
]

ACCOUNTS = [
    Kind("log in", "/account/login/"),
    Kind("sign up", "/account/signup/"),
    Kind("ask for a code to log in", "/account/login/code/"),
    Kind("code to log in", "/account/login/code/confirm/", LOGGING_IN),
    Kind("code after signing up", "/account/confirm-email/", SIGNING_UP),
    Kind("ask for a new password", "/account/password/reset/"),
    Kind("code for a new password", "/account/password/reset/confirm/", NEW_PASSWORD),
    Kind("new password is set", "/account/password/reset/done/"),
    Kind("account is being removed", "/profiel/verwijderd/"),
    Kind("nothing to undo", "/profiel/terug/", status=404),
    Kind("nothing to undo by mail", "/profiel/terug/abc/", status=404),
    Kind("account that is closed", "/account/inactive/"),
    Kind("log out", "/account/logout/", MEMBER),
    Kind("profile", "/profiel/", MEMBER),
    Kind("my data", "/profiel/gegevens/", MEMBER),
    Kind("remove my account", "/profiel/verwijderen/", MEMBER),
    Kind("e-mail address", "/account/email/", MEMBER),
    Kind("password", "/account/password/change/", MEMBER),
    Kind("prove who you are", "/account/reauthenticate/", MEMBER),
    Kind("prove who you are by mail", "/account/bewijs/", MEMBER),
    Kind("second factor", "/account/2fa/", MEMBER),
    Kind("authenticator app", "/account/2fa/totp/activate/", MEMBER),
    Kind("stop with the app", "/account/2fa/totp/deactivate/", WITH_APP),
    Kind("recovery codes", "/account/2fa/recovery-codes/", WITH_APP),
    Kind("new recovery codes", "/account/2fa/recovery-codes/generate/", WITH_APP),
    Kind("prove who you are with the app", "/account/2fa/reauthenticate/", WITH_APP),
    Kind("second step of logging in", "/account/2fa/authenticate/", SECOND_STEP),
    Kind("first password", "/account/password/set/", WITHOUT_PASSWORD),
    Kind("passkeys", "/account/2fa/webauthn/", MEMBER),
    Kind("add a passkey", "/account/2fa/webauthn/add/", MEMBER),
    Kind("where I am logged in", "/account/sessions/", MEMBER),
    Kind("sign up with a passkey", "/account/signup/passkey/"),
]

NEIGHBOURHOOD = [
    Kind("today", "/vandaag/", MEMBER),
    Kind("questions", "/vragen/", MEMBER),
    Kind("ask a question", "/vraag/nieuw/", MEMBER),
    Kind("receipt of an anonymous question", "/bewijs/", MEMBER),
    Kind("searches that I keep", "/zoek/bewaard/", MEMBER),
    Kind("neighbourhoods", "/wijken/", MEMBER),
    Kind("neighbourhood", "/wijken/proefwijk/", MEMBER),
    Kind("neighbourhood of others", "/wijken/werkwijk/", MEMBER),
    Kind("join a neighbourhood", "/wijken/havenrand/meedoen/", MEMBER),
    Kind("my membership", "/wijken/proefwijk/mijn/", MEMBER),
    Kind("ask to join a neighbourhood", "/wijken/werkwijk/aanvragen/", MEMBER),
    Kind("people of a neighbourhood", "/wijken/proefwijk/beheer/", MEMBER),
    Kind("requests to join", "/wijken/proefwijk/beheer/aanvragen/", MEMBER),
    Kind("invitations", "/wijken/proefwijk/beheer/uitnodigingen/", MEMBER),
    Kind("settings of a neighbourhood", "/wijken/proefwijk/beheer/instellingen/", MEMBER),
    Kind("archive a neighbourhood", "/wijken/proefwijk/beheer/archief/", MEMBER),
    Kind("merge neighbourhoods", "/wijken/proefwijk/beheer/samen/", MEMBER),
    Kind("merge neighbourhoods of others", "/wijken/werkwijk/beheer/samen/", MEMBER, status=403),
    Kind("conversation of others", "/wijken/werkwijk/gesprek/", MEMBER, status=403),
    Kind("invitation that is over", "/uitnodiging/bestaat-niet/", status=404),
    Kind("propose a neighbourhood", "/wijken/voorstel/", MEMBER),
    Kind("people I blocked", "/blokkeren/", MEMBER),
    Kind("block somebody", "/blokkeren/900001/", MEMBER),
    Kind("question", "/wijken/proefwijk/vragen/900001/", MEMBER),
    Kind("my conversations", "/gesprekken/", MEMBER),
    Kind("test of the connection", "/gesprek/verbinding/", MEMBER),
    Kind("conversation", "/wijken/proefwijk/gesprek/", MEMBER),
    Kind("hello to somebody new", "/wijken/proefwijk/gesprek/?aan=900000", MEMBER),
    Kind("conversation at a question", "/wijken/proefwijk/vragen/900001/gesprek/", MEMBER),
    Kind("conversation round a message", "/gesprek/bericht/900001/", MEMBER),
    Kind("search in a conversation", "/wijken/proefwijk/gesprek/zoeken/?q=hesje", MEMBER),
    Kind("search in the conversation at a question", "/wijken/proefwijk/vragen/900001/gesprek/zoeken/?q=goed", MEMBER),
    Kind("a question from a message", "/gesprek/bericht/900001/leervraag/", MEMBER),
    Kind("what to do with a message", "/gesprek/bericht/900002/kies/", MEMBER),
    Kind("take a message away", "/gesprek/bericht/900002/weg/", MEMBER),
    Kind("change a message", "/gesprek/bericht/900002/bewerken/", MEMBER),
    Kind("news for me", "/meldingen/", MEMBER),
    Kind("how I am told", "/meldingen/instellingen/", MEMBER),
    Kind("what I follow", "/meldingen/volg/", MEMBER),
    Kind("mail that does not arrive", "/moderatie/post/", MODERATOR),
    Kind("leave mails with half a link", "/meldingen/afmelden/x/", status=404),
    Kind("feeds of questions", "/vragen/feeds/", MEMBER),
    Kind("change a question", "/wijken/proefwijk/vragen/900001/wijzigen/", MEMBER),
    Kind("take a question away", "/wijken/proefwijk/vragen/900001/weghalen/", MEMBER),
    Kind("what a question said before", "/wijken/proefwijk/vragen/900001/eerder/", MEMBER),
    Kind("tell what came of it", "/wijken/proefwijk/vragen/900001/ermee/", MEMBER),
    Kind("take away what came of it", "/wijken/proefwijk/vragen/900001/ermee/weghalen/", MEMBER),
    Kind("offer a question to the editors", "/wijken/proefwijk/vragen/900001/ermee/aanbieden/", MEMBER),
    Kind("question told by a resident", "/wijken/proefwijk/vragen/900004/", MEMBER),
    Kind("consent of a resident", "/wijken/proefwijk/vragen/900004/toestemming/", MEMBER),
    Kind("consent of a resident to an answer", "/wijken/proefwijk/vragen/900004/antwoord/900004/toestemming/", MEMBER),
    Kind("change what a resident told", "/wijken/proefwijk/vragen/900004/wijzigen/", MEMBER),
    Kind("consent to use an answer", "/vragen/toestemming/900001/", MEMBER),
    Kind("what is like a question", "/wijken/proefwijk/vragen/900001/lijkt-op/", MEMBER),
    Kind("question on paper", "/wijken/proefwijk/vragen/900001/op-papier/", MEMBER),
    Kind("close a question", "/wijken/proefwijk/vragen/900001/dubbel/", MEMBER),
    Kind("change an answer", "/wijken/proefwijk/vragen/900001/antwoord/900002/wijzigen/", MEMBER),
    Kind("take an answer away", "/wijken/proefwijk/vragen/900001/antwoord/900002/weghalen/", MEMBER),
    Kind("what an answer said before", "/wijken/proefwijk/vragen/900001/antwoord/900002/eerder/", MEMBER),
    Kind("today of a network moderator", "/vandaag/", MODERATOR),
    Kind("groups that were proposed", "/wijken/voorstellen/", MODERATOR),
    Kind("groups without a host", "/wijken/zonder-gastheer/", MODERATOR),
    Kind("texts to look at", "/moderatie/", MEMBER),
    Kind("texts that a network moderator looks at", "/moderatie/", MODERATOR),
    Kind("texts that were looked at", "/moderatie/?lijst=klaar", MODERATOR),
    Kind("log of moderation", "/moderatie/logboek/", MODERATOR),
    Kind("what was decided about my text", "/moderatie/bericht/900002/", MEMBER),
    Kind("report a question", "/melden/antwoord/900001/", MEMBER),
    Kind("text to look at", "/moderatie/900001/", MEMBER),
    Kind("react to an answer", "/wijken/proefwijk/vragen/900001/antwoord/900001/reactie/", MEMBER),
]

FAILING = [
    Kind("error 400", "/fout/400/", status=400),
    Kind("error 403", "/fout/403/", status=403),
    Kind("error 403 of an old form", "/fout/403-csrf/", status=403),
    Kind("error 404", "/bestaat-niet/", status=404),
    Kind("error 500", "/fout/500/", status=500),
]

PAGES = [*READING, *FINDING, *ACCOUNTS, *NEIGHBOURHOOD, *FAILING]
