"""Books, papers and things to write and play with. Each stands on the table around x = 0."""

from shapes import (
    BUTTER,
    CARAMEL,
    COCOA,
    CREAM,
    FLOOR,
    INK,
    LEAF,
    MUSTARD,
    MUSTARD_DARK,
    PAPER,
    RED,
    SAND,
    SEA,
    SEA_LIGHT,
    SKY,
    STONE,
    STONE_LIGHT,
    WHITE,
    circle,
    faded,
    footprint,
    oval,
    path,
    placed,
    polygon,
    rectangle,
    ring,
    shade,
    stroke,
)


def book(cover: str, spine: str, emblem: str, scale: float = 1.6) -> str:
    """Draw a standing book, 58 wide and 76 high."""
    top = FLOOR - 76
    return (
        footprint(0, 34)
        + rectangle(-26, top + 3, 56, 72, PAPER, 2)
        + stroke(f"M28 {top + 6}V{FLOOR - 4}", SAND, 1)
        + rectangle(-29, top, 56, 76, cover, 3)
        + rectangle(-29, top, 9, 76, spine, 3)
        + shade(15, top, 12, 76, 3)
        + rectangle(-14, top + 8, 34, 4, faded_ink(cover), 2)
        + rectangle(-14, top + 15, 22, 3, faded_ink(cover), 1.5)
        + placed(emblem, 3, top + 47, scale)
    )


def faded_ink(cover: str) -> str:
    """Return the colour of lettering on a cover."""
    return CREAM if cover not in {CREAM, BUTTER, SKY, PAPER, WHITE} else INK


def lying_books(x: float, first: str, second: str) -> str:
    """Draw two books that lie on each other."""
    return (
        footprint(x, 29)
        + rectangle(x - 27, FLOOR - 11, 54, 11, first, 2)
        + rectangle(x - 20, FLOOR - 9, 47, 7, PAPER)
        + rectangle(x - 22, FLOOR - 21, 46, 10, second, 2)
        + rectangle(x - 22, FLOOR - 19, 39, 6, PAPER)
    )


def newspaper() -> str:
    """Draw a folded newspaper."""
    lines = "".join(
        rectangle(-44 + column * 31, -4 + row * 6, 26 - (row % 3) * 4, 2.4, STONE_LIGHT)
        for column in range(2)
        for row in range(5)
    )
    sheet = (
        rectangle(-50, -33, 104, 64, STONE_LIGHT, 2)
        + rectangle(-52, -35, 104, 64, PAPER, 2)
        + rectangle(-44, -29, 62, 8, INK, 1)
        + rectangle(24, -29, 20, 8, RED, 1)
        + rectangle(-44, -16, 88, 1.4, STONE)
        + rectangle(18, -10, 26, 32, SEA_LIGHT)
        + polygon([(18, 22), (18, 12), (27, 4), (34, 12), (44, 8), (44, 22)], SEA)
        + circle(37, -3, 4, BUTTER)
        + rectangle(-44, -12, 50, 4, STONE, 1)
        + lines
    )
    return footprint(0, 56) + placed(sheet, 0, FLOOR - 36, 0.98, -4)


def postcard(emblem: str) -> str:
    """Draw a postcard in front of another."""
    back = rectangle(-38, -25, 76, 50, PAPER, 2) + stroke(
        "M2 -16V16M8 4H30M8 10H30", STONE_LIGHT, 1.6
    )
    stamp = rectangle(22, -20, 11, 13, RED, 1)
    front = (
        rectangle(-40, -27, 80, 54, WHITE, 2)
        + rectangle(-36, -23, 72, 46, SKY)
        + circle(20, -10, 7, BUTTER)
        + path("M-36 8C-20 2 -8 12 8 7C20 3 28 8 36 6V23H-36Z", SEA)
        + path("M-36 10C-28 0 -14 0 -4 9L-2 23H-36Z", LEAF)
        + placed(emblem, -18, -6, 0.95)
    )
    return (
        footprint(0, 54)
        + placed(back + stamp, 14, FLOOR - 36, 0.95, 9)
        + placed(front, -8, FLOOR - 33, 1, -5)
    )


def poster(emblem: str) -> str:
    """Draw a framed poster that leans on the wall."""
    top = FLOOR - 82
    return (
        footprint(0, 36)
        + rectangle(-31, top, 62, 82, CARAMEL, 2)
        + rectangle(-27, top + 4, 54, 74, PAPER)
        + rectangle(-21, top + 10, 42, 52, SEA)
        + circle(11, top + 22, 6, BUTTER)
        + path(f"M-21 {top + 54}C-10 {top + 46} 8 {top + 56} 21 {top + 50}V{top + 62}H-21Z", INK)
        + placed(emblem, -4, top + 40, 1.1)
        + rectangle(-13, top + 67, 26, 3, STONE_LIGHT, 1.5)
        + shade(27, top, 4, 82)
    )


def notebook(cover: str, elastic: str, emblem: str) -> str:
    """Draw a notebook with a pencil."""
    top = FLOOR - 72
    pencil = (
        rectangle(-3, -34, 6, 58, MUSTARD)
        + rectangle(0, -34, 3, 58, MUSTARD_DARK)
        + rectangle(-3, -40, 6, 7, RED, 2)
        + polygon([(-3, 24), (3, 24), (0, 34)], SAND)
        + polygon([(-1.2, 30), (1.2, 30), (0, 34)], INK)
    )
    return (
        footprint(0, 32)
        + rectangle(-25, top + 2, 52, 69, PAPER, 4)
        + rectangle(-28, top, 52, 72, cover, 4)
        + shade(12, top, 12, 72, 4)
        + rectangle(14, top, 4, 72, elastic)
        + placed(emblem, -7, top + 36, 1.5)
        + placed(pencil, 50, FLOOR - 34, 1, 12)
    )


def puzzle() -> str:
    """Draw a box of a jigsaw puzzle and two pieces."""
    top = FLOOR - 66

    def piece(colour: str) -> str:
        return (
            rectangle(-9, -9, 18, 18, colour, 1.5)
            + circle(0, -11, 4, colour)
            + circle(11, 0, 4, colour)
        )

    return (
        footprint(-6, 46)
        + rectangle(-48, top, 84, 66, INK, 3)
        + rectangle(-44, top + 4, 76, 46, SKY)
        + circle(16, top + 16, 7, BUTTER)
        + path(f"M-44 {top + 38}C-24 {top + 28} 4 {top + 42} 32 {top + 32}V{top + 50}H-44Z", SEA)
        + polygon([(-20, top + 37), (-4, top + 16), (14, top + 37)], RED)
        + polygon([(-4, top + 14), (-4, top + 37), (-24, top + 37)], WHITE)
        + polygon([(-30, top + 39), (22, top + 39), (14, top + 46), (-24, top + 46)], COCOA)
        + stroke(
            f"M-25 {top + 4}V{top + 50}M-6 {top + 4}V{top + 50}M13 {top + 4}V{top + 50}"
            f"M-44 {top + 20}H32M-44 {top + 35}H32",
            PAPER,
            0.7,
        )
        + rectangle(-38, top + 55, 40, 5, PAPER, 2)
        + shade(22, top, 14, 66, 3)
        + footprint(60, 16)
        + placed(piece(MUSTARD), 56, FLOOR - 10, 1, -8)
        + placed(piece(RED), 70, FLOOR - 32, 0.9, 14)
    )


def compass(needle: str) -> str:
    """Draw a brass compass with its lid open."""
    y = FLOOR - 32
    marks = stroke(f"M0 {y - 21}v4M0 {y + 17}v4M-21 {y}h4M17 {y}h4", INK, 2)
    return (
        footprint(0, 32)
        + rectangle(-5, y - 40, 10, 10, MUSTARD_DARK, 3)
        + ring(0, y - 43, 5, MUSTARD_DARK, 3)
        + circle(0, y, 32, MUSTARD_DARK)
        + circle(0, y, 29, MUSTARD)
        + circle(0, y, 24, PAPER)
        + marks
        + placed(needle, 0, y, 1.75, 32)
        + circle(0, y, 3, INK)
        + faded(
            path(
                f"M-14 {y - 18}C-6 {y - 24} 6 {y - 24} 14 {y - 18}"
                f"C6 {y - 20} -6 {y - 20} -14 {y - 18}Z",
                WHITE,
            ),
            0.7,
        )
    )


def puffin() -> str:
    """Draw a soft toy puffin that looks to the right."""
    foot = oval(0, 0, 10, 4, "#ee8a35")
    wing = path("M0 0C-12 10 -12 30 -2 36C6 30 8 12 0 0Z", "#35466a")
    head = (
        circle(0, 0, 21, INK)
        + path("M-12 -5C-8 -15 12 -17 17 -6C21 6 12 15 2 15C-8 14 -15 6 -12 -5Z", WHITE)
        + path("M12 -10C28 -13 39 -3 40 8C32 13 20 14 12 10Z", RED)
        + path(
            "M12 -10C17 -11 21 -10.4 24 -9.2C25 -2 24 5 22 12.2C18 12.4 15 11.6 12 10Z", "#ee9a3a"
        )
        + path(
            "M12 -10C14 -10.4 16 -10.5 17.5 -10.4C18.5 -3 18 5 16 11.3C14.5 11 13 10.6 12 10Z", INK
        )
        + stroke("M22 1C28 0 34 3 39 8", BUTTER, 2)
        + circle(3, -2, 4.6, RED)
        + circle(3, -2, 3, INK)
        + circle(4, -3, 1, WHITE)
    )
    return (
        footprint(0, 30)
        + placed(foot, -9, FLOOR - 2)
        + placed(foot, 14, FLOOR - 2)
        + oval(0, FLOOR - 28, 28, 27, INK)
        + oval(7, FLOOR - 24, 18, 22, WHITE)
        + placed(wing, -19, FLOOR - 44, 1, 8)
        + placed(head, 0, FLOOR - 60)
    )


def wooden_boat() -> str:
    """Draw a wooden toy boat with a sail."""
    y = FLOOR
    return (
        footprint(0, 50)
        + rectangle(-2, y - 78, 4, 58, COCOA)
        + polygon([(5, y - 76), (38, y - 28), (5, y - 28)], RED)
        + polygon([(-5, y - 66), (-5, y - 28), (-32, y - 28)], PAPER)
        + path(
            f"M-52 {y - 22}H52C46 {y - 6} 38 {y} 28 {y}H-28C-38 {y} -46 {y - 6} -52 {y - 22}Z",
            CARAMEL,
        )
        + faded(
            path(
                f"M-46 {y - 10}H46C41 {y - 3} 35 {y} 28 {y}H-28C-35 {y} -41 {y - 3} -46 {y - 10}Z",
                COCOA,
            ),
            0.5,
        )
        + rectangle(-52, y - 24, 104, 4, COCOA, 2)
        + polygon([(2, y - 78), (2, y - 70), (14, y - 74)], MUSTARD)
    )


def ticket(colour: str, stub: str, emblem: str, turn: float = -6) -> str:
    """Draw a ticket with its stub."""
    notches = "".join(circle(26, -21 + step * 7, 1.3, colour) for step in range(7))
    paper = (
        rectangle(-58, -30, 116, 60, colour, 6)
        + rectangle(-53, -25, 74, 50, PAPER, 3)
        + rectangle(30, -25, 23, 50, stub, 3)
        + notches
        + placed(emblem, -33, 1, 1.45)
        + rectangle(-13, -14, 28, 5, INK, 2)
        + rectangle(-13, -5, 20, 3, STONE_LIGHT, 1.5)
        + rectangle(-13, 1, 24, 3, STONE_LIGHT, 1.5)
        + "".join(
            rectangle(-13 + place, 10, width, 10, INK)
            for place, width in ((0, 2), (4, 1), (7, 3), (12, 1), (15, 2), (19, 1), (22, 3))
        )
    )
    return footprint(0, 56, FLOOR) + placed(paper, 0, FLOOR - 40, 1, turn)
