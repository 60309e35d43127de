"""What the form of a page sends when an editor has added blocks and not written a word in them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.forms import ModelMultipleChoiceField
from wagtail import blocks
from wagtail.admin.panels import get_edit_handler
from wagtail.blocks.field_block import RichTextBlock
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import rich_text

Fields = dict[str, Any]


def form_of(model: type[Page], *, with_blocks: bool) -> Fields:
    """The form with a title; in each text no block at all, or one of every kind and a table without columns."""
    fields: Fields = {"title": "Nog niet af", "slug": "nog-niet-af", "comments-TOTAL_FORMS": 0}
    fields |= {"comments-INITIAL_FORMS": 0, "comments-MIN_NUM_FORMS": 0, "comments-MAX_NUM_FORMS": ""}
    for name, field in get_edit_handler(model).get_form_class().base_fields.items():
        column = _column(model, name)
        if isinstance(column, StreamField):
            fields |= stream(column.stream_block, name, with_blocks=with_blocks)
        elif isinstance(column, RichTextField):
            fields[name] = rich_text("")
        elif not isinstance(field, ModelMultipleChoiceField):
            fields.setdefault(name, field.initial() if callable(field.initial) else field.initial or "")
    return fields


def stream(block: blocks.BaseStreamBlock, name: str, *, with_blocks: bool = True) -> Fields:
    kinds = list(block.child_blocks.items()) if with_blocks else []
    bare = [kind for kind, child in kinds if isinstance(child, BaseTypedTableBlock)]
    fields: Fields = {f"{name}-count": len(kinds) + len(bare)}
    for number, kind in enumerate([*(kind for kind, _child in kinds), *bare]):
        place = f"{name}-{number}"
        fields |= {f"{place}-type": kind, f"{place}-order": number, f"{place}-deleted": "", f"{place}-id": ""}
        if number < len(kinds):
            fields |= blank(block.child_blocks[kind], f"{place}-value")
        else:
            fields |= table_without_columns(f"{place}-value")
    return fields


def blank(block: blocks.Block, name: str) -> Fields:
    if isinstance(block, blocks.BaseStreamBlock):
        return stream(block, name)
    if isinstance(block, BaseTypedTableBlock):
        return table(block, name)
    if isinstance(block, blocks.ListBlock):
        item = {f"{name}-0-order": 0, f"{name}-0-deleted": "", f"{name}-0-id": "", f"{name}-count": 1}
        return item | blank(block.child_block, f"{name}-0-value")
    if isinstance(block, blocks.BaseStructBlock):
        return merged(blank(child, f"{name}-{part}") for part, child in block.child_blocks.items())
    if isinstance(block, RichTextBlock):
        return {name: rich_text("")}
    return {} if isinstance(block, blocks.BooleanBlock | blocks.MultipleChoiceBlock) else {name: ""}


def table(block: BaseTypedTableBlock, name: str) -> Fields:
    """One column and one row."""
    column = {"type": "text", "order": 0, "heading": "", "deleted": ""}
    fields: Fields = {f"{name}-column-0-{part}": value for part, value in column.items()}
    fields |= {f"{name}-column-count": 1, f"{name}-row-count": 1, f"{name}-caption": ""}
    fields |= {f"{name}-row-0-order": 0, f"{name}-row-0-deleted": ""}
    return fields | blank(block.child_blocks["text"], f"{name}-cell-0-0")


def table_without_columns(name: str) -> Fields:
    """A table that was added and left as it came."""
    return {f"{name}-column-count": 0, f"{name}-row-count": 0, f"{name}-caption": ""}


def merged(parts: Iterable[Fields]) -> Fields:
    return {key: value for part in parts for key, value in part.items()}


def _column(model: type[Model], name: str) -> Any:
    return next((field for field in model._meta.get_fields() if field.name == name), None)
