"""Things to eat and drink at home. Each stands on the table around x = 0."""

from shapes import (
    CARAMEL,
    COCOA,
    COCOA_DARK,
    FLOOR,
    INK,
    LEAF,
    MUSTARD,
    PAPER,
    RED,
    SAND,
    SEA,
    SEA_LIGHT,
    STONE,
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
    shade,
    stroke,
)


def tin(body: str, lid: str, emblem: str) -> str:
    """Draw a tea tin, 46 wide and 74 high."""
    top = FLOOR - 74
    return (
        footprint(0, 27)
        + rectangle(-23, top + 12, 46, 62, body, 4)
        + shade(9, top + 12, 14, 62, 4)
        + glow(-19, top + 16, 4, 54, 2)
        + rectangle(-25, top + 4, 50, 14, lid, 4)
        + rectangle(-17, top, 34, 6, lid, 3)
        + shade(9, top + 4, 16, 14, 4)
        + oval(0, top + 46, 17, 18, PAPER)
        + placed(emblem, 0, top + 46, 1.15)
    )


def loose_tea(x: float, colour: str) -> str:
    """Draw a small heap of tea."""
    heap = path("M-20 0C-14 -12 -6 -9 0 -13C7 -9 14 -10 20 0Z", colour)
    flecks = "".join(
        placed(oval(0, 0, 2.6, 1, LEAF), fx, fy, 1, turn)
        for fx, fy, turn in ((-9, -4, 30), (-1, -8, -20), (7, -4, 60), (2, -2, 10), (12, -2, -40))
    )
    return footprint(x, 21) + placed(heap + flecks, x, FLOOR)


def coffee_bag(body: str, label: str, emblem: str) -> str:
    """Draw a bag of coffee, 52 wide and 78 high."""
    top = FLOOR - 78
    return (
        footprint(0, 29)
        + path(f"M-22 {top + 10}L22 {top + 10}L26 {FLOOR}L-26 {FLOOR}Z", body)
        + faded(path(f"M8 {top + 10}L22 {top + 10}L26 {FLOOR}L10 {FLOOR}Z", INK), 0.14)
        + rectangle(-23, top, 46, 12, body, 2)
        + shade(-23, top + 9, 46, 3)
        + rectangle(-17, top + 3, 34, 3, SAND, 1.5)
        + rectangle(-18, top + 26, 36, 36, label, 5)
        + placed(emblem, 0, top + 44, 1.3)
    )


def bean(x: float, y: float, turn: float) -> str:
    """Draw a coffee bean."""
    one = oval(0, 0, 6.4, 4.6, COCOA) + stroke("M-5 0C-2 -2 2 2 5 0", COCOA_DARK, 1.4)
    return placed(one, x, y, 1, turn)


def carton(body: str, band: str, emblem: str) -> str:
    """Draw a carton, 50 wide and 70 high."""
    top = FLOOR - 70
    return (
        footprint(0, 29)
        + rectangle(-25, top, 50, 70, body, 3)
        + rectangle(-25, top + 8, 50, 8, band)
        + shade(11, top, 14, 70, 3)
        + placed(emblem, -2, top + 44, 1.7)
    )


def chocolate(wrapper: str, foil: str, inside: str, emblem: str) -> str:
    """Draw a bar of chocolate that leans back, half out of its wrapper."""
    squares = "".join(
        rectangle(-45 + column * 15, -21 + row * 21, 13, 18.5, inside, 2)
        + faded(rectangle(-43.5 + column * 15, -19.5 + row * 21, 10, 2.6, WHITE, 1.3), 0.22)
        for column in range(3)
        for row in range(2)
    )
    under = {COCOA: COCOA_DARK, CARAMEL: COCOA}[inside]
    bar = (
        rectangle(-47, -23, 60, 44, under, 3)
        + squares
        + polygon(
            [
                (0, -25),
                (4, -18),
                (-1, -11),
                (4, -4),
                (-1, 3),
                (4, 10),
                (0, 17),
                (3, 24),
                (14, 24),
                (14, -25),
            ],
            foil,
        )
        + rectangle(9, -26, 42, 51, wrapper, 3)
        + shade(40, -26, 11, 51, 3)
        + circle(29, -1, 14, PAPER)
        + placed(emblem, 29, -1, 0.95)
    )
    return footprint(0, 52) + placed(bar, 0, FLOOR - 30, 1, -7)


def jar(content: str, lid: str, emblem: str, light: str) -> str:
    """Draw a jar of jam under a cloth, 48 wide and 66 high."""
    top = FLOOR - 66
    hem = "".join(circle(-22 + step * 8.8, top + 15, 4.6, lid) for step in range(6))
    dots = "".join(
        circle(x, y, 1.7, WHITE)
        for x, y in (
            (-14, top + 7),
            (-4, top + 4),
            (5, top + 9),
            (14, top + 6),
            (-9, top + 13),
            (13, top + 14),
        )
    )
    return (
        footprint(0, 27)
        + rectangle(-24, top + 14, 48, 52, content, 9)
        + shade(8, top + 14, 16, 52, 9)
        + faded(rectangle(-20, top + 20, 4, 40, light, 2), 0.7)
        + path(f"M-22 {top + 14}C-20 {top - 2} 20 {top - 2} 22 {top + 14}Z", lid)
        + hem
        + dots
        + rectangle(-15, top + 27, 30, 30, PAPER, 4)
        + placed(emblem, 0, top + 41, 1)
    )


def flatbread() -> str:
    """Draw a stack of crisp round flatbread."""
    sheets = "".join(
        oval(shift, FLOOR - 6 - step * 6, 48, 8, CARAMEL)
        + oval(shift, FLOOR - 8.2 - step * 6, 48, 8, SAND)
        for step, shift in enumerate((0, 2, -2, 1, -1, 2))
    )
    top = FLOOR - 8.2 - 5 * 6
    specks = "".join(
        oval(x, top + y, 2.6, 1, CARAMEL)
        for x, y in (
            (-26, 0),
            (-12, -3),
            (-4, 2),
            (9, -2),
            (22, 1),
            (34, -1),
            (-18, 4),
            (16, 4),
            (3, -5),
        )
    )
    band = rectangle(-9, top + 7, 18, 34, RED) + rectangle(-9, top + 20, 18, 7, PAPER)
    return footprint(0, 50) + sheets + specks + faded(band, 0.95)


def salt() -> str:
    """Draw a glass of sea salt with a cork, and flakes beside it."""
    top = FLOOR - 70
    flakes = "".join(
        placed(polygon([(-4, 0), (0, -3.4), (4, 0), (0, 3.4)], WHITE), x, FLOOR - y, 1, turn)
        for x, y, turn in (
            (34, 3, 10),
            (44, 5, 50),
            (52, 2, 0),
            (40, 9, 80),
            (-38, 3, 20),
            (-47, 4, 60),
        )
    )
    return (
        footprint(0, 25)
        + rectangle(-13, top, 26, 14, CARAMEL, 3)
        + shade(4, top, 9, 14, 3)
        + rectangle(-22, top + 10, 44, 60, SEA_LIGHT, 10)
        + rectangle(-19, top + 28, 38, 39, WHITE, 8)
        + shade(8, top + 10, 14, 60, 10)
        + glow(-18, top + 16, 4, 46, 2)
        + rectangle(-22, top + 38, 44, 20, SEA)
        + stroke(f"M-14 {top + 46}c3 -5 5 -5 8 0c3 5 5 5 8 0c3 -5 5 -5 8 0", WHITE, 2.2)
        + flakes
    )


def fish_tin(emblem: str) -> str:
    """Draw a flat tin of small fish, its lid rolled back."""
    y = FLOOR - 28
    fishes = "".join(placed(emblem, -27 + step * 18, y + 14, 1.2, 90) for step in range(4))
    return (
        footprint(0, 56)
        + rectangle(-52, y - 14, 104, 48, STONE, 16)
        + rectangle(-48, y - 10, 96, 40, STONE_LIGHT, 13)
        + rectangle(-45, y - 7, 90, 34, MUSTARD, 11)
        + fishes
        + rectangle(-54, y - 22, 108, 14, RED, 7)
        + rectangle(-54, y - 22, 108, 5, WHITE, 2.5)
        + shade(24, y - 14, 28, 48, 16)
    )


def sweets(colours: tuple[str, str, str]) -> str:
    """Draw a jar of boiled sweets."""
    top = FLOOR - 72
    balls = "".join(
        circle(
            -17 + column * 11.4 + (row % 2) * 4,
            FLOOR - 9 - row * 10.5,
            6.2,
            colours[(row + column) % 3],
        )
        for row in range(5)
        for column in range(4 - row % 2)
    )
    return (
        footprint(0, 29)
        + faded(rectangle(-27, top + 12, 54, 60, WHITE, 14), 0.75)
        + balls
        + shade(10, top + 12, 17, 60, 14)
        + glow(-22, top + 20, 4, 42, 2)
        + rectangle(-22, top + 4, 44, 12, INK, 4)
        + circle(0, top + 3, 5, INK)
    )
