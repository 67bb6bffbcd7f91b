"""The command `tillit`: a till is opened at once, anything else is read by the sub-commands.

What reads a command line is a library, and its loading a fifteenth of what a bare window takes. Who
only opens a till says one word and a folder: that is understood without.
"""

import os
import sys

TYPE_CHECKING = False  # as `typing` has it, which a start reads later
if TYPE_CHECKING:
    from pathlib import Path


def main() -> None:
    """Run the command; an error of ours becomes a sentence and an exit code."""
    try:
        match sys.argv[1:]:
            case ["till"]:
                open_till(None)
            case ["till", "--data", folder] if _is_plain(folder):
                open_till(folder)
            case _:
                from pos_app.cli.run import tillit

                tillit()
    except Exception as error:
        from pos_app.cli.answers import end_with
        from pos_app.errors import PosError

        if not isinstance(error, PosError):
            raise
        end_with(error)


def open_till(data: "str | Path | None") -> None:
    """Sell from a folder, or from the user's own, until the window closes; ends the program."""
    from pos_app.bootstrap.quick_start import begin_quickly

    kept = begin_quickly()  # before the imports, which are most of a start
    from pos_app.bootstrap.till_program import run_till

    sys.exit(run_till(folder_of(data), kept=kept))


def folder_of(data: "str | Path | None") -> "Path":
    """Return the folder that was named, or the user's own."""
    from pathlib import Path  # with half of what it imports left unread at a till's start

    if data is not None:
        return Path(data)
    from platformdirs import user_data_path

    return user_data_path("tillit", appauthor=False)


def _is_plain(folder: str) -> bool:
    """Tell whether this can only be a folder, there or not: who mistyped is told by the library."""
    return folder[:1] not in {"", "-"} and not os.path.isfile(folder)  # noqa: PTH113 - as above
