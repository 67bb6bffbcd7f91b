"""What a till stands on before its books are open: its folder, its settings, its keys.

Little is imported for it, and a first look at the books needs no more: so a till sells soon after
its window shows.
"""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from pos_app.domain.article import Article
from pos_app.domain.till import Till, training_till
from pos_app.domain.value import field, replace, value
from pos_app.scanning.scanners import ScannerBook, read_scanners
from pos_app.settings import FILE_NAME, TillSettings, read_settings, write_settings
from pos_app.storage.durable import holds_data
from pos_app.storage.first_look import look_first
from pos_app.storage.instance import held_folder
from pos_app.storage.keys import Keys, open_keys
from pos_app.storage.page_check import must_check_first

DATABASE_NAME: Final = "till.db"


@value(kw_only=True)
class Ground:
    """A data folder that is held. `is_checked` says that every page of its books was looked at.

    `checks_beside` says that they are too many for that, and are looked at while it sells.
    One for practice has the same folder, and in it books of its own.
    `scanners` is what is known of the scanners here.
    """

    data: Path
    settings: TillSettings
    keys: Keys = field(repr=False)
    is_checked: bool = False
    checks_beside: bool = False
    is_training: bool = False
    scanners: ScannerBook = field(default_factory=ScannerBook)

    @property
    def database(self) -> Path:
        """Where the books lie, or will."""
        return self.data / DATABASE_NAME

    @property
    def till(self) -> Till:
        """The till that the settings name, or the one that stands for it in practice."""
        till = Till(account_id=self.settings.account(), till_id=self.settings.till())
        return training_till(till) if self.is_training else till


@value
class Looked:
    """What a first look saw: the articles of a till at rest, None where it has to wait."""

    ground: Ground
    articles: tuple[Article, ...] | None


@contextmanager
def held_ground(data: Path, *, first_settings: TillSettings | None = None) -> Generator[Ground]:
    """Hold a folder for selling from; no other program can until the context ends.

    Writes `first_settings` where there are none, and makes keys for books that are not there yet.

    Raises:
        Refused: SECOND_INSTANCE, SETTINGS_INVALID, KEY_MISSING, KEY_WRONG, FOLDER_READ_ONLY.
        Unavailable: DISK_FULL, KEY_MISSING (the keyring is locked).
    """
    with held_folder(data):
        if first_settings is not None and not (data / FILE_NAME).exists():
            write_settings(data, first_settings)
        settings = read_settings(data)
        yield Ground(
            data=data,
            settings=settings,
            keys=keys_of(data, settings),
            scanners=read_scanners(data),
        )


def looked_at(ground: Ground) -> Looked:
    """Look at the books as far as selling articles needs it. Raises as `look_first`."""
    database = ground.database
    seen = look_first(database, ground.keys.database, ground.till.till_id)
    if seen is not None and seen.is_checked:
        return Looked(replace(ground, is_checked=True), seen.articles)
    checks_beside = holds_data(database) and not must_check_first(database)
    articles = None if seen is None else seen.articles
    return Looked(replace(ground, checks_beside=checks_beside), articles)


def keys_of(data: Path, settings: TillSettings) -> Keys:
    """Return the keys of a folder's books, made with the books."""
    return open_keys(data / DATABASE_NAME, key_folder_of(data, settings))


def key_folder_of(data: Path, settings: TillSettings) -> Path | None:
    """Return the folder that the settings name for the key, None where the system chooses."""
    return data / settings.key_folder if settings.key_folder else None
