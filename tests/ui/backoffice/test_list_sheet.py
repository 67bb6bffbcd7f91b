"""The sheet with a list: what stands above it is there when there is something to say."""

from PySide6.QtWidgets import QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.backoffice.list_sheet import ListSheet
from pos_app.ui.backoffice.view import ListSheetView, RowView, StepView, SummaryView
from pos_app.ui.components.facts import FactView


def is_there(sheet: ListSheet, name: str) -> bool:
    found = sheet.findChild(QWidget, name)
    return found is not None and found.isVisibleTo(sheet)


def test_a_bare_list_has_nothing_above_it(qtbot: QtBot) -> None:
    sheet = ListSheet()
    qtbot.addWidget(sheet)
    sheet.show_list(ListSheetView(key="bare", title="Cards", hint="None."))
    assert not any(is_there(sheet, name) for name in ("summary", "list_progress", "bars"))
    assert is_there(sheet, "list_empty")


def test_facts_progress_and_second_figures_are_shown(qtbot: QtBot) -> None:
    sheet = ListSheet()
    qtbot.addWidget(sheet)
    summary = SummaryView(
        facts=(FactView(label="Balance", value="5,00"),),
        steps=(StepView(value="5", share=1.0),),
        steps_name="Balance",
    )
    view = ListSheetView(
        key="card",
        title="Card",
        summary=summary,
        progress=(3, 10),
        rows=(RowView(key="1", title="Put on", amount="+5,00", second="5,00"),),
    )
    sheet.show_list(view)
    assert is_there(sheet, "summary")
    assert is_there(sheet, "steps")
    bar = sheet.findChild(QProgressBar, "list_progress")
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (3, 10)
    shown = [label.text() for label in sheet.findChildren(QLabel) if label.isVisibleTo(sheet)]
    assert {"Balance", "+5,00", "5,00"} <= set(shown)
    sheet.show_list(ListSheetView(key="card", title="Card", summary=SummaryView(facts=())))
    assert not is_there(sheet, "steps")


def test_each_list_shows_its_rows_and_no_other(qtbot: QtBot) -> None:
    sheet = ListSheet()
    qtbot.addWidget(sheet)
    for keys in ("abc", "", "b", "", "abcd", "a"):
        rows = tuple(RowView(key=key, title=key) for key in keys)
        sheet.show_list(ListSheetView(key="cards", title="Cards", rows=rows, hint="None."))
        assert [key for key in "abcd" if is_there(sheet, f"row_{key}")] == list(keys)
        assert is_there(sheet, "list_rows") is bool(keys)
