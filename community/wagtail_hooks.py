"""What the neighbourhood adds to the editors' desk."""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component

from community.offering.desk import OfferedPanel
from community.offering.open_forms import leave_out_what_was_withdrawn

hooks.register("before_edit_page", leave_out_what_was_withdrawn)


@hooks.register("construct_homepage_panels")
def add_panels(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(OfferedPanel())
