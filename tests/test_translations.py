"""Every text of the screen in every language, made of the source as it is now."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from pos_app.ui.language import TRANSLATED

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "packaging" / "translations.py"
TELLING = {"tr", "translate"}
PLACE = re.compile(r"\{\w*\}")


def texts_of(language: str) -> list[tuple[str, str]]:
    file = ROOT / "resources" / "translations" / f"tillit_{language}.ts"
    tree = ET.parse(file)  # noqa: S314 - our own
    return [
        (message.findtext("source", ""), message.findtext("translation", ""))
        for message in tree.iter("message")
    ]


def test_every_text_of_the_source_is_translated_and_what_is_loaded_is_made_of_it() -> None:
    checked = subprocess.run(
        [sys.executable, SCRIPT, "--check"], capture_output=True, text=True, check=False
    )
    assert checked.stdout == "The translations are whole.\n"
    assert checked.returncode == 0


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_places_of_its_text_and_ends_as_it_does(language: str) -> None:
    for source, translation in texts_of(language):
        assert sorted(PLACE.findall(translation)) == sorted(PLACE.findall(source)), source
        assert translation == translation.strip() or source != source.strip(), source
        if source.endswith((".", "…")):
            assert translation[-1] == source[-1], source


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_is_not_much_longer_than_its_text(language: str) -> None:
    too_long = [
        source
        for source, translation in texts_of(language)
        if len(translation) > max(2 * len(source) + 6, 24)
    ]
    assert too_long == []


def test_no_text_stands_where_the_tool_that_collects_them_does_not_look() -> None:
    """It reads no expression within another text: such a text would stay English for ever."""
    unseen = [
        f"{file.relative_to(ROOT)}:{part.lineno}"
        for file in (ROOT / "pos_app" / "ui").rglob("*.py")
        for text in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for part in ast.walk(text)
        if isinstance(part, ast.Call) and ast.unparse(part.func).rpartition(".")[2] in TELLING
    ]
    assert unseen == []
