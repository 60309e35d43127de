"""What the pages of questions show about who wrote and who answered."""

from django import template

from community.questions.bylines import is_anonymous, name_of
from community.texts import excerpt

register = template.Library()
register.filter("excerpt", excerpt)
register.filter("name_of", name_of)
register.filter("is_anonymous", is_anonymous)
