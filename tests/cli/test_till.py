"""The sub-commands of a till with good words and with bad ones."""

import json
import shutil
from pathlib import Path
from typing import Any

import cv2
import pytest
from PIL import Image

from pos_app.bootstrap.books import look_into_books, open_books
from pos_app.bootstrap.upkeep import audit_of
from pos_app.cli.options import EXIT_DIFFERENCES, EXIT_REFUSED, EXIT_UNAVAILABLE
from pos_app.domain.ids import AccountId
from pos_app.printing.labels import code_128_label
from tests.cli.commands import Tillit
from tests.walks.shop import ARTICLES

WRONG_USAGE = 2
TOKEN = "1798405808706978"
ACCOUNT = AccountId("P00000001")


def as_object(text: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(text)
    return told


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "Usage: tillit"),
        (("sell",), "No such command 'sell'"),
        (("audit", "--fix"), "No such option"),
        (("backup",), "Missing argument 'TARGET'"),
        (("restore",), "Missing argument 'COPY'"),
        (("scan",), "Missing argument 'FILES...'"),
        (("till", "--enrol", "code"), "--enrol and --client need --central."),
        (("till", "--client", "id"), "--enrol and --client need --central."),
        (("till", "--enrol", "x", "--client", "i", "--central", "http://x"), "not both."),
        (("bench", "luck"), "'luck' is not one of"),
        (("bench", "scan", "--runs", "many"), "'many' is not a valid integer"),
    ],
)
def test_wrong_words_are_answered_with_the_right_ones(
    tillit: Tillit, words: tuple[str, ...], says: str
) -> None:
    ran = tillit(*words)
    assert (ran.exit_code, ran.out) == (WRONG_USAGE, "")
    assert says in ran.err


def test_help_names_every_command_with_a_sentence(tillit: Tillit) -> None:
    ran = tillit("--help")
    assert ran.exit_code == 0
    books = ("till", "demo", "audit", "backup", "restore", "recovery-code")
    for command in (*books, "scan", "cameras", "bench"):
        assert f"\n  {command} " in ran.out


def test_the_version_is_the_installed_one(tillit: Tillit) -> None:
    ran = tillit("--version")
    assert (ran.exit_code, ran.err) == (0, "")
    assert ran.out.startswith("tillit, version ")


def test_an_audit_of_sound_books_says_so_in_words_and_as_json(tillit: Tillit, data: Path) -> None:
    ran = tillit("audit", "--data", data, "--json")
    assert ran.exit_code == 0
    assert as_object(ran.out) == {
        "clean": True,
        "cards": 3,
        "transactions": 2,
        "receipts": 0,
        "differences": [],
    }
    ran = tillit("audit", "--data", data)
    assert ran.exit_code == 0
    assert ran.out == "3 cards, 2 transactions, 0 receipts: everything agrees.\n"


def test_books_that_do_not_agree_end_an_audit_with_1_and_say_where(
    tillit: Tillit, data: Path
) -> None:
    with open_books(data) as books:
        books.store.write(
            lambda connection: connection.exec_driver_sql(
                "UPDATE card SET funds_minor = 1 WHERE card_id = 'card-1'"
            ).close()
        ).result()
    ran = tillit("audit", "--data", data, "--json")
    told = as_object(ran.out)
    assert (ran.exit_code, told["clean"]) == (EXIT_DIFFERENCES, False)
    assert "card-1" in json.dumps(told["differences"])
    ran = tillit("audit", "--data", data)
    assert ran.exit_code == EXIT_DIFFERENCES
    assert ran.out.startswith("Does not agree: ")
    assert ran.out.endswith("the books do not agree.\n")


def test_without_a_folder_the_users_own_is_meant(tillit: Tillit, home: Path) -> None:
    ran = tillit("audit")
    assert ran.exit_code == EXIT_REFUSED
    assert f"({home / '.local/share/tillit'})" in ran.err


def test_a_backup_says_where_it_is_and_holds_the_books(
    tillit: Tillit, data: Path, tmp_path: Path
) -> None:
    target = tmp_path / "stick" / "till-backup.db"
    ran = tillit("backup", target, "--data", data)
    assert ran.exit_code == 0
    assert ran.out == f"The books of {data} are in {target}, read back and whole.\n"
    assert ARTICLES[0].name.encode() not in target.read_bytes()


def test_a_till_without_a_central_cannot_follow_one(tillit: Tillit, data: Path) -> None:
    ran = tillit("till", "--data", data, "--central", "https://moved.example")
    assert ran.exit_code == EXIT_REFUSED
    assert "TILL_NOT_JOINED" in ran.err


def test_a_backup_is_never_written_over(tillit: Tillit, data: Path, tmp_path: Path) -> None:
    target = tmp_path / "yesterday.db"
    target.write_text("yesterday")
    ran = tillit("backup", target, "--data", data)
    assert ran.exit_code == EXIT_REFUSED
    assert str(target) in ran.err
    assert target.read_text() == "yesterday"


def test_a_new_machine_gets_the_books_back_by_their_recovery_code(
    tillit: Tillit, data: Path, tmp_path: Path
) -> None:
    copy, new = tmp_path / "copy.db", tmp_path / "new machine"
    tillit("backup", copy, "--data", data)
    code = tillit("recovery-code", "--data", data).out.strip()
    shutil.rmtree(data)
    ran = tillit("restore", copy, "--data", new)
    assert ran.exit_code == EXIT_REFUSED, "without the key"
    ran = tillit("restore", copy, "--data", new, "--recovery-code", code)
    assert (ran.exit_code, ran.err) == (0, "")
    assert ran.out == f"The books of {copy} are in {new}.\n"
    assert audit_of(new).clean
    assert as_object(tillit("audit", "--data", new, "--json").out)["cards"] == 3
    with look_into_books(new) as books:
        assert books.articles.load().result()[0] == ARTICLES[0]


def test_a_code_of_another_till_leaves_the_place_free_for_the_right_one(
    tillit: Tillit, data: Path, tmp_path: Path
) -> None:
    copy, new = tmp_path / "copy.db", tmp_path / "new machine"
    tillit("backup", copy, "--data", data)
    with open_books(tmp_path / "another"):
        pass
    wrong = tillit("recovery-code", "--data", tmp_path / "another").out.strip()
    right = tillit("recovery-code", "--data", data).out.strip()
    for code in (wrong, right[:-1], ""):
        ran = tillit("restore", copy, "--data", new, "--recovery-code", code)
        assert ran.exit_code == EXIT_REFUSED, code
    assert tillit("restore", copy, "--data", new, "--recovery-code", right).exit_code == 0


def test_books_that_are_there_are_kept_unless_they_are_to_be_set_aside(
    tillit: Tillit, data: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    tillit("backup", copy, "--data", data)
    ran = tillit("restore", copy, "--data", data)
    assert ran.exit_code == EXIT_REFUSED
    assert ran.err.startswith("There are books in that folder already.")
    ran = tillit("restore", copy, "--data", data, "--set-aside")
    assert ran.exit_code == 0
    kept = data / "till-set-aside-1.db"
    assert ran.out.splitlines()[1] == f"What was there is kept as {kept}."
    assert kept.is_file()
    assert audit_of(data).clean


@pytest.mark.parametrize("rubbish", ["nothing", "text", "folder"])
def test_what_is_no_backup_is_refused(
    tillit: Tillit, data: Path, tmp_path: Path, rubbish: str
) -> None:
    copy = tmp_path / "copy.db"
    match rubbish:
        case "text":
            copy.write_text("these are not the books " * 500)
        case "folder":
            copy.mkdir()
        case _:
            pass
    before = (data / "till.db").read_bytes()
    ran = tillit("restore", copy, "--data", data, "--set-aside")
    assert ran.exit_code == (WRONG_USAGE if rubbish == "folder" else EXIT_REFUSED)
    assert (data / "till.db").read_bytes() == before


def test_codes_are_read_in_an_image_a_folder_and_a_video(tillit: Tillit, tmp_path: Path) -> None:
    image = tmp_path / "label.png"
    image.write_bytes(code_128_label(TOKEN, printer_dpi=300))
    frames = tmp_path / "frames"
    frames.mkdir()
    for number in range(2):
        shutil.copy(image, frames / f"frame-{number:02}.png")
    video = tmp_path / "hand.avi"
    film(frames, video)
    ran = tillit("scan", image, video)
    assert (ran.exit_code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == f"{image}:1: code128: {TOKEN}"
    assert lines[1].startswith(f"{video}:")
    assert {line.rpartition(" ")[2] for line in lines} == {TOKEN}
    ran = tillit("scan", "--json", frames)
    read = [as_object(line) for line in ran.out.splitlines()]
    assert read[0] == {
        "path": str(frames / "frame-00.png"),
        "frame": 1,
        "symbology": "code128",
        "text": TOKEN,
    }


def film(frames: Path, video: Path) -> None:
    pictures = [cv2.imread(str(path)) for path in sorted(frames.iterdir())]
    assert pictures[0] is not None
    height, width, _ = pictures[0].shape
    writer = cv2.VideoWriter(str(video), cv2.VideoWriter.fourcc(*"MJPG"), 10, (width, height))
    for picture in pictures:
        assert picture is not None
        writer.write(picture)
    writer.release()


def test_the_cameras_of_a_machine_are_listed_or_said_not_to_be_there(tillit: Tillit) -> None:
    ran = tillit("cameras")
    if ran.exit_code == 0:
        assert ran.out.startswith('camera = "camera:')
    else:
        assert (ran.exit_code, ran.err) == (EXIT_DIFFERENCES, "No camera was found.\n")


def test_a_picture_without_a_code_is_no_error_but_nothing(tillit: Tillit, tmp_path: Path) -> None:
    image = tmp_path / "blank.png"
    Image.new("RGB", (50, 50), "white").save(image)
    ran = tillit("scan", image)
    assert (ran.exit_code, ran.out, ran.err) == (EXIT_DIFFERENCES, "", "No code was found.\n")


def test_a_file_that_is_no_picture_is_refused_by_its_name(tillit: Tillit, tmp_path: Path) -> None:
    rubbish = tmp_path / "rubbish.png"
    rubbish.write_text("no picture")
    for file in (rubbish, tmp_path / "missing.png"):
        ran = tillit("scan", file)
        assert ran.exit_code in {EXIT_REFUSED, EXIT_UNAVAILABLE}
        assert file.name in ran.err
