from django import template
from django.template.context import Context
from wagtail.models import Page

from practices.sharing.addresses import site_address
from practices.sharing.card import SharingCard, is_filtered
from practices.sharing.card import sharing_card as make_card

register = template.Library()


@register.simple_tag(takes_context=True)
def sharing_card(context: Context, page: Page) -> SharingCard:
    """Collect what the head of the HTML says about a page; `trail` and `relations` of the view are not read again."""
    return make_card(context["request"], page, context.get("trail"), context.get("relations"))


@register.simple_tag(takes_context=True)
def sharing_place(context: Context, page: Page) -> str:
    """Tell apart what the card depends on besides the page: the address of the site, and filtered lists."""
    request = context["request"]
    return f"{site_address(request)} {is_filtered(request, page)}"
