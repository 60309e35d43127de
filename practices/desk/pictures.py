"""Pictures that editors bring along: one that is too large or broken gets a sentence."""

from typing import Any, NoReturn

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm


class PictureField(WagtailImageField):
    """Counts the pixels by the head of the file. Wagtail's unfolds the whole picture for that, and a broken one or one
    with very many is an error of the server."""

    def to_python(self, data: Any) -> Any:
        if data is not None and self.max_image_pixels is not None:
            self._check_pixels(data, self.max_image_pixels)
        try:
            return super().to_python(data)
        except (OSError, SyntaxError, EOFError) as error:  # cut off, such as by a copy that was broken off
            raise ValidationError(self.error_messages["invalid_image"], code="invalid_image") from error

    def _check_pixels(self, file: Any, most: int) -> None:
        try:
            with Image.open(file) as picture:
                width, height = picture.size
        except Image.DecompressionBombError:
            self._refuse(most)
        except (OSError, SyntaxError, UnidentifiedImageError):  # no picture, which is said below
            return
        finally:
            file.seek(0)
        if width * height > most:
            self._refuse(most)

    def _refuse(self, most: int) -> NoReturn:
        words = _("This picture is too large: %(most)d million pixels is the most. Make it smaller first.")
        raise ValidationError(words % {"most": most // 1_000_000}, code="file_too_many_pixels")


class PictureForm(BaseImageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if given := self.fields.get("file"):
            self.fields["file"] = PictureField(label=given.label, required=given.required, widget=given.widget)
