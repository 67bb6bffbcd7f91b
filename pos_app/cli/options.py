"""What the sub-commands share: their options and the exit codes.

Exit codes: 0 done, 1 the books do not agree or nothing was read, 2 wrong usage, 3 refused,
4 not available now, 5 broken.
"""

from pathlib import Path
from typing import Final

import click

EXIT_DIFFERENCES: Final = 1
EXIT_REFUSED: Final = 3
EXIT_UNAVAILABLE: Final = 4
EXIT_BROKEN: Final = 5

FOLDER: Final = click.Path(path_type=Path, file_okay=False)
FILE: Final = click.Path(path_type=Path, dir_okay=False)

data_option: Final = click.option(
    "--data",
    type=FOLDER,
    default=None,
    help="The till's data folder. Default: the user's own folder for programs' data.",
)
json_option: Final = click.option(
    "--json", "as_json", is_flag=True, help="Answer with one JSON object."
)
