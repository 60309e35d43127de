from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from community.groups.rules import HouseRules
from community.groups.rules_actions import accept_house_rules, has_accepted_before
from community.groups.rules_forms import AcceptRulesForm
from leerkring.accounts.models import User
from leerkring.accounts.way_back import safe_next
from leerkring.accounts.who import person_of


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def house_rules(request: HttpRequest) -> HttpResponse:
    """Everybody may read the rules; who is logged in and has not accepted them yet is asked to."""
    if request.method == "POST":
        return _accept(request)
    return _show(request)


@require_safe
def old_address(request: HttpRequest) -> HttpResponse:
    """The agreements of the time before there were groups: one place is enough."""
    return redirect("house_rules", permanent=True)


@login_required
def _accept(request: HttpRequest) -> HttpResponse:
    person, rules = person_of(request), _rules()
    if request.POST.get("version") != str(rules.number):
        messages.warning(request, _("The house rules have just changed. Read them once more, please."))
        return redirect(f"{reverse('house_rules')}?{urlencode({'next': safe_next(request)})}")
    is_new = not has_accepted_before(person)
    form = AcceptRulesForm(request.POST, rules=rules, is_new=is_new)
    if not form.is_valid():
        return _show(request, form)
    accept_house_rules(user=person, rules=rules)
    welcome = _("Thank you. Welcome to the neighbourhood.")
    messages.success(request, welcome if is_new else _("Thank you. You can go on."))
    return redirect(safe_next(request) or "groups")


def _show(request: HttpRequest, form: AcceptRulesForm | None = None) -> HttpResponse:
    rules, person = _rules(), request.user
    waits = isinstance(person, User) and not rules.accepted.filter(user=person).exists()
    if waits and form is None:
        form = AcceptRulesForm(rules=rules, is_new=not has_accepted_before(person_of(request)))
    seen = {
        "rules": rules,
        "text": rules.html(get_language() or ""),
        "form": form if waits else None,
        "next": safe_next(request),
    }
    return render(request, "community/groups/house_rules.html", seen)


def _rules() -> HouseRules:
    rules = HouseRules.objects.that_hold().first()
    if rules is None:
        raise Http404
    return rules
