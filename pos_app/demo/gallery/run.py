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
from pos_app.ui.snapshot import Picture, Studio, save
from pos_app.ui.theme import Theme
from pos_app.ui.tokens import Extent, scale_for

Look = Literal["light", "dark", "contrast"]
LOOKS: Final[tuple[Look, ...]] = get_args(Look)
PSEUDO: Final = "pseudo"

Echo = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Size:
    """A screen to show everything on, as it is sold: in real pixels, and as large as 96 DPI is.

    `enlarged` is what the system is set to, 1 to 2; the process has to run with that scale.
    """

    width_px: int
    height_px: int
    enlarged: float = 1.0

    @property
    def name(self) -> str:
        """What the folder of its pictures is called."""
        size = f"{self.width_px}x{self.height_px}"
        return size if self.enlarged == 1 else f"{size}@{self.enlarged:g}"

    @property
    def extent(self) -> Extent:
        """What such a screen says of itself."""
        width, height = self.width_px / self.enlarged, self.height_px / self.enlarged
        return Extent(width, height, PLAIN_DPI / self.enlarged, self.enlarged)


PLAIN_DPI: Final = 96.0
SIZES: Final = (Size(1024, 768), Size(1920, 1080))


@dataclass(frozen=True, slots=True)
class Gallery:
    """All scenes, and the look they are shown in."""

    scenes: tuple[Scene, ...]
    office: OfficeSet
    theme: Theme
    studio: Studio

    def fit(self, size: Size) -> None:
        """Lay the scene that is shown out on a screen of that size."""
        extent = size.extent
        self.studio.fit(round(extent.width_px), round(extent.height_px))

    def take(self, size: Size) -> Picture:
        """Return its picture there."""
        self.fit(size)
        return self.studio.take()


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
    sizes: Iterable[Size] = SIZES,
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
            for alike in _dressed_alike(sizes):
                gallery.theme.stand_on(alike[0].extent)
                for scene in (one for one in gallery.scenes if only in one.name):
                    gallery.studio.show(scene.make())
                    for size in alike:
                        place = folder / look / size.name
                        place.mkdir(parents=True, exist_ok=True)
                        save(gallery.take(size), place / f"{scene.name}.png")
                        count += 1
    echo(f"{count} pictures are in {folder}.")
    return count


def _dressed_alike(sizes: Iterable[Size]) -> Iterable[list[Size]]:
    """Return the sizes in groups that one style sheet serves, which takes a while to put on."""
    groups: dict[float, list[Size]] = {}
    for size in sizes:
        groups.setdefault(scale_for(size.extent), []).append(size)
    return groups.values()


def _language(name: str) -> Language:
    for language in get_args(Language):
        if language == name:
            return language
    raise ValueError(name)
