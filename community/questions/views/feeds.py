from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from community.entrance import members_only
from community.groups.models import Group
from community.questions.actions.feeds import make_feed_key, take_back_feed_key
from community.questions.feed import GroupFeed
from community.questions.feed_keys import FeedKey
from community.questions.trails import today
from leerkring.accounts.who import person_of


@require_safe
@never_cache
def feed(request: HttpRequest, slug: str, token: str) -> HttpResponse:
    """For a feed reader, which has no session: the address is the key. A feed of its own per request."""
    return GroupFeed()(request, slug=slug, token=token)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def feed_addresses(request: HttpRequest) -> HttpResponse:
    """Show, make and take back the private addresses of feeds."""
    person = person_of(request)
    if request.method == "POST":
        if request.POST.get("on") == "1":
            make_feed_key(by=person)
        else:
            take_back_feed_key(by=person)
            messages.success(request, _("Your feed addresses do not work any more."))
        return redirect("feed_addresses")
    groups = Group.objects.joined_by(person).filter(access=Group.Access.OPEN).order_by("name")
    key = FeedKey.objects.filter(user=person).first()
    shown = {"key": key, "groups": groups, "trail": today((_("Feeds"), ""))}
    return render(request, "community/questions/feed_addresses.html", shown)
