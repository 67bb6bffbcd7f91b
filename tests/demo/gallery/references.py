"""What every screen looked like when somebody last looked: thumbnails, in one picture.

`TILLIT_REFERENCES=write pytest tests/demo/gallery` writes them anew, after a look at the gallery.
"""

import json
from pathlib import Path
from typing import Final

from PIL import Image

WIDTH, HEIGHT = 64, 48
A_ROW: Final = 10
FOLDER: Final = Path(__file__).parents[2] / "data" / "gallery"

BLOCK: Final = 8
MOST_DIFFERENT: Final = 5.0
"""Of 255 grey levels, the mean of a block: letters that another machine draws a little else."""


def read_references() -> dict[str, bytes]:
    names: list[str] = json.loads((FOLDER / "names.json").read_text())
    sheet = Image.open(FOLDER / "light.png").convert("L")
    return {name: sheet.crop(_place(number)).tobytes() for number, name in enumerate(sorted(names))}


def write_references(thumbnails: dict[str, bytes]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    rows = -(-len(thumbnails) // A_ROW)
    sheet = Image.new("L", (A_ROW * WIDTH, rows * HEIGHT))
    for number, name in enumerate(sorted(thumbnails)):
        small = Image.frombytes("L", (WIDTH, HEIGHT), thumbnails[name])
        sheet.paste(small, _place(number)[:2])
    sheet.save(FOLDER / "light.png", optimize=True)
    names = json.dumps(sorted(thumbnails), indent=1)
    (FOLDER / "names.json").write_text(f"{names}\n")


def is_alike(one: bytes, other: bytes) -> bool:
    """Tell whether two thumbnails show the same, however the letters were drawn."""
    return all(
        abs(_mean(one, left, top) - _mean(other, left, top)) <= MOST_DIFFERENT
        for top in range(0, HEIGHT, BLOCK)
        for left in range(0, WIDTH, BLOCK)
    )


def _mean(thumbnail: bytes, left: int, top: int) -> float:
    rows = range(top, top + BLOCK)
    return sum(sum(thumbnail[row * WIDTH + left :][:BLOCK]) for row in rows) / BLOCK**2


def _place(number: int) -> tuple[int, int, int, int]:
    left, top = number % A_ROW * WIDTH, number // A_ROW * HEIGHT
    return left, top, left + WIDTH, top + HEIGHT
