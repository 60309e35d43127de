from collections.abc import Mapping
from typing import Any, NoReturn

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.telepath import register
from wagtail.blocks.struct_block import StructBlockAdapter
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.images.models import AbstractImage

from practices.blocks.choosers import KnownPageBlock

TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ul", "ol"]


class DescribedImageBlock(ImageBlock):
    """An image that always says what it shows: decoration without alternative text is not for texts."""

    image = ImageChooserBlock(label=_("Image"))
    decorative = None
    alt_text = blocks.CharBlock(
        label=_("What the image shows"),
        max_length=250,
        help_text=_("Words for people who cannot see it. A draft can do without; a page on the site cannot."),
    )

    def __init__(self, **kwargs: Any) -> None:
        super(ImageBlock, self).__init__(**kwargs)  # Wagtail's would add its box for decoration

    def clean(self, value: Any) -> Any:
        words = (value.contextual_alt_text or "").strip() if value else ""
        if value and not words and not self.is_deferred_validation:
            self._refuse(ValidationError(_("Describe the image for people who cannot see it.")))
        if words:
            try:
                self.child_blocks["alt_text"].clean(words)  # Wagtail leaves out how long they may be
            except ValidationError as error:
                self._refuse(error)
        return super().clean(value)

    def _image_to_struct_value(self, image: AbstractImage | None) -> dict[str, Any]:
        """Without the part that Wagtail's has and this one has not."""
        parts = super()._image_to_struct_value(image)
        return {name: parts[name] for name in self.child_blocks}

    def _refuse(self, error: ValidationError) -> NoReturn:
        raise blocks.StructBlockValidationError(block_errors={"alt_text": error})

    class Meta:
        icon = "image"
        label = _("Image")
        description = _("With words for people who cannot see it")
        help_text = _("Is somebody recognisable? Then only with their written consent.")
        template = "practices/blocks/image.html"


register(StructBlockAdapter(), DescribedImageBlock)  # the script of Wagtail's image looks for the box


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Step"), max_length=120)
    text = blocks.TextBlock(label=_("Explanation"), required=False)

    class Meta:
        icon = "list-ol"
        label = _("Step")


class FigureBlock(blocks.StructBlock):
    number = blocks.CharBlock(label=_("Number"), max_length=20, help_text=_("As in the source, for instance 280."))
    label = blocks.CharBlock(label=_("What it counts"), max_length=120)
    note = blocks.CharBlock(label=_("Note"), required=False, max_length=200)

    def get_searchable_content(self, value: Mapping[str, Any]) -> list[str]:
        return [f"{value['number']} {value['label']}.", value["note"]]

    class Meta:
        icon = "order"
        label = _("Figure")
        description = _("A number worth remembering, shown large")
        help_text = _("Exactly as in the source. At most two of these on a page.")
        template = "practices/blocks/figure.html"


class CalloutBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=80)
    text = blocks.TextBlock(label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Call-out")
        description = _("One thing that nobody may miss")
        help_text = _("One or two sentences. With more than one call-out none of them stands out.")
        template = "practices/blocks/callout.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Words of the organisation"))
    organisation = KnownPageBlock(label=_("Organisation"), page_type="practices.OrganisationPage")

    class Meta:
        icon = "openquote"
        label = _("Quote of an organisation")
        description = _("Words that an organisation published itself")
        help_text = _("Only words that the organisation published itself; never of a private person.")
        template = "practices/blocks/quote.html"


class BodyBlock(blocks.StreamBlock):
    """A text as it can be written anywhere in the library."""

    text = blocks.RichTextBlock(label=_("Text"), features=TEXT_FEATURES, template="practices/blocks/text.html")
    heading = blocks.CharBlock(
        label=_("Heading"), max_length=120, icon="title", template="practices/blocks/heading.html"
    )
    steps = blocks.ListBlock(StepBlock(), label=_("Steps"), icon="list-ol", template="practices/blocks/steps.html")
    list = blocks.ListBlock(
        blocks.CharBlock(label=_("Item"), max_length=400),
        label=_("List"),
        icon="list-ul",
        template="practices/blocks/list.html",
    )
    figure = FigureBlock()
    callout = CalloutBlock()
    quote = QuoteBlock()
    table = TypedTableBlock(
        [("text", blocks.CharBlock(label=_("Text"), required=False))],
        label=_("Table"),
        template="practices/blocks/table.html",
    )
    image = DescribedImageBlock()
    example = KnownPageBlock(
        page_type="practices.PracticePage",
        label=_("Related example"),
        icon="link",
        template="practices/blocks/example.html",
    )

    class Meta:
        required = False
