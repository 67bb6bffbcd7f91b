"""Shapes and colours that every picture of the demo shop is made of.

One style: flat colours, a shade on the right, everything stands on the same table. Only what every
SVG reader knows: no classes, filters, clips or fonts.
"""

from collections.abc import Sequence
from typing import Final

WIDTH: Final = 240
HEIGHT: Final = 112
SHARPNESS: Final = 2
"""A picture says that it is twice as large as it is drawn, for screens with small pixels."""

TABLE: Final = 80
FLOOR: Final = 95
"""Where things stand. Tiles cut a little off above and below, so keep between 14 and 98."""

INK: Final = "#22304a"
SEA: Final = "#2f6f8f"
SEA_LIGHT: Final = "#7fb4c8"
SKY: Final = "#cfe3ea"
RED: Final = "#c8473a"
RED_DARK: Final = "#9d3329"
CORAL: Final = "#e5826f"
MUSTARD: Final = "#e3ab3b"
MUSTARD_DARK: Final = "#b98222"
BUTTER: Final = "#f6dc8c"
CREAM: Final = "#fbf3e2"
PAPER: Final = "#fffaf0"
SAND: Final = "#e3cfa6"
MOSS: Final = "#5f7f4c"
MOSS_DARK: Final = "#3f5d36"
LEAF: Final = "#8fb06b"
PLUM: Final = "#6c4a7e"
LILAC: Final = "#a98bc0"
COCOA: Final = "#5b3a29"
COCOA_DARK: Final = "#3f2618"
CARAMEL: Final = "#c08048"
TERRACOTTA: Final = "#c9714a"
TERRACOTTA_DARK: Final = "#a5573a"
ROSE: Final = "#e7a6a6"
BERRY: Final = "#4a4f8f"
STONE: Final = "#7f8891"
STONE_LIGHT: Final = "#c7ced4"
WHITE: Final = "#ffffff"

Point = tuple[float, float]

ROOMS: Final = {
    "sky": ("#dcebf0", "#c4dde5"),
    "sand": ("#f5ead3", "#e8d7b4"),
    "blush": ("#f8e0d8", "#eec9be"),
    "moss": ("#e3edd7", "#cddfba"),
    "lilac": ("#e9e1f1", "#d6c9e4"),
    "dusk": ("#d2dae8", "#b9c6da"),
    "butter": ("#fbefc9", "#f1dfa3"),
    "mint": ("#dbefe7", "#bfe0d3"),
}
"""A wall and a table."""


def number(value: float) -> str:
    """Return a coordinate as short as it can be written."""
    return f"{value:.1f}".rstrip("0").rstrip(".") if value else "0"


def rectangle(x: float, y: float, w: float, h: float, fill: str, r: float = 0) -> str:
    """Return a rectangle with its upper left corner at x, y."""
    corner = f' rx="{number(r)}"' if r else ""
    place = f'x="{number(x)}" y="{number(y)}" width="{number(w)}" height="{number(h)}"'
    return f'<rect {place}{corner} fill="{fill}"/>'


def circle(x: float, y: float, r: float, fill: str) -> str:
    """Return a circle around x, y."""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" fill="{fill}"/>'


def oval(x: float, y: float, rx: float, ry: float, fill: str) -> str:
    """Return an ellipse around x, y."""
    place = f'cx="{number(x)}" cy="{number(y)}" rx="{number(rx)}" ry="{number(ry)}"'
    return f'<ellipse {place} fill="{fill}"/>'


def path(d: str, fill: str) -> str:
    """Return a filled path."""
    return f'<path d="{d}" fill="{fill}"/>'


def polygon(points: Sequence[Point], fill: str) -> str:
    """Return a filled polygon."""
    told = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return f'<polygon points="{told}" fill="{fill}"/>'


def stroke(d: str, colour: str, width: float) -> str:
    """Return a line with round ends."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{number(width)}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def ring(x: float, y: float, r: float, colour: str, width: float) -> str:
    """Return a circle that is only a line."""
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" fill="none" '
        f'stroke="{colour}" stroke-width="{number(width)}"/>'
    )


def placed(content: str, x: float, y: float, scale: float = 1, turn: float = 0) -> str:
    """Return the content with its origin at x, y, scaled and turned (degrees) around it."""
    steps = [f"translate({number(x)} {number(y)})"]
    if turn:
        steps.append(f"rotate({number(turn)})")
    if scale != 1:
        steps.append(f"scale({scale:.2f})")
    return f'<g transform="{" ".join(steps)}">{content}</g>'


def faded(content: str, opacity: float) -> str:
    """Return the content so much less than solid."""
    return f'<g opacity="{opacity:.2f}">{content}</g>'


def shade(x: float, y: float, w: float, h: float, r: float = 0) -> str:
    """Return the shadow on the right of a thing."""
    return faded(rectangle(x, y, w, h, INK, r), 0.12)


def glow(x: float, y: float, w: float, h: float, r: float = 0) -> str:
    """Return the light on the left of a thing."""
    return faded(rectangle(x, y, w, h, WHITE, r), 0.3)


def footprint(x: float, half: float, y: float = FLOOR) -> str:
    """Return the shadow that a thing casts on the table."""
    return faded(oval(x + half * 0.12, y, half, 3.4, INK), 0.16)


def picture(room: str, *content: str) -> str:
    """Return a whole SVG: a wall, a table and what stands on it."""
    wall, table = ROOMS[room]
    body = "".join(
        (
            rectangle(0, 0, WIDTH, HEIGHT, wall),
            rectangle(0, TABLE, WIDTH, HEIGHT - TABLE, table),
            *content,
        )
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{SHARPNESS * WIDTH}" height="{SHARPNESS * HEIGHT}">{body}</svg>\n'
    )
