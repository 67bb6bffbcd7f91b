"""What can be done to a card beside selling and topping it up: each act, and what it means."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from pos_app.domain.card_act import ActKind, KeptAct, KeptState
from pos_app.domain.card_look import CardLook
from pos_app.domain.ids import RefId
from pos_app.domain.staff import Right
from pos_app.journal.card_commands import Block, Correct, Person, RenewPin, RenewToken
from pos_app.printing.card_papers import code_slip, pin_slip
from pos_app.ui.backoffice.amount_page import AmountPage, AmountWords
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.reason_page import ReasonPage, correction_reasons, lost_reasons
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.desk.at_central import is_online
from pos_app.ui.desk.card_words import title_of
from pos_app.ui.desk.kept_page import put_away
from pos_app.ui.desk.move_page import MovePage
from pos_app.ui.desk.paper_page import PaperPage
from pos_app.wallet.commands import MadePin, MadeToken

translate = QCoreApplication.translate


class ActsPage(Page):
    """The acts on a card. What a cashier may not do alone asks somebody who may, for that act."""

    def __init__(self, office: Office, look: CardLook) -> None:
        super().__init__(office)
        self._look = look
        self._ref_ids = {kind: RefId(office.ports.new_id()) for kind in ActKind}
        self._waiting: frozenset[ActKind] = frozenset()

    def begin(self) -> None:
        """Ask what of it central has not answered yet: that is not begun a second time."""
        self.office.ask(lambda books: books.card_desk.kept(), self._know_waiting)

    def view(self) -> OfficeView:
        """Return the acts; none is hidden, and those that cannot be done say so."""
        look = self._look
        may = not look.is_blocked and (
            not look.is_joined or (look.asks_central and is_online(self.office))
        )
        is_in_use = may and look.card.activated_at_ms is not None
        has_value = look.balance_minor > 0
        return OfficeView(
            sheet=ListSheetView(
                key="acts",
                title=title_of(look.card),
                sentence=self._sentence(),
                rows=(
                    _act(
                        "put",
                        "plus",
                        translate("office", "Put value on by hand"),
                        translate("office", "A correction: no payment, but a reason."),
                        may=is_in_use and self._is_free(ActKind.PUT),
                    ),
                    _act(
                        "take",
                        "minus",
                        translate("office", "Take value off by hand"),
                        translate("office", "A correction, with a reason."),
                        may=is_in_use and has_value and self._is_free(ActKind.TAKE),
                    ),
                    _act(
                        "move",
                        "forward",
                        translate("office", "Move to another card"),
                        translate(
                            "office", "For a lost card: all of it moves, the card is blocked."
                        ),
                        may=is_in_use and has_value and self._is_free(ActKind.MOVE),
                    ),
                    _act(
                        "pin",
                        "lock",
                        translate("office", "New PIN"),
                        translate("office", "Shown once; the old one is void."),
                        may=may and self._is_free(ActKind.PIN),
                    ),
                    _act(
                        "code",
                        "scanner",
                        translate("office", "New code"),
                        translate("office", "To be printed; the old ones stay good."),
                        may=may and self._is_free(ActKind.CODE),
                    ),
                    _act(
                        "block",
                        "cross",
                        translate("office", "Block the card"),
                        translate("office", "At once, at every till; central can let it go again.")
                        if look.is_joined
                        else translate("office", "For ever, with whatever is on it."),
                        may=may and self._is_free(ActKind.BLOCK),
                    ),
                ),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - there is one key a row
        """Begin an act, once somebody may."""
        title, act = self._acts()[row]
        office = self.office
        about = f"{title}: {title_of(self._look.card)}"
        office.allow(
            Right.CHANGE_CARDS,
            about,
            lambda by: act(Person(operator=office.operator, approved_by=by)),
        )

    def _sentence(self) -> str:
        look = self._look
        if look.is_blocked:
            return _blocked_words(look)
        if not look.is_joined:
            return ""
        if not look.asks_central:
            return translate(
                "office", "All of this is done at central; this till hears of it by the line."
            )
        if not is_online(self.office):
            return translate(
                "office", "All of this is done at central, and the line is down. It has to wait."
            )
        if self._waiting:
            return translate(
                "office", "Central has not answered yet to what was asked; see Cards, At central."
            )
        return translate("office", "Done at central, over the line.")

    def _is_free(self, kind: ActKind) -> bool:
        return kind not in self._waiting

    def _know_waiting(self, kept: tuple[KeptAct, ...]) -> None:
        card_id = self._look.card.card_id
        self._waiting = frozenset(
            one.act.kind
            for one in kept
            if one.state is KeptState.ASKED and one.act.card_id == card_id
        )
        self.office.show()

    def _acts(self) -> Mapping[str, tuple[str, Callable[[Person], None]]]:
        return {
            "put": (translate("office", "Put value on by hand"), self._put),
            "take": (translate("office", "Take value off by hand"), self._take),
            "move": (translate("office", "Move to another card"), self._move),
            "pin": (translate("office", "New PIN"), self._pin),
            "code": (translate("office", "New code"), self._code),
            "block": (translate("office", "Block the card"), self._block),
        }

    def _put(self, by: Person) -> None:
        self._correct(by, translate("office", "Put value on by hand"), is_added=True)

    def _take(self, by: Person) -> None:
        self._correct(by, translate("office", "Take value off by hand"), is_added=False)

    def _correct(self, by: Person, title: str, *, is_added: bool) -> None:
        office, card = self.office, self._look.card
        words = AmountWords(
            key="correct",
            title=title,
            sentence=title_of(card),
            confirm=translate("office", "{amount}: why?"),
        )

        def ask_why(amount_minor: int) -> None:
            def go(reason: str) -> None:
                asked = Correct(
                    card_id=card.card_id,
                    ref_id=self._ref_ids[ActKind.PUT if is_added else ActKind.TAKE],
                    is_added=is_added,
                    amount_minor=amount_minor,
                    currency=card.currency or office.ports.currency,
                    reason=reason,
                    by=by,
                )
                office.ask(lambda books: books.card_desk.correct(asked), self._done)

            sentence = office.money.money(amount_minor)
            office.open(ReasonPage(office, title, sentence, correction_reasons(), go))

        office.open(AmountPage(office, words, ask_why))

    def _move(self, by: Person) -> None:
        self.office.open(MovePage(self.office, self._look, by, self._done))

    def _block(self, by: Person) -> None:
        office, card = self.office, self._look.card
        sentence = (
            translate("office", "{card} and the {amount} on it cannot be used from now on.")
            if self._look.is_joined
            else translate("office", "{card} and the {amount} on it are of no use any more.")
        )

        def go(reason: str) -> None:
            asked = Block(
                card_id=card.card_id, ref_id=self._ref_ids[ActKind.BLOCK], reason=reason, by=by
            )
            office.ask(lambda books: books.card_desk.block(asked), self._done)

        office.open(
            ReasonPage(
                office,
                translate("office", "Block the card"),
                sentence.format(
                    card=title_of(card), amount=office.money.money(self._look.balance_minor)
                ),
                lost_reasons(),
                go,
            )
        )

    def _pin(self, by: Person) -> None:
        office, card = self.office, self._look.card
        asked = RenewPin(card_id=card.card_id, ref_id=self._ref_ids[ActKind.PIN], by=by)

        def made(pin: MadePin) -> None:
            layout = pin_slip(card, pin.value, office.ports.shop, office.ports.locale)
            name = f"pin-{card.card_id}"
            done = partial(put_away, office, asked.ref_id, office.go_back)
            self._show_once(
                PaperPage(office, layout, name, sentence=_once(), on_done=done, may_leave=False)
            )

        office.ask(lambda books: books.card_desk.renew_pin(asked), made)

    def _code(self, by: Person) -> None:
        office, card = self.office, self._look.card
        asked = RenewToken(card_id=card.card_id, ref_id=self._ref_ids[ActKind.CODE], by=by)

        def made(token: MadeToken) -> None:
            layout = code_slip(card, token.value, office.ports.shop, office.ports.locale)
            done = partial(put_away, office, asked.ref_id, office.go_back)
            name = f"code-{card.card_id}"
            self._show_once(PaperPage(office, layout, name, sentence=_once(), on_done=done))

        office.ask(lambda books: books.card_desk.renew_token(asked), made)

    def _show_once(self, page: Page) -> None:
        self.office.back_to(ActsPage)
        self.office.go_back()
        self.office.open(page)

    def _done(self, _: object) -> None:
        office = self.office
        office.back_to(ActsPage)
        office.go_back()
        office.tell(translate("office", "It is done and in the books."))


def _blocked_words(look: CardLook) -> str:
    why = None if look.known is None else look.known.blocked_why
    if why is None:
        return translate("office", "This card is blocked for ever.")
    sentence = translate("office", "This card is blocked: {why}. Central can let it go again.")
    return sentence.format(why=why)


def _once() -> str:
    return translate("office", "This is shown once. Print it, or write it down.")


def _act(key: str, icon: str, title: str, detail: str, *, may: bool) -> RowView:
    return RowView(
        key=key,
        icon=icon,
        title=title,
        detail=detail,
        keys=(KeyView(key="go", text=translate("office", "Begin"), is_enabled=may),),
    )
