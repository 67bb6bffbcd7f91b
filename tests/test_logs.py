import json
import logging
from pathlib import Path

import pytest

from pos_app.logs import FILE_NAME, logging_to, redacted

TOKEN = "DINCARD:0f8fad5b-d9cb-469f-a165-70867728950e"


@pytest.mark.parametrize("secret", [TOKEN, TOKEN.replace(":", "Ø").lower(), "9912345678901234"])
def test_what_looks_like_a_token_never_stands_in_a_log(secret: str) -> None:
    told = redacted(f"scanned {secret} twice")
    assert secret not in told
    assert told == f"scanned ********{secret[-4:]} twice"


def test_an_id_is_no_token() -> None:
    assert redacted("sale 0f8fad5b-d9cb-469f-a165-70867728950e") == (
        "sale 0f8fad5b-d9cb-469f-a165-70867728950e"
    )


def test_a_log_line_is_json_with_its_traceback_and_without_tokens(tmp_path: Path) -> None:
    with logging_to(tmp_path):
        error = ValueError(TOKEN)
        logging.getLogger("pos_app.test").info("resolving %s", TOKEN, exc_info=error)
    (line,) = (tmp_path / FILE_NAME).read_text(encoding="utf-8").splitlines()
    told = json.loads(line)
    assert told["level"] == "INFO"
    assert "ValueError" in told["traceback"]
    assert TOKEN not in line


def test_nothing_is_logged_to_the_folder_after_the_context_ends(tmp_path: Path) -> None:
    with logging_to(tmp_path):
        pass
    logging.getLogger("pos_app.test").info("later")
    assert not (tmp_path / FILE_NAME).exists()
