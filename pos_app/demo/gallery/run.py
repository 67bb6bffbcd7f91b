"""`tillit gallery DIR`: every screen in every state, in each look and size, as a PNG."""

from collections.abc import Callable, Generator, Iterable
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

from pos_app.demo.gallery.cashier_scenes import cashier_scenes, customer_scenes
from pos_app.demo.gallery.first_start_scenes import first_start_scenes
from pos_app.demo.gallery.office_scenes import OfficeSet, office_scenes, office_set
from pos_app.demo.gallery.other_scenes import kiosk_scenes, page_scenes
from pos_app.demo.gallery.scenes import Scene
from pos_app.settings import Language
from pos_app.ui.application import make_application
from pos_app.ui.language import speak
from pos_app.ui.pseudo import speak_pseudo
from pos_app.ui.snapshot import Studio, save
from pos_app.ui.theme import Theme

Look = Literal["light", "dark", "contrast"]
LOOKS: Final[tuple[Look, ...]] = get_args(Look)
SIZES_PX: Final = ((1024, 768), (1920, 1080))
PSEUDO: Final = "pseudo"

Echo = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Gallery:
    """All scenes, and the look they are shown in."""

    scenes: tuple[Scene, ...]
    office: OfficeSet
    theme: Theme
    studio: Studio


@contextmanager
def open_gallery(language: str) -> Generator[Gallery]:
    """Make ready to show every scene in a language, or in the one that nobody speaks."""
    application = make_application()
    theme = Theme(application)
    theme.choose("light")
    end = (
        speak_pseudo(application) if language == PSEUDO else speak(application, _language(language))
    )
    try:
        with office_set() as office:
            scenes = (
                *cashier_scenes(),
                *customer_scenes(),
                *kiosk_scenes(),
                *page_scenes(),
                *first_start_scenes(),
                *office_scenes(office),
            )
            with closing(Studio()) as studio:
                yield Gallery(scenes, office, theme, studio)
    finally:
        end()
        application.setStyleSheet("")


def run_gallery(
    folder: Path,
    echo: Echo,
    *,
    language: str = "en",
    looks: Iterable[Look] = LOOKS,
    only: str = "",
) -> int:
    """Write all pictures into a folder, `LOOK/SIZE/SCENE.png`; return how many there are.

    Raises:
        Unavailable: NO_SCREEN, DISK_FULL.
    """
    count = 0
    with open_gallery(language) as gallery:
        for look in looks:
            gallery.theme.choose(look)
            for scene in (one for one in gallery.scenes if only in one.name):
                gallery.studio.show(scene.make())
                for width, height in SIZES_PX:
                    place = folder / look / f"{width}x{height}"
                    place.mkdir(parents=True, exist_ok=True)
                    save(gallery.studio.take(width, height), place / f"{scene.name}.png")
                    count += 1
    echo(f"{count} pictures are in {folder}.")
    return count


def _language(name: str) -> Language:
    for language in get_args(Language):
        if language == name:
            return language
    raise ValueError(name)
