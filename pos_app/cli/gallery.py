"""The sub-command that shows every screen."""

from pathlib import Path

import click

from pos_app.cli.options import FOLDER


@click.command()
@click.argument("folder", type=FOLDER)
@click.option(
    "--language",
    type=click.Choice(["en", "nb", "sv", "da", "de", "fi", "pseudo"]),
    default="en",
    show_default=True,
    help="What the screens say; pseudo is longer and accented, to see what clips.",
)
@click.option("--only", default="", help="Only the screens with this in their name.")
@click.option(
    "--scale",
    type=click.FloatRange(1, 2),
    default=1.0,
    show_default=True,
    help="Pixels of the picture for each of the screen's.",
)
def gallery(folder: Path, *, language: str, only: str, scale: float) -> None:
    """Write every screen in every state to FOLDER as PNG: light, dark, contrast, two sizes."""
    import os

    from pos_app.bench.screen import paint_into_memory_without_display

    paint_into_memory_without_display()
    if scale != 1:
        os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    from pos_app.demo.gallery.run import run_gallery

    run_gallery(folder, click.echo, language=language, only=only)
