"""The sheet that sets a scanner up holds its codes, in every language, at every resolution."""

from pathlib import Path

import pytest

from pos_app.printing.set_up_sheet import set_up_sheet
from pos_app.scanning.setting_up import SET_UP_TEXTS
from tests.printing.reading import CODE_128, codes_in, page_sizes_mm, pages_as_printed, text_of


@pytest.mark.parametrize("dpi", [203, 300])
def test_the_three_codes_are_read_as_they_are(tmp_path: Path, dpi: int) -> None:
    pdf = set_up_sheet(SET_UP_TEXTS, tmp_path / "sheet.pdf", printer_dpi=dpi).read_bytes()
    [page] = pages_as_printed(pdf, dpi)
    assert codes_in(page) == sorted((CODE_128, text) for text in SET_UP_TEXTS)
    assert page_sizes_mm(pdf) == [(pytest.approx(210, abs=0.1), pytest.approx(297, abs=0.1))]


@pytest.mark.parametrize(
    ("locale", "title"),
    [
        ("nb_NO", "Sett opp"),
        ("sv_SE", "Ställ in"),
        ("da_DK", "Indstil"),
        ("en_GB", "Set a"),
        ("de", "Scanner"),
        ("fi", "Lue"),
    ],
)
def test_it_says_how_to_go_about_it(tmp_path: Path, locale: str, title: str) -> None:
    pdf = set_up_sheet(SET_UP_TEXTS, tmp_path / "sheet.pdf", locale=locale).read_bytes()
    assert title in text_of(pdf)
