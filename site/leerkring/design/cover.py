"""Cover art for a page without a photo: circles that meet, drawn from its slug.

The same slug always gives the same drawing. Where two circles overlap, the lens
is a paint of its own, so nothing depends on blend modes, ids or gradients and
the drawing can stand on a page twice. The classes take their paint from
css/cover.css (dark mode included); `fill` is for when the file stands alone.

The dice are part of the look: another throw would give every live page another drawing.
"""

import hashlib
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

WIDTH, HEIGHT = 480, 270

Circle = tuple[float, float, float]
"""x, y and radius in a field of WIDTH × HEIGHT."""
Shapes = tuple[list[Circle], list[tuple[Circle, Circle]], list[Circle]]
"""Circles, the pairs of them that overlap, and seeds."""

PAINT = {
    "g-teal": "#dcefea",
    "g-coral": "#ffe8df",
    "g-honey": "#fdf0d0",
    "g-plum": "#f4e9f8",
    "g-moss": "#eaf2db",
    "g-sky": "#e3f0f9",
    "g-night": "#0a4443",
    "g-sand": "#f3eadc",
    "f-teal": "#4ba99f",
    "f-coral": "#ff957a",
    "f-honey": "#f4c25a",
    "f-moss": "#a4bf70",
    "f-plum": "#b98fcf",
    "f-sky": "#84b7de",
    "f-night": "#0a4443",
    "f-cream": "#fdf8f0",
}

# ground, first circle, second circle, lens where they meet, seed
SCHEMES = [
    ("sand", "coral", "teal", "night", "honey"),
    ("night", "coral", "honey", "cream", "teal"),
    ("coral", "coral", "honey", "night", "plum"),
    ("teal", "teal", "honey", "night", "coral"),
    ("honey", "honey", "coral", "night", "teal"),
    ("plum", "plum", "coral", "night", "honey"),
    ("moss", "moss", "honey", "night", "coral"),
    ("sky", "sky", "teal", "night", "coral"),
    ("night", "teal", "sky", "cream", "coral"),
    ("sand", "plum", "sky", "night", "coral"),
]


@dataclass(frozen=True)
class Scene:
    """What a drawing is made of: names of paints, and circles in a field of WIDTH × HEIGHT."""

    ground: str
    discs: list[tuple[Circle, str]]
    lenses: list[tuple[Circle, Circle]]
    lens: str
    seeds: list[Circle]
    seed: str


def scene(slug: str) -> Scene:
    """Throw the dice of this slug."""
    dice = random.Random(hashlib.sha256(slug.encode()).digest())  # noqa: S311 – art, not secrets
    ground, one, two, lens, seed = dice.choice(SCHEMES)
    circles, lenses, seeds = dice.choice([ring, meeting, chain, growth])(dice)
    if dice.random() < 0.5:  # half of them look the other way
        circles, seeds = [flip(c) for c in circles], [flip(c) for c in seeds]
        lenses = [(flip(a), flip(b)) for a, b in lenses]
    circles, seeds = rounded([circles, seeds])
    lenses = [(a, b) for a, b in rounded(lenses)]
    discs = [(c, one if i % 2 == 0 else two) for i, c in enumerate(circles)]
    return Scene(ground, discs, lenses, lens, seeds, seed)


@lru_cache(maxsize=1024)
def cover(slug: str) -> str:
    """Return the drawing for this slug as one `<svg>` element."""
    drawn = scene(slug)
    ground = f"g-{drawn.ground}"
    shapes = [f'<path class="{ground}" fill="{PAINT[ground]}" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>']
    shapes += [disc(circle, paint) for circle, paint in drawn.discs]
    shapes += [overlap(a, b, drawn.lens) for a, b in drawn.lenses]
    shapes += [disc(circle, drawn.seed) for circle in drawn.seeds]
    return (
        f'<svg class="cover" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'preserveAspectRatio="xMidYMid slice" aria-hidden="true">{"".join(shapes)}</svg>'
    )


# --- four ways to sit together: each returns circles, pairs that overlap, seeds ---


def ring(dice: random.Random) -> Shapes:
    """People in a circle: every neighbour overlaps, the middle stays open."""
    seats = dice.choice([6, 8])
    around = dice.uniform(92, 128)
    size = around * math.sin(math.pi / seats) * dice.uniform(1.3, 1.5)
    x, y, turn = dice.uniform(150, 330), dice.uniform(105, 165), dice.uniform(0, math.tau)
    spots = [turn + math.tau * i / seats for i in range(seats)]
    circles = [(x + around * math.cos(a), y + around * math.sin(a), size) for a in spots]
    return circles, list(zip(circles, circles[1:] + circles[:1], strict=True)), [(x, y, size * 0.32)]


def meeting(dice: random.Random) -> Shapes:
    """Two large circles that share a part, and something small that comes of it."""
    big, small = dice.uniform(125, 165), dice.uniform(85, 120)
    x, y = dice.uniform(130, 190), dice.uniform(110, 160)
    angle = dice.uniform(-0.5, 0.5)
    apart = (big + small) * dice.uniform(0.62, 0.74)
    a = (x, y, big)
    b = (x + apart * math.cos(angle), y + apart * math.sin(angle), small)
    c = (b[0] + small * 0.95, b[1] - small * 0.75, small * 0.38)
    return [a, b], [(a, b)], [c]


def chain(dice: random.Random) -> Shapes:
    """Stepping stones: each circle touches the next and grows or shrinks."""
    sizes = dice.choice([[52, 68, 86, 106], [104, 84, 66, 52], [70, 92, 92, 70]])
    x, swing = dice.uniform(20, 60), dice.choice([-1, 1]) * dice.uniform(14, 34)
    circles: list[Circle] = []
    for i, size in enumerate(sizes):
        circles.append((x, HEIGHT / 2 + swing * (-1) ** i, size))
        x += (size + sizes[min(i + 1, 3)]) * 0.76
    top = circles[dice.choice([1, 2])]
    return circles, list(pairwise(circles)), [(top[0], top[1], 15)]


def growth(dice: random.Random) -> Shapes:
    """Year rings: every circle grows from the same spot, and meets one from outside."""
    x, foot, size = dice.uniform(150, 190), dice.uniform(255, 285), dice.uniform(132, 150)
    rings = [(x, foot - size * part, size * part) for part in (1, 0.74, 0.5, 0.27)]
    side = (x + size * 1.2, foot - size * dice.uniform(0.95, 1.35), size * 0.62)
    return [*rings, side], [(rings[0], side)], [(side[0] + side[2] * 1.15, side[1] + side[2] * 0.9, 18)]


# --- drawing ---


def rounded(groups: Sequence[Sequence[Circle]]) -> list[list[Circle]]:
    """Whole numbers: small to send, and a lens then fits its circles exactly."""
    return [[(round(x), round(y), round(r)) for x, y, r in group] for group in groups]


def flip(circle: Circle) -> Circle:
    x, y, r = circle
    return WIDTH - x, y, r


def disc(circle: Circle, paint: str) -> str:
    x, y, r = circle
    return f'<circle class="f-{paint}" fill="{PAINT["f-" + paint]}" cx="{x}" cy="{y}" r="{r}"/>'


def overlap(a: Circle, b: Circle, paint: str) -> str:
    """The lens of two circles: two arcs between the points where their edges cross."""
    (x1, y1, r1), (x2, y2, r2) = a, b
    gap = math.dist((x1, y1), (x2, y2))
    along = (gap**2 + r1**2 - r2**2) / (2 * gap)
    half = math.sqrt(max(r1**2 - along**2, 0))
    ux, uy = (x2 - x1) / gap, (y2 - y1) / gap
    mx, my = x1 + ux * along, y1 + uy * along
    px, py, qx, qy = mx - uy * half, my + ux * half, mx + uy * half, my - ux * half
    return (
        f'<path class="f-{paint}" fill="{PAINT["f-" + paint]}" '
        f'd="M{px:.1f} {py:.1f}A{r1} {r1} 0 0 0 {qx:.1f} {qy:.1f}'
        f'A{r2} {r2} 0 0 0 {px:.1f} {py:.1f}z"/>'
    )
