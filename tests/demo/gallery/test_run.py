"""The gallery has every screen; nothing in it is clipped, and none looks otherwise by accident."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from importlib import import_module
from inspect import getmembers, isclass
from pathlib import Path
from pkgutil import walk_packages

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

import pos_app.ui
from pos_app.demo.gallery.run import PSEUDO, SIZES, Size, open_gallery, run_gallery
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
ENLARGED = Size(1920, 1080, 2.0)
LARGEST = Size(3840, 2160)
SEEN_ELSEWHERE = {
    "cashier-selling",
    "cashier-sheet-cash",
    "customer-selling",
    "kiosk-goods",
    "office-float",
    "office-menu",
    "office-reports-articles",
    "start-language",
}
BASES: frozenset[type] = frozenset({Page, SheetFrame})


@dataclass
class Walk:
    """What was seen on one walk through the gallery."""

    names: set[str] = field(default_factory=set[str])
    thumbnails: dict[str, bytes] = field(default_factory=dict[str, bytes])
    clipped: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    kinds: set[type] = field(default_factory=set[type])
    pages: set[type[Page]] = field(default_factory=set[type[Page]])


def walked(
    language: str, *, only: str = "", text_scale: float = 1.0, size: Size = SIZES[0]
) -> Walk:
    """Show every scene; only those in English need their pictures, which take longest."""
    walk = Walk()
    with open_gallery(language) as gallery:
        gallery.theme.stand_on(size.extent)
        if text_scale != 1:
            gallery.theme.dress(gallery.studio.window, 1, text_scale)
        for scene in gallery.scenes:
            if only not in scene.name:
                continue
            gallery.studio.show(scene.make())
            gallery.fit(size)
            walk.names.add(scene.name)
            if language == "en":
                walk.thumbnails[scene.name] = thumbnail(gallery.studio.take(), WIDTH, HEIGHT)
            if clipped := gallery.studio.clipped():
                walk.clipped[scene.name] = clipped
            walk.kinds.update(gallery.studio.kinds())
        walk.pages = gallery.office.seen
    return walk


def see_other_screens(walk: Walk) -> None:
    """Add how some of the scenes look where the system enlarges, and on the largest screen."""
    with open_gallery("en") as gallery:
        for size in (ENLARGED, LARGEST):
            gallery.theme.stand_on(size.extent)
            for scene in gallery.scenes:
                if scene.name in SEEN_ELSEWHERE:
                    gallery.studio.show(scene.make())
                    picture = gallery.take(size)
                    seen = thumbnail(picture, WIDTH, HEIGHT)
                    walk.thumbnails[f"{scene.name} {size.name}"] = seen


@pytest.fixture(scope="module")
def english(qapp: QApplication) -> Walk:  # noqa: ARG001 - an application has to be there
    walk = walked("en")
    see_other_screens(walk)
    return walk


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


@pytest.mark.parametrize(
    "size",
    [Size(1024, 768, 1.5), ENLARGED, LARGEST],
    ids=lambda size: size.name,
)
def test_nothing_is_clipped_on_other_screens_and_where_the_system_enlarges(size: Size) -> None:
    walk = walked(PSEUDO, size=size)
    assert walk.clipped == {}


def test_nothing_is_clipped_at_a_kiosk_with_the_largest_letters() -> None:
    walk = walked(PSEUDO, only="kiosk", text_scale=1.5)
    assert len(walk.names) >= 25
    assert walk.clipped == {}


def test_where_the_system_enlarges_a_picture_has_the_pixels_of_the_screen(
    english: Walk, tmp_path: Path
) -> None:
    """Qt takes such a scale when a process starts, so each is shown by one of its own."""
    name = "cashier-selling"
    command = [sys.executable, "-m", "pos_app", "gallery", str(tmp_path), "--only", name]
    sizes = ["--look", "light", "--size", "1920x1080", "--scale", "1", "--scale", "2"]
    subprocess.run([*command, *sizes], check=True, capture_output=True)
    with Image.open(tmp_path / "light" / "1920x1080" / f"{name}.png") as plain:
        assert plain.size == (1920, 1080)
    picture = QPixmap(str(tmp_path / "light" / "1920x1080@2" / f"{name}.png"))
    assert (picture.width(), picture.height()) == (1920, 1080)
    seen = english.thumbnails[f"{name} {ENLARGED.name}"]
    assert is_alike(thumbnail(picture, WIDTH, HEIGHT), seen)


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
