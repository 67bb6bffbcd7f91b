"""The gallery has every screen; nothing in it is clipped, and none looks otherwise by accident."""

import os
from dataclasses import dataclass, field
from importlib import import_module
from inspect import getmembers, isclass
from pathlib import Path
from pkgutil import walk_packages

import pytest
from PIL import Image, ImageChops
from PySide6.QtWidgets import QApplication, QWidget

import pos_app.ui
from pos_app.demo.gallery.run import PSEUDO, open_gallery, run_gallery
from pos_app.ui.backoffice.office import Page
from pos_app.ui.components.sheet import SheetFrame
from pos_app.ui.snapshot import thumbnail
from tests.demo.gallery.references import (
    HEIGHT,
    WIDTH,
    is_alike,
    read_references,
    write_references,
)

pytestmark = pytest.mark.slow

WRITES = os.environ.get("TILLIT_REFERENCES") == "write"
ENDINGS = ("Page", "Sheet", "Screen", "Paper")
BASES: frozenset[type] = frozenset({Page, SheetFrame})


@dataclass
class Walk:
    """What was seen on one walk through the gallery."""

    thumbnails: dict[str, bytes] = field(default_factory=dict[str, bytes])
    clipped: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    kinds: set[type] = field(default_factory=set[type])
    pages: set[type[Page]] = field(default_factory=set[type[Page]])


def walked(language: str, *, only: str = "", text_scale: float = 1.0) -> Walk:
    walk = Walk()
    with open_gallery(language) as gallery:
        if text_scale != 1:
            gallery.theme.dress(gallery.studio.window, 1, text_scale)
        for scene in gallery.scenes:
            if only not in scene.name:
                continue
            gallery.studio.show(scene.make())
            walk.thumbnails[scene.name] = thumbnail(gallery.studio.take(1024, 768), WIDTH, HEIGHT)
            if clipped := gallery.studio.clipped():
                walk.clipped[scene.name] = clipped
            walk.kinds.update(gallery.studio.kinds())
        walk.pages = gallery.office.seen
    return walk


@pytest.fixture(scope="module")
def english(qapp: QApplication) -> Walk:  # noqa: ARG001 - an application has to be there
    return walked("en")


def screens_of_the_program() -> set[type]:
    """Return each page, sheet and screen that some module of `pos_app.ui` defines."""
    found: set[type] = set()
    for module in walk_packages(pos_app.ui.__path__, "pos_app.ui."):
        for name, kind in getmembers(import_module(module.name), isclass):
            is_its_own = kind.__module__ == module.name and not name.startswith("_")
            is_screen = issubclass(kind, Page) or (
                issubclass(kind, QWidget) and name.endswith(ENDINGS)
            )
            if is_its_own and is_screen and kind not in BASES:
                found.add(kind)
    return found


def test_every_screen_of_the_program_is_in_the_gallery(english: Walk) -> None:
    screens = screens_of_the_program()
    assert len(screens) >= 25
    missing = screens - english.kinds - english.pages
    assert sorted(kind.__name__ for kind in missing) == []


def test_nothing_is_clipped(english: Walk) -> None:
    assert english.clipped == {}


def test_nothing_is_clipped_in_a_language_that_is_longer_than_any() -> None:
    walk = walked(PSEUDO)
    assert walk.clipped == {}


def test_nothing_is_clipped_at_a_kiosk_with_the_largest_letters() -> None:
    walk = walked(PSEUDO, only="kiosk", text_scale=1.5)
    assert len(walk.thumbnails) >= 25
    assert walk.clipped == {}


def test_no_screen_looks_otherwise_than_when_somebody_last_looked(english: Walk) -> None:
    if WRITES:
        write_references(english.thumbnails)
    references = read_references()
    assert sorted(set(references) - set(english.thumbnails)) == []
    changed = [
        name for name, seen in references.items() if not is_alike(seen, english.thumbnails[name])
    ]
    assert changed == [], "look at `tillit gallery`; if that is right, see references.py"


def test_the_comparison_sees_what_a_person_would_and_not_how_letters_are_drawn(
    english: Walk,
) -> None:
    seen = english.thumbnails
    assert not is_alike(seen["cashier-selling"], seen["cashier-cancel"])
    assert not is_alike(seen["cashier-selling"], seen["cashier-empty"])
    assert not is_alike(seen["cashier-selling"], seen["cashier-sheet-cash"])
    assert not is_alike(seen["kiosk-card"], seen["kiosk-goods"])
    picture = Image.frombytes("L", (WIDTH, HEIGHT), seen["cashier-selling"])
    dark = ImageChops.invert(picture)
    assert not is_alike(seen["cashier-selling"], dark.tobytes())
    soft = picture.resize((WIDTH - 4, HEIGHT - 3)).resize((WIDTH, HEIGHT))
    assert is_alike(seen["cashier-selling"], soft.tobytes())


def test_pictures_are_written_for_people(tmp_path: Path, qapp: QApplication) -> None:  # noqa: ARG001
    told: list[str] = []
    count = run_gallery(tmp_path, told.append, language="fi", only="kiosk-welcome")
    files = sorted(tmp_path.rglob("*.png"))
    assert count == len(files) == 3 * 3 * 2
    assert told == [f"18 pictures are in {tmp_path}."]
    sizes: set[tuple[int, int]] = set()
    corner: dict[str, object] = {}
    for file in files:
        with Image.open(file) as picture:
            sizes.add(picture.size)
            look = file.relative_to(tmp_path).parts[0]
            corner[look] = picture.convert("L").getpixel((3, 3))
    assert sizes == {(1024, 768), (1920, 1080)}
    assert corner["contrast"] == 0
    assert corner["dark"] != corner["light"]
