"""Small drawings for labels, covers and mugs, each about twenty wide around its own middle."""

import math

from shapes import (
    BERRY,
    BUTTER,
    COCOA,
    CORAL,
    CREAM,
    INK,
    LEAF,
    MOSS,
    MUSTARD,
    MUSTARD_DARK,
    PLUM,
    RED,
    RED_DARK,
    SEA,
    SEA_LIGHT,
    STONE,
    STONE_LIGHT,
    WHITE,
    circle,
    oval,
    path,
    placed,
    polygon,
    rectangle,
    ring,
    stroke,
)


def leaf(colour: str = MOSS, vein: str = LEAF) -> str:
    """Draw a tea leaf."""
    return path("M-10 7C-10 -6 -2 -10 10 -9C10 4 3 10 -10 7Z", colour) + stroke(
        "M-8 6C-3 1 2 -3 6 -6", vein, 1.4
    )


def bluebells() -> str:
    """Draw two harebells on a stalk."""
    bell = path("M-4.5 6C-4.5 0 -3 -4 0 -4C3 -4 4.5 0 4.5 6L2.2 4.4L0 6.4L-2.2 4.4Z", BERRY)
    stalk = stroke("M0 11C-1 2 1 -5 5 -9M0 3C-2 -2 -5 -4 -7 -4", MOSS, 1.4)
    return stalk + placed(bell, 6, -4, 1, 14) + placed(bell, -7, 1, 0.9, -8)


def orange_slice() -> str:
    """Draw half a slice of orange."""
    spokes = "".join(
        stroke(f"M0 0L{8 * math.cos(a):.1f} {8 * math.sin(a):.1f}", CREAM, 1.2)
        for a in (math.pi * part / 6 for part in range(0, 12, 2))
    )
    return (
        circle(0, 0, 10, MUSTARD_DARK)
        + circle(0, 0, 8.6, CREAM)
        + circle(0, 0, 7.8, MUSTARD)
        + spokes
    )


def rose_hip() -> str:
    """Draw a rose hip with its leaves."""
    crown = path("M-4 -7L0 -4L4 -7L3 -3L-3 -3Z", MOSS)
    return (
        path("M-2 9C-12 9 -16 3 -14 -2C-8 -1 -4 3 -2 9Z", MOSS)
        + oval(2, 2, 7.5, 8.5, RED)
        + oval(-0.5, 0, 2, 3, CORAL)
        + placed(crown, 2, 0)
    )


def raspberry() -> str:
    """Draw a raspberry."""
    drops = [(-5, -2), (0, -3), (5, -2), (-4, 2.5), (1, 2.5), (5, 2), (-2, 6.5), (3, 6), (0.5, 9)]
    fruit = "".join(
        circle(x, y, 3.3, RED if place % 2 else RED_DARK) for place, (x, y) in enumerate(drops)
    )
    return fruit + path("M-7 -5C-4 -10 4 -10 7 -5C3 -4 -3 -4 -7 -5Z", MOSS)


def berries(colour: str, light: str) -> str:
    """Draw three round berries and a leaf."""
    one = circle(0, 0, 4.8, colour) + circle(-1.4, -1.6, 1.3, light)
    return (
        placed(leaf(), 5, -6, 0.55)
        + placed(one, -5, 1)
        + placed(one, 5, 2)
        + placed(one, 0, 7, 0.95)
    )


def cloudberry() -> str:
    """Draw a cloudberry."""
    drops = [(-4, -1), (2, -2), (5, 2), (-4, 4), (1, 3), (3, 7), (-1, 8)]
    return path("M-9 -4C-4 -10 4 -10 9 -4C4 -1 -4 -1 -9 -4Z", LEAF) + "".join(
        circle(x, y, 3.6, MUSTARD if place % 2 else "#ee9a3a") for place, (x, y) in enumerate(drops)
    )


def moon_and_stars() -> str:
    """Draw a crescent and two stars."""
    crescent = path("M3 -9A9.5 9.5 0 1 0 8 7A8 8 0 0 1 3 -9Z", BUTTER)
    return crescent + circle(7, -4, 1.3, BUTTER) + circle(3.5, 1, 0.9, BUTTER)


def sunrise() -> str:
    """Draw a sun coming up over the sea."""
    rays = "".join(
        stroke(
            f"M{8.5 * math.cos(a):.1f} {2 - 8.5 * math.sin(a):.1f}"
            f"L{11 * math.cos(a):.1f} {2 - 11 * math.sin(a):.1f}",
            MUSTARD,
            1.6,
        )
        for a in (math.pi * part / 6 for part in range(1, 6))
    )
    return rays + path("M-7 2A7 7 0 0 1 7 2Z", MUSTARD) + stroke("M-10 5.4H10M-7 9H7", SEA, 1.8)


def waves(colour: str = WHITE) -> str:
    """Draw two waves."""
    wave = "c2.5 -5 5 -5 7 0c2 4 4 4 6 0c1.5 -4 4 -5 6 0"
    return stroke(f"M-10 -1{wave}M-10 7{wave}", colour, 2)


def lighthouse(body: str = WHITE, band: str = RED, lamp: str = BUTTER) -> str:
    """Draw a lighthouse, twenty-four high."""
    return (
        polygon([(-3.6, -6), (3.6, -6), (6, 12), (-6, 12)], body)
        + polygon([(-4.1, -2), (4.1, -2), (4.7, 2.5), (-4.7, 2.5)], band)
        + polygon([(-5.3, 7), (5.3, 7), (6, 12), (-6, 12)], band)
        + rectangle(-5, -7.4, 10, 2, INK, 0.8)
        + rectangle(-2.8, -12, 5.6, 4.8, lamp)
        + polygon([(-4, -12), (0, -15.5), (4, -12)], band)
    )


def gull(colour: str = WHITE, wing: str = STONE_LIGHT) -> str:
    """Draw a gull that stands and looks to the right."""
    return (
        stroke("M-1 7V11M2.5 7V11", MUSTARD_DARK, 1.2)
        + path("M-11 5C-7 -3 1 -2 3 -6C4.5 -9.5 10 -9 10 -5C10 2 5 8 -2 8C-6 8 -9 7 -11 5Z", colour)
        + path("M-11 5C-7 0 -2 -1 3 2C0 6 -6 7 -11 5Z", wing)
        + polygon([(9.6, -6.4), (14, -4.6), (9.8, -3.8)], MUSTARD)
        + circle(7, -6, 0.9, INK)
    )


def fish(colour: str = SEA, belly: str = SEA_LIGHT) -> str:
    """Draw a small herring."""
    return (
        path("M-9 0C-5 -6 4 -6 9 0C4 6 -5 6 -9 0Z", colour)
        + path("M-8 1C-3 5 4 5 9 0C4 3 -4 3 -8 1Z", belly)
        + polygon([(7.5, 0), (13, -4.5), (13, 4.5)], colour)
        + circle(-5, -1.2, 1, WHITE)
    )


def knot(rope: str = CREAM) -> str:
    """Draw a figure-of-eight knot."""
    under = "M-11 6C-4 6 -1 4 2 0C6 -6 11 -8 11 -2C11 5 4 4 0 0C-5 -5 -11 -7 -11 -1C-11 4 -5 3 -2 0"
    return (
        stroke(under, MUSTARD_DARK, 4.4)
        + stroke(under, rope, 2.8)
        + stroke("M1 1.5C4 5 7 8 12 8", MUSTARD_DARK, 4.4)
        + stroke("M0 0C4 5 7 8 12 8", rope, 2.8)
    )


def yarn(colour: str = CORAL, thread: str = RED) -> str:
    """Draw a ball of yarn and two needles."""
    return (
        stroke("M-10 -9L7 8M10 -9L-7 8", MUSTARD_DARK, 1.8)
        + circle(0, 1, 8.4, colour)
        + stroke("M-6 -3C-1 -3 3 1 4 8M-8 1C-3 0 1 4 1 9M-2 -7C4 -6 7 -2 8 3", thread, 1.3)
    )


def star(points: int = 5, radius: float = 9, colour: str = BUTTER) -> str:
    """Draw a star."""
    corners = [
        (
            (radius if step % 2 == 0 else radius * 0.42) * math.sin(math.pi * step / points),
            -(radius if step % 2 == 0 else radius * 0.42) * math.cos(math.pi * step / points),
        )
        for step in range(2 * points)
    ]
    return polygon(corners, colour)


def poppy() -> str:
    """Draw a poppy."""
    petal = oval(0, -5, 5.6, 5.4, RED)
    return (
        "".join(placed(petal, 0, 0, 1, turn) for turn in (0, 90, 180, 270))
        + circle(0, 0, 4, RED_DARK)
        + circle(0, 0, 2.4, INK)
    )


def daisy(petals: str, middle: str, count: int = 12, radius: float = 11) -> str:
    """Draw a flower of many petals."""
    petal = oval(0, -radius * 0.66, radius * 0.2, radius * 0.36, petals)
    around = "".join(placed(petal, 0, 0, 1, 360 * step / count) for step in range(count))
    return around + circle(0, 0, radius * 0.42, middle)


def heart(colour: str = RED) -> str:
    """Draw a heart."""
    return path("M0 9C-14 -1 -9 -10 -4 -9C-2 -9 0 -7 0 -5C0 -7 2 -9 4 -9C9 -10 14 -1 0 9Z", colour)


def anchor(colour: str = WHITE) -> str:
    """Draw an anchor."""
    return ring(0, -8, 2.4, colour, 1.8) + stroke(
        "M0 -5V9M-4.5 -2H4.5M-9 3C-8 9 -3 10 0 10C3 10 8 9 9 3", colour, 2
    )


def cocoa_cup() -> str:
    """Draw a cup of cocoa."""
    return (
        path("M-8 -3H6V3C6 8 2 9 -1 9C-4 9 -8 8 -8 3Z", WHITE)
        + stroke("M6 -1C11 -1 11 5 6 5", WHITE, 1.8)
        + rectangle(-6.6, -3, 11.2, 2.4, COCOA)
        + stroke("M-4 -6C-6 -8 -2 -9 -4 -11M1 -6C-1 -8 3 -9 1 -11", CREAM, 1.4)
    )


def lavender(colour: str = PLUM) -> str:
    """Draw a spike of lavender, twenty-six high."""
    buds = "".join(
        oval(side * 2.3, -12 + step * 3.4, 2.2, 1.8, colour)
        for step in range(5)
        for side in (-1, 1)
    )
    return stroke("M0 14V-12", MOSS, 1.3) + buds + oval(0, -14.5, 1.8, 2.2, colour)


def compass_rose() -> str:
    """Draw the needle of a compass."""
    return polygon([(0, -9), (3, 0), (-3, 0)], RED) + polygon([(0, 9), (3, 0), (-3, 0)], STONE)


def puffin_face() -> str:
    """Draw the head of a puffin."""
    return (
        circle(0, 0, 10, INK)
        + path("M-7 -4C-2 -7 6 -6 7 0C7 6 0 8 -4 6C-7 3 -9 -1 -7 -4Z", WHITE)
        + path("M4 -5C10 -6 15 -2 16 3C12 5 8 6 4 5Z", RED)
        + path("M4 -5C6.5 -5.4 8 -4.8 9 -4.2L8.6 5C6.5 5.4 5 5.4 4 5Z", MUSTARD)
        + circle(0, -1, 1.6, INK)
    )


def sailboat(sail: str = RED) -> str:
    """Draw a boat under sail."""
    return (
        polygon([(1, -11), (10, 4), (1, 4)], sail)
        + polygon([(-1, -8), (-1, 4), (-8, 4)], STONE_LIGHT)
        + path("M-11 6H12C10 10 8 12 5 12H-5C-8 12 -10 10 -11 6Z", COCOA)
    )
