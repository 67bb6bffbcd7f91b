"""Draws the pictures of the demo shop's articles: run it after changing a drawing.

One SVG for each article, in `resources/demo/pictures`; the same code draws the same bytes.
"""

from pathlib import Path
from typing import Final

import cafe
import emblems
import garden
import home
import library
import pantry
from shapes import (
    BERRY,
    BUTTER,
    CARAMEL,
    COCOA,
    COCOA_DARK,
    CORAL,
    CREAM,
    INK,
    LEAF,
    LILAC,
    MOSS,
    MOSS_DARK,
    MUSTARD,
    PAPER,
    PLUM,
    RED,
    RED_DARK,
    ROSE,
    SAND,
    SEA,
    SEA_LIGHT,
    SKY,
    STONE_LIGHT,
    TERRACOTTA,
    WHITE,
    picture,
    placed,
)

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "demo" / "pictures"
MIDDLE: Final = 120


def tea(room: str, body: str, lid: str, emblem: str, leaves: str) -> str:
    """Draw a tin with loose tea beside it."""
    return picture(room, pantry.loose_tea(172, leaves), at(104, pantry.tin(body, lid, emblem)))


def coffee(room: str, body: str, label: str, emblem: str) -> str:
    """Draw a bag with a few beans beside it."""
    beans = pantry.bean(168, 91, 20) + pantry.bean(180, 86, -40) + pantry.bean(156, 94, -15)
    return picture(room, at(112, pantry.coffee_bag(body, label, emblem)), beans)


def at(x: float, thing: str) -> str:
    """Return a thing moved so that it stands around x."""
    return placed(thing, x, 0)


def scene(room: str, *things: str) -> str:
    """Draw things in the middle of a room."""
    return picture(room, *(at(MIDDLE, thing) for thing in things))


def packet(room: str, colour: str, flower: str) -> str:
    """Draw a packet of seeds with a few seeds beside it."""
    return picture(
        room, at(MIDDLE - 6, garden.seeds(colour, flower)), garden.grains(MIDDLE + 44, COCOA)
    )


PICTURES: Final = {
    "te-morgen": tea("sand", SEA, INK, emblems.sunrise(), COCOA_DARK),
    "te-blaklokke": tea("lilac", BERRY, INK, emblems.bluebells(), COCOA_DARK),
    "te-appelsin": tea("butter", TERRACOTTA, RED_DARK, emblems.orange_slice(), RED_DARK),
    "te-nype": tea("mint", MOSS, MOSS_DARK, emblems.rose_hip(), MOSS_DARK),
    "te-bringebaer": tea("blush", ROSE, RED_DARK, emblems.raspberry(), MOSS),
    "kaffe-nattskift": coffee("dusk", INK, "#35466a", emblems.moon_and_stars()),
    "kaffe-morgendis": coffee("blush", CREAM, SKY, emblems.sunrise()),
    "kaffe-kuling": coffee("sky", RED, SEA, emblems.waves()),
    "kakao": scene("sand", pantry.carton(COCOA, MUSTARD, emblems.cocoa_cup())),
    "sjokolade-havsalt": scene(
        "sky", pantry.chocolate(SEA, STONE_LIGHT, COCOA, emblems.waves(SEA))
    ),
    "sjokolade-multe": scene(
        "butter", pantry.chocolate("#e08a3c", BUTTER, CARAMEL, emblems.cloudberry())
    ),
    "syltetoy-blabaer": scene(
        "lilac", pantry.jar("#3b3a6e", SEA, emblems.berries(BERRY, LILAC), LILAC)
    ),
    "syltetoy-bringebaer": scene("mint", pantry.jar("#a8283c", RED, emblems.raspberry(), CORAL)),
    "honning": scene(
        "butter", pantry.jar("#d9922b", MOSS, placed(emblems.bluebells(), 0, -1), BUTTER)
    ),
    "flatbrod": scene("sand", pantry.flatbread()),
    "havsalt": scene("mint", pantry.salt()),
    "brisling": scene("sky", pantry.fish_tin(emblems.fish(SEA, STONE_LIGHT))),
    "drops": scene("blush", pantry.sweets((RED, BUTTER, INK))),
    "kafe-kaffe": scene("sand", cafe.cup(SEA, COCOA)),
    "kafe-te": scene("blush", cafe.teapot(CREAM, RED)),
    "kafe-vaffel": scene("mint", cafe.waffle()),
    "kafe-bolle": scene("sky", cafe.bun()),
    "kafe-suppe": scene("butter", cafe.soup()),
    "eplemost": scene("moss", cafe.bottle()),
    "bok-fyr": picture(
        "sky",
        library.lying_books(182, RED_DARK, MUSTARD),
        at(104, library.book(SEA, INK, emblems.lighthouse())),
    ),
    "bok-sjofugl": picture(
        "mint",
        library.lying_books(182, SEA, SAND),
        at(104, library.book(MOSS, MOSS_DARK, emblems.gull())),
    ),
    "bok-lykta": picture(
        "lilac",
        library.lying_books(58, MUSTARD, CORAL),
        at(136, library.book(INK, PLUM, placed(emblems.lighthouse(CREAM, CORAL), 0, 2))),
    ),
    "bok-hage": picture(
        "butter",
        at(58, placed(garden.pot(), 0, 95, 0.8)),
        at(136, library.book(CREAM, MOSS, emblems.poppy())),
    ),
    "bok-knuter": scene("sand", library.book(INK, SEA, emblems.knot())),
    "bok-strikk": picture(
        "blush",
        at(182, placed(emblems.yarn(), 0, 84, 1.25)),
        at(104, library.book(PAPER, RED, emblems.yarn(SEA_LIGHT, SEA))),
    ),
    "bok-stjerner": scene(
        "lilac",
        library.book(
            PLUM,
            "#4a3260",
            placed(emblems.star(), -4, 2, 0.9) + placed(emblems.star(), 7, -6, 0.5, 20),
        ),
    ),
    "avis": scene("sand", library.newspaper()),
    "fro-valmue": packet("mint", RED, emblems.poppy()),
    "fro-solsikke": packet("sky", MUSTARD, emblems.daisy(MUSTARD, COCOA, 14)),
    "fro-gresslok": packet("blush", MOSS, garden.chives()),
    "plante-lavendel": scene("butter", garden.potted(garden.lavender_bush(emblems.lavender()))),
    "plante-rosmarin": scene("blush", garden.potted(garden.rosemary(), SEA, INK)),
    "plante-taklok": scene("sky", garden.potted(garden.succulent(), CREAM, SAND)),
    "potter": scene("moss", garden.pots()),
    "plantespade": scene("sky", garden.trowel()),
    "vannkanne": scene("butter", garden.watering_can(MOSS)),
    "fuglekasse": scene("moss", garden.birdhouse()),
    "krus-fyr": scene("sky", cafe.mug(SEA, emblems.lighthouse())),
    "krus-make": scene("sand", cafe.mug(CORAL, placed(emblems.gull(), -2, 0, 0.9))),
    "krus-emalje": scene("mint", cafe.mug(WHITE, emblems.anchor(INK), rim=INK)),
    "tekanne": scene("mint", cafe.teapot(SEA, INK)),
    "skal": scene("blush", home.bowl(TERRACOTTA, SEA_LIGHT)),
    "lys-bivoks": picture(
        "dusk",
        home.candle(MUSTARD, 92, 40),
        home.candle(MUSTARD, 148, 34),
        home.candle(MUSTARD, 120, 54),
    ),
    "lys-duft": scene("dusk", home.scented_candle(LILAC, PAPER, emblems.leaf(PLUM, LILAC))),
    "lykt": scene("dusk", home.lantern(RED)),
    "sape": scene("mint", home.soap(LEAF, PAPER, emblems.waves(SEA))),
    "lue": scene("sky", home.beanie(RED, PAPER)),
    "votter": scene("mint", home.mittens(INK, RED, emblems.star(8, 10, PAPER))),
    "sokker": scene("butter", home.socks(STONE_LIGHT, RED)),
    "teppe": scene("sand", home.blanket(MOSS, CREAM, MOSS_DARK)),
    "handlenett": scene("sky", home.tote(CREAM, emblems.lighthouse(SEA_LIGHT, SEA, MUSTARD))),
    "handkle": scene("moss", home.towel(PAPER, SEA, emblems.fish())),
    "postkort": scene("sand", library.postcard(emblems.lighthouse())),
    "plakat": scene("butter", library.poster(emblems.lighthouse())),
    "notatbok": scene("blush", library.notebook(SEA, INK, emblems.anchor(CREAM))),
    "puslespill": scene("moss", library.puzzle()),
    "lunde": scene("sky", library.puffin()),
    "trebat": scene("butter", library.wooden_boat()),
    "kompass": scene("dusk", library.compass(emblems.compass_rose())),
    "billett-voksen": scene("sky", library.ticket(SEA, MUSTARD, emblems.lighthouse(STONE_LIGHT))),
    "billett-barn": scene(
        "butter", library.ticket(CORAL, SEA_LIGHT, placed(emblems.puffin_face(), -2, 0, 0.8), 5)
    ),
    "billett-tarn": scene("lilac", library.ticket(PLUM, BUTTER, emblems.star(5, 10, MUSTARD))),
    "billett-bat": scene("mint", library.ticket(MOSS, ROSE, emblems.sailboat(), 4)),
}


def draw() -> int:
    """Write every picture and return how many bytes they are together."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, drawing in PICTURES.items():
        (FOLDER / f"{name}.svg").write_text(drawing, encoding="utf-8", newline="\n")
    return sum(path.stat().st_size for path in FOLDER.iterdir())


if __name__ == "__main__":
    print(f"{len(PICTURES)} pictures, {draw()} bytes")
