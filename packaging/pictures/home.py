"""Things for the house and to wear. Each stands on the table around x = 0."""

from shapes import (
    BUTTER,
    CREAM,
    FLOOR,
    INK,
    MUSTARD,
    MUSTARD_DARK,
    PAPER,
    STONE_LIGHT,
    WHITE,
    circle,
    faded,
    footprint,
    glow,
    oval,
    path,
    placed,
    polygon,
    rectangle,
    ring,
    shade,
    stroke,
)


def flame(x: float, y: float, scale: float = 1) -> str:
    """Draw a flame whose foot is at x, y."""
    fire = path("M0 0C-8 -4 -5 -12 0 -20C5 -12 8 -4 0 0Z", MUSTARD) + path(
        "M0 -1C-4 -4 -2 -8 0 -12C2 -8 4 -4 0 -1Z", BUTTER
    )
    return faded(circle(x, y - 8 * scale, 17 * scale, BUTTER), 0.45) + placed(fire, x, y, scale)


def candle(colour: str, x: float, height: float, half: float = 9) -> str:
    """Draw a burning candle."""
    top = FLOOR - height
    rolls = "".join(
        stroke(
            f"M{x - half} {top + 8 + step * 11}L{x + half} {top + 4 + step * 11}", MUSTARD_DARK, 1
        )
        for step in range(int((height - 8) / 11))
    )
    return (
        footprint(x, half + 4)
        + rectangle(x - half, top, 2 * half, height, colour, 3)
        + faded(rolls, 0.5)
        + shade(x + half * 0.3, top, half * 0.7, height, 3)
        + stroke(f"M{x} {top}v-4", INK, 1.4)
        + flame(x, top - 2, 0.9)
    )


def scented_candle(glass: str, label: str, emblem: str) -> str:
    """Draw a candle in a glass."""
    top = FLOOR - 52
    return (
        footprint(0, 32)
        + flame(0, top + 4, 1.05)
        + rectangle(-29, top, 58, 52, glass, 8)
        + oval(0, top + 2, 29, 4.6, CREAM)
        + shade(11, top, 18, 52, 8)
        + glow(-24, top + 8, 4, 38, 2)
        + rectangle(-17, top + 13, 34, 30, label, 3)
        + placed(emblem, 0, top + 28, 1.15)
    )


def lantern(colour: str) -> str:
    """Draw a storm lantern with a candle in it."""
    top = FLOOR - 62
    return (
        ring(0, top - 9, 9, colour, 3)
        + footprint(0, 30)
        + polygon([(-20, top + 6), (-11, top - 8), (11, top - 8), (20, top + 6)], colour)
        + rectangle(-24, top + 4, 48, 7, colour, 2)
        + rectangle(-20, top + 11, 40, 42, BUTTER)
        + faded(rectangle(-20, top + 11, 40, 42, WHITE), 0.35)
        + rectangle(-6, top + 34, 12, 19, PAPER, 2)
        + flame(0, top + 34, 0.85)
        + stroke(f"M-20 {top + 11}V{top + 53}M20 {top + 11}V{top + 53}", colour, 4)
        + stroke(f"M-9 {top + 11}V{top + 53}M9 {top + 11}V{top + 53}", colour, 1.2)
        + rectangle(-26, top + 53, 52, 9, colour, 2)
        + shade(8, top + 53, 18, 9, 2)
    )


def soap(colour: str, band: str, emblem: str) -> str:
    """Draw a bar of soap with a paper band, and bubbles."""
    y = FLOOR - 38
    bubbles = "".join(
        faded(circle(x, at, r, WHITE), 0.75) + ring(x, at, r, STONE_LIGHT, 0.8)
        for x, at, r in (
            (-56, FLOOR - 10, 9),
            (-46, FLOOR - 26, 6),
            (56, FLOOR - 12, 7),
            (49, FLOOR - 52, 5),
            (62, FLOOR - 34, 8),
        )
    )
    return (
        footprint(0, 44)
        + rectangle(-42, y, 84, 38, colour, 13)
        + shade(18, y, 24, 38, 13)
        + faded(rectangle(-34, y + 5, 60, 4, WHITE, 2), 0.5)
        + rectangle(-17, y, 34, 38, band)
        + placed(emblem, 0, y + 19, 1.15)
        + bubbles
    )


def bowl(colour: str, glaze: str) -> str:
    """Draw a hand-thrown bowl."""
    top = FLOOR - 42
    return (
        footprint(0, 34)
        + rectangle(-20, FLOOR - 5, 40, 5, colour, 2)
        + path(
            f"M-50 {top}H50C48 {top + 28} 26 {top + 38} 0 {top + 38}"
            f"C-26 {top + 38} -48 {top + 28} -50 {top}Z",
            colour,
        )
        + path(
            f"M-50 {top}H50C50 {top + 6} 49 {top + 9} 48 {top + 12}"
            f"C40 {top + 20} 32 {top + 10} 22 {top + 15}"
            f"C10 {top + 22} 2 {top + 11} -10 {top + 15}"
            f"C-22 {top + 22} -34 {top + 10} -48 {top + 12}Z",
            glaze,
        )
        + faded(
            path(
                f"M22 {top}H50C48 {top + 28} 26 {top + 38} 4 {top + 38}"
                f"C24 {top + 28} 26 {top + 12} 22 {top}Z",
                INK,
            ),
            0.13,
        )
        + oval(0, top, 50, 9, glaze)
        + faded(oval(0, top + 1, 44, 6.4, INK), 0.22)
    )


def _rows(left: float, right: float, top: float, colour: str, count: int) -> str:
    """Draw a band of knitted zigzag."""
    step = (right - left) / (2 * count)
    points = "".join(
        f"L{left + place * step:.1f} {top + (5 if place % 2 else 0):.1f}"
        for place in range(1, 2 * count + 1)
    )
    return stroke(f"M{left:.1f} {top:.1f}{points}", colour, 2.2)


def beanie(wool: str, pattern: str) -> str:
    """Draw a knitted hat with a tassel."""
    y = FLOOR
    return (
        footprint(0, 42)
        + circle(0, y - 72, 9, pattern)
        + path(
            f"M-38 {y - 16}C-40 {y - 56} -18 {y - 68} 0 {y - 68}"
            f"C18 {y - 68} 40 {y - 56} 38 {y - 16}Z",
            wool,
        )
        + _rows(-33, 33, y - 42, pattern, 8)
        + _rows(-35, 35, y - 33, pattern, 8)
        + rectangle(-42, y - 20, 84, 20, wool, 6)
        + faded(rectangle(-42, y - 20, 84, 20, INK, 6), 0.14)
        + stroke("".join(f"M{x} {y - 16}v12" for x in range(-34, 36, 8)), wool, 3)
        + faded(
            path(
                f"M14 {y - 66}C34 {y - 58} 40 {y - 40} 38 {y - 20}H22"
                f"C26 {y - 40} 24 {y - 56} 14 {y - 66}Z",
                INK,
            ),
            0.1,
        )
    )


def mittens(wool: str, pattern: str, emblem: str) -> str:
    """Draw a pair of mittens."""
    one = (
        path("M-17 8V-22C-17 -42 17 -42 17 -22V8Z", wool)
        + path("M15 -4C24 -16 32 -14 31 -7C29 2 22 8 15 9Z", wool)
        + rectangle(-18, 6, 36, 20, pattern, 4)
        + stroke("M-11 10V22M-3.5 10V22M4 10V22M11.5 10V22", wool, 2.4)
        + placed(emblem, 0, -14, 1.1)
    )
    mirrored = f'<g transform="scale(-1 1)">{one}</g>'
    return (
        footprint(0, 50)
        + placed(mirrored, -27, FLOOR - 28, 1, -6)
        + placed(one, 27, FLOOR - 28, 1, 6)
    )


def socks(wool: str, pattern: str) -> str:
    """Draw a pair of thick socks."""
    one = (
        path("M-13 -42H13V2C22 6 34 8 34 18C34 26 28 28 20 28H2C-8 28 -13 22 -13 14Z", wool)
        + path("M21 8C30 10 34 13 34 18C34 26 28 28 20 28C16 22 16 14 21 8Z", pattern)
        + path("M-13 8C-6 8 0 14 2 28C-8 28 -13 22 -13 14Z", pattern)
        + rectangle(-14, -46, 28, 14, pattern, 3)
        + stroke("M-8 -42V-36M-1 -42V-36M6 -42V-36", wool, 2)
        + _rows(-11, 11, -24, pattern, 3)
        + _rows(-11, 11, -15, pattern, 3)
    )
    return (
        footprint(4, 52) + placed(one, -26, FLOOR - 28, 1, -3) + placed(one, 24, FLOOR - 28, 1, 3)
    )


def blanket(wool: str, stripe: str, fringe: str) -> str:
    """Draw a folded blanket with fringes."""
    y = FLOOR
    folds = "".join(
        rectangle(-52, y - 22 - step * 19, 104, 19, wool, 8)
        + rectangle(18, y - 22 - step * 19, 8, 19, stripe)
        + rectangle(31, y - 22 - step * 19, 4, 19, stripe)
        + faded(rectangle(-48, y - 6 - step * 19, 96, 3, INK, 1.5), 0.14)
        for step in range(3)
    )
    return (
        footprint(0, 56)
        + stroke("".join(f"M{x} {y - 5}v6" for x in range(-46, 48, 6)), fringe, 2)
        + folds
        + shade(34, y - 60, 18, 57, 8)
    )


def tote(cloth: str, emblem: str) -> str:
    """Draw a shopping bag of cotton."""
    y = FLOOR
    return (
        footprint(0, 36)
        + stroke(f"M-16 {y - 52}C-16 {y - 88} 16 {y - 88} 16 {y - 52}", MUSTARD_DARK, 5)
        + polygon([(-32, y - 54), (32, y - 54), (36, y), (-36, y)], cloth)
        + faded(polygon([(14, y - 54), (32, y - 54), (36, y), (16, y)], INK), 0.1)
        + rectangle(-32, y - 54, 64, 4, MUSTARD_DARK)
        + placed(emblem, -1, y - 25, 1.6)
    )


def towel(cloth: str, stripe: str, emblem: str) -> str:
    """Draw a tea towel over a rail."""
    y = FLOOR
    return (
        rectangle(-66, y - 79, 132, 5, MUSTARD_DARK, 2.5)
        + rectangle(-34, y - 80, 68, 72, cloth, 2)
        + shade(20, y - 80, 14, 72, 2)
        + rectangle(-34, y - 24, 68, 4, stripe)
        + rectangle(-34, y - 16, 68, 2, stripe)
        + placed(emblem, -2, y - 49, 1.5)
        + stroke("".join(f"M{x} {y - 8}v4" for x in range(-32, 35, 5)), cloth, 2)
    )
