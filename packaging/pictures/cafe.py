"""What the café serves. Each stands on the table around x = 0."""

import math

from shapes import (
    BUTTER,
    CARAMEL,
    COCOA,
    COCOA_DARK,
    CORAL,
    CREAM,
    FLOOR,
    INK,
    LEAF,
    MOSS,
    MUSTARD,
    PAPER,
    RED,
    SAND,
    SEA,
    WHITE,
    circle,
    faded,
    footprint,
    glow,
    oval,
    path,
    placed,
    rectangle,
    ring,
    shade,
    stroke,
)


def plate(half: float) -> str:
    """Draw a plate."""
    return (
        footprint(0, half + 2, FLOOR + 1)
        + oval(0, FLOOR - 3, half, 7, WHITE)
        + oval(0, FLOOR - 4, half * 0.72, 4.4, "#e4e9ec")
    )


def steam(x: float, y: float) -> str:
    """Draw steam that rises from x, y."""
    one = "c-5 -6 5 -8 0 -15"
    return faded(stroke(f"M{x - 8} {y}{one}M{x + 2} {y}{one}M{x + 12} {y}{one}", WHITE, 2.6), 0.9)


def cup(colour: str, drink: str) -> str:
    """Draw a cup on its saucer, with steam."""
    top = FLOOR - 46
    return (
        plate(46)
        + stroke(f"M24 {top + 10}C42 {top + 6} 42 {top + 30} 22 {top + 28}", colour, 6)
        + path(
            f"M-28 {top + 2}H28C28 {top + 28} 18 {top + 42} 0 {top + 42}"
            f"C-18 {top + 42} -28 {top + 28} -28 {top + 2}Z",
            colour,
        )
        + faded(
            path(
                f"M12 {top + 2}H28C28 {top + 28} 18 {top + 42} 2 {top + 42}"
                f"C14 {top + 34} 14 {top + 16} 12 {top + 2}Z",
                INK,
            ),
            0.12,
        )
        + oval(0, top + 2, 28, 5.4, WHITE)
        + oval(0, top + 2.6, 24, 3.8, drink)
        + steam(-2, top - 6)
    )


def teapot(body: str, trim: str) -> str:
    """Draw a round teapot."""
    middle = FLOOR - 30
    return (
        footprint(0, 42)
        + stroke(
            f"M-30 {middle - 14}C-58 {middle - 18} -56 {middle + 18} -30 {middle + 14}", body, 6.5
        )
        + path(
            f"M26 {middle + 12}C44 {middle + 8} 40 {middle - 14} 56 {middle - 20}"
            f"L62 {middle - 14}C50 {middle - 8} 54 {middle + 16} 30 {middle + 22}Z",
            body,
        )
        + oval(0, middle, 37, 29, body)
        + faded(
            path(
                f"M14 {middle - 27}C44 {middle - 20} 46 {middle + 22} 12 {middle + 27.5}"
                f"C30 {middle + 10} 28 {middle - 12} 14 {middle - 27}Z",
                INK,
            ),
            0.12,
        )
        + faded(oval(-17, middle - 8, 5, 11, WHITE), 0.3)
        + path(f"M-20 {middle - 24}C-12 {middle - 34} 12 {middle - 34} 20 {middle - 24}Z", trim)
        + circle(0, middle - 36, 5, trim)
        + rectangle(-20, FLOOR - 4, 40, 4, trim, 2)
    )


def waffle() -> str:
    """Draw a waffle of five hearts with cream and jam."""
    one = path("M0 1C-6 8 -17 14 -15 24C-14 31 -4 32 0 26C4 32 14 31 15 24C17 14 6 8 0 1Z", CARAMEL)
    crust = path(
        "M0 5C-5 11 -13 16 -12 23C-11 28 -3 28 0 22C3 28 11 28 12 23C13 16 5 11 0 5Z", MUSTARD
    )
    grid = stroke(
        "M-8 14L6 26M8 14L-6 26M-11 20L-5 26M11 20L5 26M-4 10L11 22M4 10L-11 22", CARAMEL, 1.3
    )
    hearts = "".join(placed(one + crust + grid, 0, 0, 1, turn) for turn in (36, 108, 180, 252, 324))
    topping = oval(0, 0, 14, 11, WHITE) + path(
        "M-9 -3C-4 -9 7 -8 9 -2C10 5 -2 8 -7 4C-11 2 -11 0 -9 -3Z", RED
    )
    return (
        footprint(0, 64, FLOOR + 1)
        + oval(0, FLOOR - 34, 66, 37, WHITE)
        + oval(0, FLOOR - 35, 58, 32, "#e4e9ec")
        + f'<g transform="translate(0 {FLOOR - 36}) scale(1.25 0.95)">{hearts}</g>'
        + placed(topping, 0, FLOOR - 37)
    )


def bun() -> str:
    """Draw a cinnamon bun with pearl sugar."""
    turns = [
        (25 * (1 - step / 40) * math.cos(step * 0.45), 18 * (1 - step / 40) * math.sin(step * 0.45))
        for step in range(36)
    ]
    spiral = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in turns)
    sugar = "".join(
        rectangle(x, y, 3.4, 3, WHITE, 1)
        for x, y in (
            (-22, -9),
            (-10, -16),
            (4, -18),
            (16, -11),
            (-17, 4),
            (9, 3),
            (22, 0),
            (-4, -6),
            (2, 10),
        )
    )
    roll = (
        oval(0, 5, 36, 24, CARAMEL) + oval(0, 0, 34, 23, MUSTARD) + stroke(spiral, COCOA, 4) + sugar
    )
    return plate(56) + placed(roll, 0, FLOOR - 29, 1)


def soup() -> str:
    """Draw a bowl of fish soup with dill, and bread beside it."""
    top = FLOOR - 40
    loaf = (
        oval(0, 0, 24, 11, CARAMEL)
        + oval(-1, -2, 20, 8, SAND)
        + stroke("M-11 -5L-7 2M-2 -7L2 1M8 -6L11 0", CARAMEL, 2)
    )
    return (
        placed(loaf, -62, FLOOR - 10)
        + footprint(0, 42)
        + path(
            f"M-46 {top}H46C46 {top + 26} 26 {top + 40} 0 {top + 40}"
            f"C-26 {top + 40} -46 {top + 26} -46 {top}Z",
            SEA,
        )
        + faded(
            path(
                f"M20 {top}H46C46 {top + 26} 26 {top + 40} 2 {top + 40}"
                f"C20 {top + 30} 24 {top + 14} 20 {top}Z",
                INK,
            ),
            0.14,
        )
        + oval(0, top, 46, 11, WHITE)
        + oval(0, top + 1, 41, 8.6, BUTTER)
        + rectangle(-20, top - 3, 13, 6, CREAM, 2)
        + rectangle(8, top - 4, 14, 6, CORAL, 2)
        + circle(-2, top + 4, 3.4, "#ee9a3a")
        + circle(25, top + 2, 3, "#ee9a3a")
        + stroke(f"M-30 {top}l6 3M-26 {top - 2}l3 5M2 {top - 3}l4 4M6 {top - 3}l-2 4", MOSS, 1.6)
        + stroke(f"M40 {top - 2}L66 {top - 26}", "#c9d0d6", 4)
    )


def bottle() -> str:
    """Draw a bottle of apple juice and two apples."""
    top = FLOOR - 80
    apple = (
        path("M0 -9C-16 -16 -19 12 -5 13C-2 13 -1 12 0 12C1 12 2 13 5 13C19 12 16 -16 0 -9Z", RED)
        + stroke("M0 -8C0 -12 1 -14 3 -16", COCOA_DARK, 2)
        + path("M3 -14C8 -18 12 -16 13 -14C9 -11 5 -11 3 -14Z", LEAF)
        + faded(oval(-7, -2, 2.4, 5, WHITE), 0.4)
    )
    return (
        footprint(0, 22)
        + rectangle(-7, top, 14, 8, MOSS, 2)
        + path(
            f"M-6 {top + 7}H6V{top + 20}C6 {top + 28} 18 {top + 28} 18 {top + 40}V{FLOOR - 5}"
            f"C18 {FLOOR - 1} 16 {FLOOR} 13 {FLOOR}H-13"
            f"C-16 {FLOOR} -18 {FLOOR - 1} -18 {FLOOR - 5}V{top + 40}"
            f"C-18 {top + 28} -6 {top + 28} -6 {top + 20}Z",
            MUSTARD,
        )
        + shade(6, top + 32, 12, 48, 5)
        + glow(-14, top + 38, 3.4, 34, 1.7)
        + rectangle(-18, top + 44, 36, 22, PAPER)
        + placed(apple, 0, top + 55, 0.55)
        + footprint(-48, 17)
        + placed(apple, -48, FLOOR - 13)
        + footprint(44, 15)
        + placed(apple, 44, FLOOR - 11, 0.86, 8)
    )


def mug(body: str, emblem: str, *, inside: str = "#eef1f3", rim: str = "") -> str:
    """Draw a mug with a picture on it, 52 wide and 58 high."""
    top = FLOOR - 58
    return (
        footprint(2, 32)
        + ring(28, top + 29, 15, body, 7)
        + rectangle(-27, top + 3, 54, 55, body, 7)
        + shade(11, top + 3, 16, 55, 7)
        + glow(-22, top + 9, 4, 42, 2)
        + oval(0, top + 3, 27, 5, rim or body)
        + oval(0, top + 3.6, 23, 3.4, inside)
        + placed(emblem, -2, top + 33, 1.4)
    )
