"""What the gallery is asked for on the command line."""

import click
import pytest

from pos_app.cli.gallery import gallery


def sizes_of(*arguments: str) -> object:
    return gallery.make_context("gallery", ["pictures", *arguments]).params["sizes"]


def test_the_sizes_are_those_of_a_small_and_of_a_common_screen_if_none_is_asked_for() -> None:
    assert sizes_of() == ((1024, 768), (1920, 1080))


def test_a_size_is_width_and_height() -> None:
    assert sizes_of("--size", "3840x2160") == ((3840, 2160),)
    with pytest.raises(click.BadParameter, match="'big' is not like 1920x1080"):
        sizes_of("--size", "big")
