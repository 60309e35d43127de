"""Hangs the editors’ desk into Wagtail; what each part does stands in practices/desk/."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.snippets.models import register_snippet

from practices.desk import menu
from practices.desk.approving import approve_first
from practices.desk.checker import check_content
from practices.desk.dashboard import DueForReviewPanel, NewExamplePanel
from practices.desk.forward import hold_back
from practices.desk.lists import LibraryLists
from practices.desk.submitting import mention_what_is_open
from practices.desk.urls import urlpatterns

register_snippet(LibraryLists)

hooks.register("register_reports_menu_item", menu.review_menu_item)
hooks.register("construct_reports_menu", menu.tidy_reports)
hooks.register("construct_help_menu", menu.tidy_help)
hooks.register("construct_wagtail_userbar", check_content)
hooks.register("construct_page_action_menu", approve_first)
hooks.register("after_create_page", mention_what_is_open)
hooks.register("before_bulk_action", hold_back)
hooks.register("after_edit_page", mention_what_is_open)


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLPattern]:
    return urlpatterns


@hooks.register("insert_global_admin_css")
def desk_look() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("desk/desk.css"))


@hooks.register("insert_global_admin_js")
def desk_dates() -> SafeString:
    not_understood = _("This is not a date we can read. Write it like this: {example}.")
    return format_html('<script src="{}" data-not-understood="{}"></script>', static("desk/dates.js"), not_understood)


@hooks.register("insert_editor_js")
def desk_comments() -> SafeString:
    return format_html('<script src="{}" type="module"></script>', static("desk/comments.js"))


@hooks.register("construct_homepage_panels")
def add_panels(request: HttpRequest, panels: list[Component]) -> None:
    panels += [NewExamplePanel(), DueForReviewPanel()]
