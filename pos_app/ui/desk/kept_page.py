"""Acts at central that somebody here has yet to hear the end of: asked again, shown, put away."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer

from pos_app.domain.card_act import ActKind, CardAct, KeptAct, KeptState
from pos_app.domain.ids import RefId
from pos_app.printing.card_papers import code_slip, pin_slip
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.desk.at_central import ICONS, act_title, kept_detail
from pos_app.ui.desk.paper_page import PaperPage
from pos_app.wallet.commands import MadeCard

translate = QCoreApplication.translate

LOOK_EVERY_MS: Final = 700
"""How often the page asks anew while it is seen: an answer that comes is seen to come."""


class KeptPage(Page):
    """Each act with its state. What an answer tells is kept until it is on paper."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._kept: tuple[KeptAct, ...] = ()
        self._timer = QTimer(office)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look_again)

    def begin(self) -> None:
        """Ask for the acts, and go on asking while the page is seen."""
        self._timer.start()
        self._look()

    def view(self) -> OfficeView:
        """Return the acts."""
        return OfficeView(
            sheet=ListSheetView(
                key="kept",
                title=translate("office", "At central"),
                sentence=translate(
                    "office", "Asked of central, and kept until somebody has heard what came of it."
                ),
                rows=tuple(self._row(one) for one in self._kept),
                hint=translate("office", "Nothing waits."),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - there is one key a row
        """Show what was made, or put an act away whose end was read."""
        for kept in self._kept:
            if kept.act.act_id != row:
                continue
            if kept.state is KeptState.DONE and kept.act.tells_secrets:
                show = partial(self._show, kept)
                self.office.ask(lambda books, kept=kept: books.card_desk.made(kept), show)
            elif kept.state is not KeptState.ASKED:
                put_away(self.office, row, self._look)

    def _look(self) -> None:
        self.office.ask(lambda books: books.card_desk.kept(), self._know)

    def _look_again(self) -> None:
        if self.office.is_front(self):
            self._look()
        else:
            self._timer.stop()

    def _know(self, kept: tuple[KeptAct, ...]) -> None:
        if kept != self._kept:
            self._kept = kept
            self.office.show()

    def _show(self, kept: KeptAct, made: tuple[MadeCard, ...]) -> None:
        office, act = self.office, kept.act
        done = partial(put_away, office, act.act_id, office.go_back)
        first, *others = made
        if others or (act.kind is ActKind.MAKE and first.pin is not None):
            saved = office.ports.papers.save_card_table(act.card_id, made)
            office.deliver(saved, lambda _: self._saved(act, made), office.tell_error)
            return
        shop, locale = office.ports.shop, office.ports.locale
        card, pin, token = first.card, first.pin, first.token
        once = translate("office", "This is shown once. Print it, or write it down.")
        if act.kind is ActKind.PIN:
            layout = pin_slip(card, pin or "", shop, locale)
            name = f"pin-{card.card_id}"
            page = PaperPage(office, layout, name, sentence=once, on_done=done, may_leave=False)
        else:
            layout = code_slip(card, "" if token is None else token.value, shop, locale)
            page = PaperPage(office, layout, f"code-{card.card_id}", sentence=once, on_done=done)
        office.open(page)

    def _saved(self, act: CardAct, made: tuple[MadeCard, ...]) -> None:
        self.office.await_paper(self.office.ports.papers.save_card_sheets(act.card_id, made))
        put_away(self.office, act.act_id, self._look)

    def _row(self, kept: KeptAct) -> RowView:
        is_over = kept.state is not KeptState.ASKED
        shows = kept.state is KeptState.DONE and kept.act.tells_secrets
        text = translate("office", "Show") if shows else translate("office", "Put away")
        return RowView(
            key=kept.act.act_id,
            icon=ICONS[kept.state],
            title=act_title(kept.act),
            detail=kept_detail(kept, self.office),
            keys=(KeyView(key="go", text=text, is_loud=shows, is_enabled=is_over),),
        )


def put_away(office: Office, act_id: str, then: Callable[[], None]) -> None:
    """Forget what an act told, which is on paper by now; then go on."""
    office.ask(lambda books: books.card_desk.put_away(RefId(act_id)), lambda _: then())
