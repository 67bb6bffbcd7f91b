"""A recovery code brings a lost key back, and never takes another key's place."""

from pathlib import Path

import pytest

from pos_app.errors import Code, PosError, Refused
from pos_app.storage.keys import (
    adopt_recovery_code,
    open_keys,
    recovery_code_for,
)
from pos_app.storage.sqlite import open_sqlite


def refusal_to_open(database: Path, key_folder: Path | None) -> PosError:
    with pytest.raises(PosError) as caught:
        open_keys(database, key_folder)
    return caught.value


def test_a_recovery_code_brings_the_keys_to_another_machine(
    database: Path, key_folder: Path, tmp_path: Path
) -> None:
    keys = open_keys(database, key_folder)
    code = recovery_code_for(database, key_folder)
    elsewhere, other_keys = tmp_path / "new" / "till.db", tmp_path / "other keys"
    typed = code.lower().replace("-", " ").replace("o", "0").replace("i", "1").replace("b", "8")
    assert adopt_recovery_code(typed, elsewhere, other_keys) == keys
    assert open_keys(elsewhere, other_keys) == keys


def test_a_mistyped_recovery_code_is_refused(database: Path, key_folder: Path) -> None:
    open_keys(database, key_folder)
    code = recovery_code_for(database, key_folder)
    wrong = ("A" if code[0] != "A" else "B") + code[1:]
    for typed in (wrong, code[:-1], code + "A", "", "A" * 56, "1" * 56, "ÆØÅ"):
        with pytest.raises(Refused) as caught:
            adopt_recovery_code(typed, database.parent / "new" / "till.db", key_folder)
        assert caught.value.fields["field"] == "recovery_code"


def test_a_recovery_code_brings_back_a_key_that_was_lost(database: Path, key_folder: Path) -> None:
    keys = open_keys(database, key_folder)
    open_sqlite(database, keys.database).close()
    code = recovery_code_for(database, key_folder)
    [file] = key_folder.iterdir()
    file.unlink()
    assert refusal_to_open(database, key_folder).code is Code.KEY_MISSING
    for _ in range(2):
        assert adopt_recovery_code(code, database, key_folder) == keys
        assert open_keys(database, key_folder) == keys


def test_a_recovery_code_finds_its_database_without_the_id(
    database: Path, key_folder: Path
) -> None:
    keys = open_keys(database, key_folder)
    open_sqlite(database, keys.database).close()
    code = recovery_code_for(database, key_folder)
    (database.parent / "till.key-id").unlink()
    assert refusal_to_open(database, key_folder).code is Code.KEY_MISSING
    assert adopt_recovery_code(code, database, key_folder) == keys


def test_the_recovery_code_of_another_till_changes_nothing(
    database: Path, key_folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "till.db"
    open_keys(other, key_folder)
    code = recovery_code_for(other, key_folder)
    keys = open_keys(database, key_folder)
    for made, refusal in ((False, Code.RESTORE_TARGET_NOT_EMPTY), (True, Code.KEY_WRONG)):
        if made:
            open_sqlite(database, keys.database).close()
        with pytest.raises(Refused) as caught:
            adopt_recovery_code(code, database, key_folder)
        assert caught.value.code is refusal
        assert open_keys(database, key_folder) == keys
