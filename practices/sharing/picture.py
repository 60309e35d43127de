"""The picture that stands beside a shared link: the circles of the page's cover, its title and our mark.

Drawn with Pillow at twice the size and then halved, which makes the edges smooth. The letters come
with the product: a server has no fonts of its own to count on.
"""

from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont
from wagtail.models import Page

from leerkring.design import cover
from leerkring.design.cover import PAINT, Circle

WIDTH, HEIGHT = 1200, 630
SMOOTH = 2
MARGIN, TEXT_WIDTH = 72, 600
SIZES = (76, 66, 58, 50, 42)
INK, PAPER = "#0a5150", "#fbf6ee"
SEATS = [(20, 8.6), (31.4, 16.9), (27.1, 30.3), (12.9, 30.3), (8.6, 16.9)]
SEAT_RADIUS = 8.4
"""The five circles of the logo (templates/components/logo.svg), in a field of 40 × 40; the first is coral."""
FONT = Path(cover.__file__).parent / "fonts" / "NotoSerif-Bold.ttf"


def picture(page: Page) -> bytes:
    """Draw the picture of a page as a PNG of WIDTH × HEIGHT."""
    canvas = Image.new("RGB", (WIDTH * SMOOTH, HEIGHT * SMOOTH), PAPER)
    draw_art(canvas, page.slug)
    draw_words(ImageDraw.Draw(canvas), page.title)
    draw_mark(canvas)
    stream = BytesIO()
    small = canvas.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    small.quantize(128, dither=Image.Dither.NONE).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def draw_art(canvas: Image.Image, slug: str) -> None:
    """The circles of the cover fill the right part, cut off by one large round edge."""
    drawn = cover.scene(slug)
    art = Image.new("RGB", canvas.size, PAINT[f"g-{drawn.ground}"])
    scale = canvas.height / cover.HEIGHT
    # The middle of the drawing comes to stand in the middle of the part that shows.
    shift = canvas.width * 0.79 - cover.WIDTH * scale / 2

    def placed(circle: Circle) -> Circle:
        x, y, radius = circle
        return x * scale + shift, y * scale, radius * scale

    for circle, paint in drawn.discs:
        art.paste(PAINT[f"f-{paint}"], mask=disc(canvas.size, placed(circle)))
    for one, other in drawn.lenses:
        both = ImageChops.multiply(disc(canvas.size, placed(one)), disc(canvas.size, placed(other)))
        art.paste(PAINT[f"f-{drawn.lens}"], mask=both)
    for seed in drawn.seeds:
        art.paste(PAINT[f"f-{drawn.seed}"], mask=disc(canvas.size, placed(seed)))
    canvas.paste(art, mask=disc(canvas.size, (canvas.width * 1.02, canvas.height * 0.5, canvas.width * 0.44)))


def draw_words(pen: ImageDraw.ImageDraw, title: str) -> None:
    lines, size = fitted(title)
    step = round(size * 1.22) * SMOOTH
    top = (HEIGHT * SMOOTH - step * len(lines)) / 2 - 36 * SMOOTH
    for number, line in enumerate(lines):
        pen.text((MARGIN * SMOOTH, top + number * step), line, font=letters(size), fill=INK)


def draw_mark(canvas: Image.Image) -> None:
    """The logo: a circle of people, and the lenses where neighbours meet."""
    scale, left, top = 1.6 * SMOOTH, MARGIN * SMOOTH, 520 * SMOOTH
    seats = [disc(canvas.size, (left + x * scale, top + y * scale, SEAT_RADIUS * scale)) for x, y in SEATS]
    for number, seat in enumerate(seats):
        canvas.paste(PAINT["f-teal" if number else "f-coral"], mask=seat)
    for one, other in pairwise([*seats, seats[0]]):
        canvas.paste(INK, mask=ImageChops.multiply(one, other))
    place = left + 52 * scale, top + 20 * scale
    ImageDraw.Draw(canvas).text(place, "Leerkring", font=letters(40), fill=INK, anchor="lm")


def disc(size: tuple[int, int], circle: Circle) -> Image.Image:
    x, y, radius = circle
    mask = Image.new("L", size)
    ImageDraw.Draw(mask).ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
    return mask


@lru_cache(maxsize=8)
def letters(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONT, size * SMOOTH)


def fitted(title: str) -> tuple[list[str], int]:
    """Break a title into at most four lines, in the largest letters with which it fits."""
    for size in SIZES:
        lines = broken(title, size)
        if len(lines) <= 4 and all(letters(size).getlength(line) <= TEXT_WIDTH * SMOOTH for line in lines):
            return lines, size
    lines = [cut(line, SIZES[-1]) for line in broken(title, SIZES[-1])[:4]]
    if len(broken(title, SIZES[-1])) > 4:
        lines[-1] = cut(f"{lines[-1]} …", SIZES[-1])
    return lines, SIZES[-1]


def broken(title: str, size: int) -> list[str]:
    lines: list[str] = []
    for word in title.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and letters(size).getlength(longer) <= TEXT_WIDTH * SMOOTH:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def cut(line: str, size: int) -> str:
    """Shorten one line that is too long by itself, such as a very long word."""
    if letters(size).getlength(line) <= TEXT_WIDTH * SMOOTH:
        return line
    line = line.removesuffix(" …")
    while line and letters(size).getlength(f"{line}…") > TEXT_WIDTH * SMOOTH:
        line = line[:-1]
    return f"{line}…"
