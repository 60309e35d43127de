"""Prove once more that it is you: a code by mail, beside allauth's password and second factor."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.code_verification import AbstractCodeVerificationProcess
from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.account.views import BaseReauthenticateView
from allauth.core import ratelimit
from allauth.core.exceptions import ReauthenticationRequired
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AnonymousUser
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache

from leerkring.accounts.forms import ProveByMailForm
from leerkring.accounts.models import User
from leerkring.accounts.who import person_of

View = Callable[..., HttpResponse]
SESSION_KEY = "prove_by_mail"


def can_prove_by_mail(user: User | AnonymousUser) -> bool:
    """Whoever has a second factor uses that: a mailbox alone must not get past it."""
    return user.is_authenticated and not is_mfa_enabled(user)


def proved_recently(request: HttpRequest, *, again: bool = False) -> bool:
    """Whether a code by mail is fresh enough. With `again`, only what was asked for after logging in counts."""
    records = get_authentication_records(request, request.user)
    proofs = [
        record for record in records if record.get("reauthenticated") or (record["method"] == "code" and not again)
    ]
    return bool(proofs) and time.time() - proofs[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT


def asks_for_proof(view: View) -> View:
    """Let somebody through who showed once more, after logging in, that it is them; else ask for it first."""

    @login_required
    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not proved_recently(request, again=True):
            raise ReauthenticationRequired
        return view(request, *args, **kwargs)

    return wrapped


class MailedCode(AbstractCodeVerificationProcess):
    """The code that is on its way, kept in the session."""

    def __init__(self, request: HttpRequest, state: dict[str, Any]) -> None:
        self.request = request
        super().__init__(
            max_attempts=app_settings.LOGIN_BY_CODE_MAX_ATTEMPTS,
            timeout=app_settings.LOGIN_BY_CODE_TIMEOUT,
            state=state,
            user=request.user,
        )

    @classmethod
    def current(cls, request: HttpRequest) -> "MailedCode | None":
        state = request.session.get(SESSION_KEY)
        return cls(request, state).abort_if_invalid() if state else None

    def persist(self) -> None:
        self.request.session[SESSION_KEY] = self.state

    def abort(self) -> None:
        self.request.session.pop(SESSION_KEY, None)

    def send(self) -> None:
        adapter = get_adapter(self.request)
        self.state["code"] = adapter.generate_login_code()
        adapter.send_mail("account/email/prove", person_of(self.request).email, {"code": self.code})
        self.persist()


@method_decorator([login_required, never_cache], name="dispatch")
class ProveByMail(BaseReauthenticateView):
    """Sends a code when asked (never on opening the page), and takes it."""

    form_class = ProveByMailForm
    template_name = "account/prove_by_mail.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.mailed = MailedCode.current(request)
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"code": self.mailed.code if self.mailed else ""}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"mailed": self.mailed}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.POST.get("action") == "send":
            return self._send(request)
        return super().post(request, *args, **kwargs)

    def _send(self, request: HttpRequest) -> HttpResponse:
        person = person_of(request)
        if too_often := ratelimit.consume_or_429(request, action="request_login_code", key=person.email):
            return too_often
        MailedCode(request, MailedCode.initial_state(person, person.email)).send()
        return HttpResponseRedirect(self.passthrough_next_url(request.path))

    def form_valid(self, form: Form) -> HttpResponse:
        record_authentication(self.request, self.request.user, method="code", reauthenticated=True)
        self.request.session.pop(SESSION_KEY, None)
        return super().form_valid(form)

    def form_invalid(self, form: Form) -> HttpResponse:
        if self.mailed and not self.mailed.record_invalid_attempt():
            self.mailed = None
            form.errors.clear()
            form.add_error(None, gettext("That was the wrong code three times. Ask for a new one."))
        return super().form_invalid(form)
