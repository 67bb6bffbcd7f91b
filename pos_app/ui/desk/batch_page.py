"""Many cards at once: made a few at a time, each few whole, and written down as they are made."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.domain.ids import CardId, RefId
from pos_app.errors import PosError
from pos_app.journal.card_commands import MakeCards, Person
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.table_file import stop_key
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone
from pos_app.ui.desk.count_page import CountPage
from pos_app.ui.desk.kept_page import put_away
from pos_app.wallet.commands import BatchItem, MadeCard

translate = QCoreApplication.translate

COUNTS: Final = (10, 50, 100)
MOST: Final = 1000
AT_A_TIME: Final = 10
SHORTEST_PREFIX: Final = 2


class BatchPage(Page):
    """Asks how many, makes them, and says where their table and sheets are.

    Stopping keeps what is made: those cards are whole, and on paper like the rest.
    """

    def __init__(self, office: Office, approved_by: str | None) -> None:
        super().__init__(office)
        self._by = Person(operator=office.operator, approved_by=approved_by)
        self._prefix = ""
        self._count = COUNTS[1]
        self._with_pins = False
        self._made: list[MadeCard] = []
        self._asked: MakeCards | None = None
        self._is_running = False
        self._is_stopping = False
        self._is_halted = False
        self._where = ""

    def view(self) -> OfficeView:
        """Return the order, how far it is, or where everything is."""
        if self._where:
            return self._finished()
        if self._is_running:
            return self._running()
        return self._order()

    def type(self, text: str) -> None:
        """Note what the numbers begin with."""
        self._prefix = text.strip()
        self.office.show()

    def confirm(self) -> None:
        """Begin."""
        if self._can_begin:
            self.press("", "make")

    def press(self, row: str, key: str) -> None:
        """Choose, begin, stop, or go back."""
        if row:
            self._choose(row)
        elif key == "make" and self._can_begin:
            self._is_running = True
            self._make_more()
        elif key == "stop":
            self._is_stopping = True
            self._go_on_if_halted()
        elif key == "go_on":
            self._go_on_if_halted()
        elif key == "done":
            self.office.go_back()
            return
        self.office.show()

    @property
    def _can_begin(self) -> bool:
        return not self._is_running and not self._where and len(self._prefix) >= SHORTEST_PREFIX

    def _choose(self, row: str) -> None:
        if row == "pins":
            self._with_pins = not self._with_pins
        elif row == "another":
            self.office.open(CountPage(self.office, MOST, self._take_count))
        else:
            self._count = int(row.removeprefix("count_"))

    def _take_count(self, count: int) -> None:
        self._count = count
        self.office.go_back()

    def _go_on_if_halted(self) -> None:
        if self._is_halted:
            self._is_halted = False
            self._write_down()

    def _make_more(self) -> None:
        office = self.office
        left = self._count - len(self._made)
        if left == 0 or self._is_stopping:
            self._end()
            return
        first = len(self._made) + 1
        numbers = range(first, first + min(AT_A_TIME, left))
        asked = self._order_of(
            tuple(BatchItem(card_id=CardId(f"{self._prefix}-{number:04}")) for number in numbers)
        )
        made = office.ports.ask(lambda books: books.card_desk.make_cards(asked))
        office.deliver(made, self._know, self._failed)

    def _order_of(self, items: tuple[BatchItem, ...]) -> MakeCards:
        """Return the order for these cards: the same again for one that was not answered."""
        before = self._asked
        if before is None or (before.items, before.with_pins) != (items, self._with_pins):
            asked = self._asked = MakeCards(
                ref_id=RefId(self.office.ports.new_id()),
                items=items,
                with_pins=self._with_pins,
                by=self._by,
            )
            return asked
        return before

    def _know(self, made: tuple[MadeCard, ...]) -> None:
        self._made.extend(made)
        self.office.show()
        self._write_down()

    def _write_down(self) -> None:
        # Codes are told once: what is made is in the table before more is made.
        papers = self.office.ports.papers
        saved = papers.save_card_table(self._prefix, tuple(self._made))
        self.office.deliver(saved, lambda _: self._is_written_down(), self._failed)

    def _is_written_down(self) -> None:
        written, self._asked = self._asked, None
        if written is None:
            self._make_more()
        else:
            put_away(self.office, written.ref_id, self._make_more)

    def _end(self) -> None:
        if not self._made:
            self._finish("")
            return
        papers = self.office.ports.papers
        saved = papers.save_card_sheets(self._prefix, tuple(self._made))
        self.office.deliver(saved, self._finish, self._failed)

    def _finish(self, where: str) -> None:
        self._is_running, self._is_stopping = False, False
        self._where = where
        self.office.show()

    def _failed(self, error: PosError) -> None:
        if self._made:
            self._is_halted, self._is_stopping = True, False
        else:
            self._is_running = False
        self.office.tell_error(error)

    def _order(self) -> OfficeView:
        choose = translate("office", "Choose")
        rows = [
            RowView(
                key=f"count_{count}",
                icon="check" if count == self._count else "card",
                title=translate("office", "{count} cards").format(
                    count=self.office.money.count(count)
                ),
                keys=(KeyView(key="go", text=choose, is_enabled=count != self._count),),
            )
            for count in sorted({*COUNTS, self._count})
        ]
        rows += (
            RowView(
                key="another",
                icon="edit",
                title=translate("office", "Another number"),
                keys=(KeyView(key="go", text=translate("office", "Change")),),
            ),
            RowView(
                key="pins",
                icon="lock",
                title=translate("office", "With PINs")
                if self._with_pins
                else translate("office", "Without PINs"),
                keys=(KeyView(key="go", text=translate("office", "Change")),),
            ),
        )
        return OfficeView(
            sheet=ListSheetView(
                key="batch",
                title=translate("office", "Many cards"),
                sentence=translate(
                    "office", "They have no value before they are sold, one by one."
                ),
                field=translate("office", "What their numbers begin with, as spring-27"),
                field_text=self._prefix,
                rows=tuple(rows),
                keys=(
                    KeyView(
                        key="make",
                        text=translate("office", "Make {count} cards").format(
                            count=self.office.money.count(self._count)
                        ),
                        icon="print",
                        is_loud=True,
                        is_enabled=self._can_begin,
                    ),
                ),
            )
        )

    def _running(self) -> OfficeView:
        count = self.office.money.count
        sentence = translate("office", "{done} of {count} are made.")
        return OfficeView(
            sheet=ListSheetView(
                key="batch_running",
                title=translate("office", "Many cards"),
                sentence=sentence.format(done=count(len(self._made)), count=count(self._count)),
                progress=(len(self._made), self._count),
                hint=translate("office", "What is made stays, also when you stop."),
                keys=(
                    *((_go_on(),) if self._is_halted else ()),
                    stop_key(is_enabled=not self._is_stopping),
                ),
            ),
            # Nobody goes away from what is under way without stopping it.
            is_door=not self._is_halted,
        )

    def _finished(self) -> OfficeView:
        count = self.office.money.count
        sentence = translate("office", "{done} of {count} are made.")
        return OfficeView(
            sheet=ListSheetView(
                key="batch_finished",
                title=translate("office", "Many cards"),
                sentence=sentence.format(done=count(len(self._made)), count=count(self._count)),
                tone=Tone.ACCEPTED,
                rows=(
                    RowView(
                        key="where",
                        icon="save",
                        title=self._where,
                        detail=translate(
                            "office", "A table of all codes, and sheets to print and cut."
                        ),
                    ),
                ),
                keys=(
                    KeyView(
                        key="done", text=translate("office", "Done"), icon="check", is_loud=True
                    ),
                ),
            )
        )


def _go_on() -> KeyView:
    return KeyView(key="go_on", text=translate("office", "Go on"), icon="undo", is_loud=True)
