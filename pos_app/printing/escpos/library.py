"""python-escpos, taken in without what it does to a program that imports it.

On import it sets the root log up and leaves a folder behind. Both are undone.
"""

import logging
import os
import shutil
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from escpos.printer import Dummy

DOTS_OF_A_MM: Final = 8
_CACHE_FOLDER: Final = "ESCPOS_CAPABILITIES_PICKLE_DIR"
"""What a person sets who wants that folder kept."""


@cache
def _dummy_type() -> "type[Dummy]":
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    from escpos import capabilities  # noqa: PLC0415 - so late because of what it does
    from escpos.printer import Dummy  # noqa: PLC0415

    for handler in root.handlers[:]:
        if handler not in handlers:
            root.removeHandler(handler)
    root.setLevel(level)
    if _CACHE_FOLDER not in os.environ:
        shutil.rmtree(capabilities.pickle_dir)
    return Dummy


def new_ticket(profile_name: str, width_dots: int) -> "Dummy":
    """Return an empty ticket that collects bytes, for a printer of the library's data base.

    The data base does not know how wide the paper of every printer is, and the library says so on
    the standard output at each picture; it is told here. Raises KeyError for an unknown profile.
    """
    ticket = _dummy_type()(profile=profile_name)
    width = {"mm": width_dots / DOTS_OF_A_MM, "pixels": width_dots}
    ticket.profile.profile_data = {**ticket.profile.profile_data, "media": {"width": width}}
    return ticket
