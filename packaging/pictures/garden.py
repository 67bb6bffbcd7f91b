"""Things for the garden. Each stands on the table around x = 0."""

from shapes import (
    BUTTER,
    CARAMEL,
    COCOA,
    COCOA_DARK,
    FLOOR,
    INK,
    LEAF,
    MOSS,
    MUSTARD,
    PAPER,
    RED,
    SAND,
    SEA,
    SEA_LIGHT,
    STONE,
    STONE_LIGHT,
    TERRACOTTA,
    TERRACOTTA_DARK,
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


def seeds(colour: str, flower: str) -> str:
    """Draw a packet of seeds, 50 wide and 74 high."""
    top = FLOOR - 74
    return (
        footprint(0, 28)
        + rectangle(-25, top, 50, 74, PAPER, 2)
        + rectangle(-25, top, 50, 13, colour, 2)
        + rectangle(-18, top + 4.5, 36, 4, PAPER, 2)
        + rectangle(-20, top + 18, 40, 42, SAND, 4)
        + placed(flower, 0, top + 38, 1.45)
        + rectangle(-20, top + 64, 24, 4, colour, 2)
        + shade(14, top, 11, 74, 2)
    )


def grains(x: float, colour: str) -> str:
    """Draw a few seeds on the table."""
    places = ((-9, -3, 20), (-2, -1, 80), (5, -4, -30), (11, -1, 50), (1, -7, 10))
    return "".join(
        placed(oval(0, 0, 2.8, 1.6, colour), x + dx, FLOOR + dy, 1, t) for dx, dy, t in places
    )


def chives() -> str:
    """Draw a tuft of chives in flower."""
    blades = stroke(
        "M0 14C-1 0 -6 -8 -9 -13M0 14C0 0 -2 -10 -2 -15M0 14C1 2 5 -6 10 -11M0 14C1 4 3 -8 4 -14",
        MOSS,
        1.6,
    )
    bloom = circle(0, 0, 4, "#a98bc0") + circle(-1, -1, 2, "#c3a9d6")
    return (
        blades + placed(bloom, -9, -14, 0.8) + placed(bloom, 4, -15) + placed(bloom, 10, -11, 0.7)
    )


def pot(colour: str = TERRACOTTA, rim: str = TERRACOTTA_DARK, scale: float = 1) -> str:
    """Draw a clay pot whose foot stands at 0, 0, 44 wide and 34 high."""
    shape = (
        polygon([(-19, -26), (19, -26), (14, 0), (-14, 0)], colour)
        + faded(polygon([(6, -26), (19, -26), (14, 0), (5, 0)], INK), 0.12)
        + rectangle(-22, -34, 44, 10, rim, 2)
        + shade(8, -34, 14, 10, 2)
    )
    return placed(shape, 0, 0, scale)


def potted(plant: str, colour: str = TERRACOTTA, rim: str = TERRACOTTA_DARK) -> str:
    """Draw a plant in a pot; the plant is drawn from the rim at 0, 0 upwards."""
    return footprint(0, 22) + placed(plant, 0, FLOOR - 33) + placed(pot(colour, rim), 0, FLOOR)


def lavender_bush(spike: str) -> str:
    """Draw a bush of lavender."""
    return "".join(
        placed(spike, x, -16 + abs(x) * 0.25, scale, turn)
        for x, scale, turn in (
            (-17, 1.1, -24),
            (17, 1.1, 24),
            (-9, 1.35, -12),
            (9, 1.35, 12),
            (0, 1.5, 0),
        )
    )


def rosemary() -> str:
    """Draw twigs of rosemary."""
    needles = "".join(
        f"M0 {-4 - step * 4.2:.1f}l5 -4.4M0 {-4 - step * 4.2:.1f}l-5 -4.4" for step in range(9)
    )
    twig = stroke("M0 2V-42", COCOA, 1.6) + stroke(needles, MOSS, 2.4)
    blossom = circle(2, -26, 2, "#9aa6dc") + circle(-3, -36, 2, "#9aa6dc")
    return (
        placed(twig, -5, 0, 0.9, -24)
        + placed(twig + blossom, 5, 0, 0.95, 22)
        + placed(twig + blossom, 0, 0, 1.05)
    )


def succulent() -> str:
    """Draw a houseleek."""
    outer = path("M0 0C-9 -7 -8 -20 0 -27C8 -20 9 -7 0 0Z", MOSS)
    inner = path("M0 0C-7 -6 -6 -15 0 -20C6 -15 7 -6 0 0Z", LEAF)
    tip = circle(0, -25.5, 1.8, "#d98a8a")
    return (
        "".join(placed(outer + tip, 0, 4, 1.12, turn) for turn in (-76, 76, -52, 52, -27, 27, 0))
        + "".join(placed(inner, 0, 4, 1.05, turn) for turn in (-42, 42, -14, 14))
        + placed(path("M0 0C-4 -4 -4 -8 0 -12C4 -8 4 -4 0 0Z", "#b7cf97"), 0, 4, 1.1)
    )


def pots() -> str:
    """Draw a stack of clay pots."""
    return (
        footprint(-24, 24)
        + placed(pot(), -24, FLOOR)
        + placed(pot(), -24, FLOOR - 22)
        + placed(pot(), -24, FLOOR - 44)
        + footprint(34, 30)
        + placed(pot(), 34, FLOOR, 1.35)
    )


def trowel() -> str:
    """Draw a trowel stuck into a heap of earth."""
    tool = (
        rectangle(-5.5, -52, 11, 32, CARAMEL, 5)
        + shade(0, -52, 5.5, 32, 3)
        + ring(0, -48, 2, COCOA, 1.5)
        + rectangle(-3, -22, 6, 12, STONE)
        + path("M-13 -12C-13 -14 13 -14 13 -12V8C13 18 4 26 0 30C-4 26 -13 18 -13 8Z", STONE_LIGHT)
        + faded(path("M0 -13H13V8C13 18 4 26 0 30Z", INK), 0.16)
    )
    earth = path("M-52 0C-44 -18 -28 -14 -18 -22C-6 -28 14 -26 24 -18C36 -16 46 -12 52 0Z", COCOA)
    clods = (
        circle(-30, -9, 3, COCOA_DARK)
        + circle(10, -13, 3.4, COCOA_DARK)
        + circle(31, -7, 2.6, COCOA_DARK)
    )
    sprout = stroke("M0 0C0 -8 1 -12 2 -16", MOSS, 2.2) + path(
        "M2 -14C-6 -22 -12 -18 -13 -14C-8 -10 -2 -10 2 -14ZM2 -15C6 -24 14 -22 16 -18"
        "C13 -13 7 -12 2 -15Z",
        LEAF,
    )
    return (
        footprint(0, 54)
        + placed(tool, 4, FLOOR - 30, 1, 14)
        + placed(earth + clods, 0, FLOOR)
        + placed(sprout, -34, FLOOR - 14)
    )


def watering_can(colour: str) -> str:
    """Draw a watering can and a few drops."""
    y = FLOOR
    drops = "".join(
        path(f"M{x} {top}c-4 6 -4 10 0 10c4 0 4 -4 0 -10Z", SEA_LIGHT)
        for x, top in ((66, y - 58), (74, y - 44), (64, y - 36))
    )
    return (
        footprint(-8, 36)
        + stroke(f"M-36 {y - 44}C-66 {y - 40} -62 {y - 8} -36 {y - 8}", colour, 5.5)
        + stroke(f"M-26 {y - 50}C-22 {y - 74} 10 {y - 74} 14 {y - 50}", colour, 5)
        + polygon([(22, y - 12), (22, y - 26), (50, y - 62), (58, y - 56)], colour)
        + polygon([(44, y - 68), (66, y - 56), (62, y - 50), (42, y - 62)], INK)
        + rectangle(-40, y - 52, 66, 52, colour, 5)
        + shade(4, y - 52, 22, 52, 5)
        + glow(-34, y - 46, 5, 40, 2.5)
        + rectangle(-42, y - 54, 70, 6, INK, 3)
        + drops
    )


def birdhouse() -> str:
    """Draw a nesting box with a tit on its perch."""
    y = FLOOR
    tit = (
        path("M-10 4C-8 -6 4 -10 9 -3C12 4 4 9 -2 8C-6 8 -9 7 -10 4Z", BUTTER)
        + path("M-14 6C-8 0 -2 -2 4 1C0 6 -8 8 -14 6Z", SEA)
        + circle(6, -5, 5.5, SEA)
        + oval(7, -3.6, 3.4, 2.4, WHITE)
        + circle(7.6, -5.4, 1, INK)
        + polygon([(11, -5), (15, -3.6), (11, -2.4)], INK)
    )
    return (
        footprint(0, 30)
        + rectangle(-26, y - 52, 52, 52, CARAMEL, 2)
        + stroke(f"M-10 {y - 50}V{y - 2}M8 {y - 50}V{y - 2}", COCOA, 0.9)
        + shade(10, y - 52, 16, 52, 2)
        + polygon(
            [(-36, y - 50), (0, y - 82), (36, y - 50), (30, y - 46), (0, y - 72), (-30, y - 46)],
            RED,
        )
        + polygon([(-30, y - 48), (0, y - 74), (30, y - 48)], CARAMEL)
        + circle(0, y - 42, 10, COCOA_DARK)
        + rectangle(-2, y - 24, 22, 4, COCOA, 2)
        + placed(tit, 38, y - 30, 1.15)
        + rectangle(18, y - 22, 34, 3.4, COCOA, 1.7)
        + circle(0, y - 62, 2.2, MUSTARD)
    )
