"""The sub-command that shows every screen."""

import re
from pathlib import Path
from typing import Final, get_args

import click

from pos_app.cli.options import FOLDER
from pos_app.settings import Language

SIZE: Final = re.compile(r"(\d{3,5})x(\d{3,5})")
LOOKS: Final = ("light", "dark", "contrast")


class SizeType(click.ParamType[tuple[int, int]]):
    """Width and height in pixels, as in 1920x1080."""

    name = "WIDTHxHEIGHT"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Return both numbers."""
        found = SIZE.fullmatch(str(value))
        if found is None:
            self.fail(f"{value!r} is not like 1920x1080", param, ctx)
        return int(found[1]), int(found[2])


@click.command()
@click.argument("folder", type=FOLDER)
@click.option(
    "--language",
    type=click.Choice([*get_args(Language), "pseudo"]),
    default="en",
    show_default=True,
    help="What the screens say; pseudo is longer and accented, to see what clips.",
)
@click.option("--only", default="", help="Only the screens with this in their name.")
@click.option(
    "--look",
    "looks",
    type=click.Choice(LOOKS),
    multiple=True,
    help="Which colours; all three if there is none.",
)
@click.option(
    "--size",
    "sizes",
    type=SizeType(),
    multiple=True,
    default=("1024x768", "1920x1080"),
    help="Real pixels of a screen, again for more; 1024x768 and 1920x1080 if there is none.",
)
@click.option(
    "--scale",
    "scales",
    type=click.FloatRange(1, 2),
    multiple=True,
    default=(1.0,),
    help="How much the system enlarges everything, again for more; 1 is 100 %.",
)
def gallery(
    folder: Path,
    *,
    language: str,
    only: str,
    looks: tuple[str, ...],
    sizes: tuple[tuple[int, int], ...],
    scales: tuple[float, ...],
) -> None:
    """Write every screen in every state to FOLDER as PNG: LOOK/SIZE/SCENE.png."""
    import os

    from pos_app.bench.screen import paint_into_memory_without_display

    paint_into_memory_without_display()
    if len(scales) > 1:
        _each_scale(folder, scales, sizes, ("--language", language, "--only", only), looks)
        return
    scale = next(iter(scales), 1.0)
    if scale != 1:
        os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    from pos_app.demo.gallery.run import LOOKS as ALL_LOOKS
    from pos_app.demo.gallery.run import Size, run_gallery

    run_gallery(
        folder,
        click.echo,
        language=language,
        looks=[look for look in ALL_LOOKS if look in (looks or LOOKS)],
        sizes=[Size(width, height, scale) for width, height in sizes],
        only=only,
    )


def _each_scale(
    folder: Path,
    scales: tuple[float, ...],
    sizes: tuple[tuple[int, int], ...],
    same: tuple[str, ...],
    looks: tuple[str, ...],
) -> None:
    """Let a process of its own show each scale: Qt takes one when it starts, for good."""
    import subprocess
    import sys

    asked = [f"--size={width}x{height}" for width, height in sizes]
    asked += [f"--look={look}" for look in looks]
    for scale in scales:
        command = [sys.executable, "-m", "pos_app", "gallery", str(folder), *same, *asked]
        subprocess.run([*command, f"--scale={scale:g}"], check=True)  # noqa: S603 - ourselves
