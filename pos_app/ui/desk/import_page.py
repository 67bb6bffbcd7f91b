"""Cards of another program are taken over from a file: looked at first, then in parts, each whole.

While one row is wrong nothing is taken over. What was stopped goes on where it stopped when the
same file is chosen again: cards that are here already are left alone.
"""

from concurrent.futures import Future
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.errors import PosError
from pos_app.journal.card_commands import Person, TakeCardsOver
from pos_app.journal.card_table import CardTable
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.table_file import TableFile, browse_key, done_keys, stop_key
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone
from pos_app.ui.desk.card_words import PARTED
from pos_app.ui.desk.import_words import wrong_text

translate = QCoreApplication.translate

AT_A_TIME: Final = 50
MOST_SHOWN: Final = 100


class ImportPage(Page):
    """Asks for a file, shows what is in it, and takes it over."""

    def __init__(self, office: Office, approved_by: str | None) -> None:
        super().__init__(office)
        self._by = Person(operator=office.operator, approved_by=approved_by)
        self._file = TableFile(office, self._look_into)
        self._done = 0
        self._is_running = False
        self._is_stopping = False
        self._has_ended = False

    def view(self) -> OfficeView:
        """Return the file and what is in it, or how far it is."""
        table = self._file.table
        if self._is_running and table is not None:
            return self._running(table)
        return self._preview(table)

    def type(self, text: str) -> None:
        """Note the path; what was looked at before is another file's."""
        self._file.call(text)
        self._done, self._has_ended = 0, False
        self.office.show()

    def confirm(self) -> None:
        """Look into the file."""
        self._file.read()

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - rows have no keys
        """Choose a file, look into it, take it over, or stop."""
        match key:
            case "browse":
                self.office.choose_file(self._chosen)
            case "look":
                self.confirm()
            case "take":
                self._is_running = True
                self._take_more()
            case "stop":
                self._is_stopping = True
            case _:
                self.office.go_back()
                return
        self.office.show()

    def _chosen(self, path: str) -> None:
        self.type(path)
        self.confirm()

    def _look_into(self, content: bytes) -> Future[CardTable]:
        ports, operator = self.office.ports, self._by.operator
        return ports.ask(
            lambda books: books.card_desk.read_table(content, ports.currency, operator)
        )

    def _take_more(self) -> None:
        table, office = self._file.table, self.office
        if table is None:
            return
        cards = table.new[self._done : self._done + AT_A_TIME]
        if not cards or self._is_stopping:
            self._is_running, self._is_stopping, self._has_ended = False, False, True
            office.show()
            return
        asked = TakeCardsOver(cards=cards, source=self._file.name, by=self._by)

        def taken(_: int) -> None:
            self._done += len(cards)
            office.show()
            self._take_more()

        done = office.ports.ask(lambda books: books.card_desk.take_over(asked))
        office.deliver(done, taken, self._failed)

    def _failed(self, error: PosError) -> None:
        self._is_running, self._is_stopping = False, False
        if self._done:
            self._has_ended = True
        self.office.tell_error(error)

    def _running(self, table: CardTable) -> OfficeView:
        return OfficeView(
            sheet=ListSheetView(
                key="import_running",
                title=translate("office", "Take cards over"),
                sentence=self._so_far(table),
                progress=(self._done, len(table.new)),
                hint=translate("office", "What is taken over stays, also when you stop."),
                keys=(stop_key(is_enabled=not self._is_stopping),),
            ),
            is_door=True,  # nobody goes away from what is under way without stopping it
        )

    def _preview(self, table: CardTable | None) -> OfficeView:
        sentence, tone = self._sentence(table)
        return OfficeView(
            sheet=ListSheetView(
                key="import",
                title=translate("office", "Take cards over"),
                sentence=sentence,
                tone=tone,
                field=translate("office", "Path of the file"),
                field_text=self._file.path,
                rows=() if table is None else self._rows(table),
                hint=translate(
                    "office",
                    "A table with the columns token and amount, and if there are such: card_id,"
                    " name, customer_id, expires.",
                ),
                keys=self._keys(table),
            )
        )

    def _sentence(self, table: CardTable | None) -> tuple[str, Tone]:
        if table is None:
            return "", Tone.SOFT
        if self._has_ended:
            return self._so_far(table), Tone.ACCEPTED
        count, money = self.office.money.count, self.office.money.money
        if table.wrong:
            sentence = translate(
                "office",
                "Rows that are wrong: {count}. Nothing is taken over before they are right.",
            )
            return sentence.format(count=count(len(table.wrong))), Tone.DECLINED
        sentence = translate("office", "New cards: {new}, worth {amount}. Here already: {here}.")
        return sentence.format(
            new=count(len(table.new)), amount=money(table.amount_minor), here=count(table.here)
        ), Tone.PLAIN

    def _so_far(self, table: CardTable) -> str:
        count = self.office.money.count
        sentence = translate("office", "{done} of {count} are taken over.")
        return sentence.format(done=count(self._done), count=count(len(table.new)))

    def _rows(self, table: CardTable) -> tuple[RowView, ...]:
        if table.wrong:
            return tuple(
                RowView(
                    key=f"line_{wrong.line}",
                    icon="declined",
                    title=translate("office", "Line {line}").format(line=wrong.line),
                    detail=wrong_text(wrong.why),
                )
                for wrong in table.wrong[:MOST_SHOWN]
            )
        return tuple(
            RowView(
                key=card.card_id,
                icon="card",
                title=card.name or card.card_id,
                detail=PARTED.join(
                    part for part in (card.card_id if card.name else "", card.customer_id) if part
                ),
                amount=self.office.money.money(card.amount_minor),
            )
            for card in table.new[self._done : self._done + MOST_SHOWN]
        )

    def _keys(self, table: CardTable | None) -> tuple[KeyView, ...]:
        if self._has_ended:
            return done_keys()
        if table is None:
            return self._file.look_keys()
        take = translate("office", "Take {count} cards over").format(
            count=self.office.money.count(len(table.new))
        )
        return browse_key(), KeyView(
            key="take",
            text=take,
            icon="check",
            is_loud=True,
            is_enabled=bool(table.new) and not table.wrong,
        )
