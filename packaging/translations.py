"""Keeps the translations of the screen in step with its source, by Qt's own tools.

    python packaging/translations.py          finds the texts of the source, makes what is loaded
    python packaging/translations.py --check  exit code 1 where a text is new, old or untranslated

Translators fill in `resources/translations/*.ts`, by hand or in Qt Linguist.
"""

import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

REPOSITORY: Final = Path(__file__).resolve().parents[1]
FOLDER: Final = REPOSITORY / "resources" / "translations"
TOOLS: Final = Path(sysconfig.get_path("scripts"))
LANGUAGES: Final = ("nb", "sv", "da", "de", "fi")


def find_texts(folder: Path) -> None:
    """Bring the `.ts` files of a folder up to date with the source; translations are kept."""
    sources = sorted(str(path) for path in (REPOSITORY / "pos_app" / "ui").rglob("*.py"))
    files = [str(folder / f"tillit_{language}.ts") for language in LANGUAGES]
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
    _run("pyside6-lupdate", *sources, *options, "-ts", *files)


def make_loadable(folder: Path, into: Path) -> None:
    """Write the `.qm` files that the program loads."""
    for language in LANGUAGES:
        made = str(into / f"tillit_{language}.qm")
        _run("pyside6-lrelease", str(folder / f"tillit_{language}.ts"), "-qm", made)


def untranslated(file: Path) -> list[str]:
    """Return the texts of a `.ts` file that nobody has translated, or called finished, yet."""
    return [
        message.findtext("source", "")
        for message in ET.parse(file).iter("message")  # noqa: S314 - a file of our own
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
        or not "".join(translation.itertext()).strip()
    ]


def out_of_step() -> list[str]:
    """Return what keeps the translations from being whole, in words."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kept in FOLDER.glob("*.ts"):
            (folder / kept.name).write_bytes(kept.read_bytes())
        find_texts(folder)
        make_loadable(folder, folder)
        found: list[str] = []
        for language in LANGUAGES:
            file = f"tillit_{language}"
            missing = untranslated(folder / f"{file}.ts")
            found += [
                f"{language}: {text!r} is not translated, or still marked unfinished"
                for text in missing
            ]
            found += [
                f"{file}{suffix} is not what the source makes of it"
                for suffix in (".ts", ".qm")
                if (folder / f"{file}{suffix}").read_bytes()
                != _bytes_of(FOLDER / f"{file}{suffix}")
            ]
        return found


def main(arguments: list[str]) -> int:
    """Check, or bring everything up to date and tell what is left to translate."""
    if arguments == ["--check"]:
        found = out_of_step()
        print("\n".join(found) or "The translations are whole.")
        return 1 if found else 0
    FOLDER.mkdir(exist_ok=True)
    find_texts(FOLDER)
    make_loadable(FOLDER, FOLDER)
    for language in LANGUAGES:
        left = untranslated(FOLDER / f"tillit_{language}.ts")
        print(f"{language}: {len(left)} texts are not translated")
    return 0


def _bytes_of(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([TOOLS / tool, *arguments], check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
