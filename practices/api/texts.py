"""Texts as JSON: a StreamField becomes a list of blocks, rich text becomes html with full addresses."""

from typing import Any

from django.http import HttpRequest
from django.utils.html import escape
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText, expand_db_html

from practices.api.photo import photo
from practices.queries.links import PAGE_LINK, Links
from practices.queries.relations import Named
from practices.sharing.addresses import absolute


class Writer:
    """Writes the texts of one answer. `links`: what they link to, read at once for all of them."""

    def __init__(self, request: HttpRequest, links: Links) -> None:
        self.request = request
        self.links = links

    def html(self, value: RichText | str | None) -> str:
        source = value.source if isinstance(value, RichText) else value or ""

        def with_address(link: Any) -> str:
            named = self.links.get(int(link[1]))
            return f'<a href="{escape(absolute(self.request, named.address))}">' if named else "<a>"

        html = expand_db_html(PAGE_LINK.sub(with_address, source))
        return html.replace('href="/', f'href="{absolute(self.request, "/")}')

    def block(self, kind: blocks.Block, value: Any) -> Any:
        """Write one block, whatever is inside it."""
        match kind:
            case blocks.StreamBlock():
                return [{"type": child.block_type, "value": self.block(child.block, child.value)} for child in value]
            case blocks.ListBlock():
                return [self.block(kind.child_block, child) for child in value]
            case ImageBlock():
                return photo(self.request, value, value.contextual_alt_text) if value else None
            case blocks.StructBlock():
                return {name: self.block(child, value.get(name)) for name, child in kind.child_blocks.items()}
            case blocks.RichTextBlock():
                return self.html(value)
            case blocks.PageChooserBlock():
                return self.page(value)
            case TypedTableBlock():
                return kind.get_api_representation(value) if value else None
        return kind.get_api_representation(value) if value is not None else None

    def page(self, page: object) -> dict[str, Any] | None:
        """A page that a text names. What was not read among the links is not for everybody."""
        if not isinstance(page, Named):
            return None
        place = absolute(self.request, page.address)
        return {"id": page.pk, "slug": page.slug, "title": page.label, "html_url": place}
