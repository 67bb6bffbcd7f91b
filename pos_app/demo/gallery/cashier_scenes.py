"""The cashier's screen, and the customer's beside it, in every state."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.events import (
    ArticleMissed,
    OperatorChanged,
)
from pos_app.checkout.outcomes import (
    CardRefused,
    CommitUnknown,
)
from pos_app.checkout.policy import DEFAULT_POLICY
from pos_app.checkout.states import CardDeclined, Session
from pos_app.demo.gallery.acting import LONG_NAME, Actor, card
from pos_app.demo.gallery.scenes import (
    AROUND,
    BREAD,
    BUN,
    CATALOGUE,
    LONG,
    LONG_SHOP,
    MONEY,
    SHOP,
    TEA,
    Scene,
)
from pos_app.domain.floor_limit import FloorLimitPolicy
from pos_app.domain.shop import Shop
from pos_app.domain.token import ArticleCode
from pos_app.errors import Code, Refused, Unavailable
from pos_app.scanning.source import SourceState
from pos_app.ui.cashier.screen import CashierScreen
from pos_app.ui.cashier.surroundings import Connection, OutputState, Surroundings
from pos_app.ui.cashier.view_model import ViewModel
from pos_app.ui.cashier.wishes import Sheet
from pos_app.ui.cashier.workplace import Workplace
from pos_app.ui.customer.screen import CustomerScreen
from pos_app.ui.customer.view_model import view_of as customer_view_of
from pos_app.ui.snapshot import Shown

Play = Callable[[], Session]

OFFLINE: Final = replace(
    AROUND,
    connection=Connection.OFFLINE,
    pending_count=12,
    pending_minor=1_250_00,
    pending_since_ms=AROUND.now_ms - 9 * 3_600_000,
    last_success_ms=AROUND.now_ms - 26 * 3_600_000,
    parked_count=3,
    camera=SourceState.LOST,
)
LONG_AROUND: Final = replace(AROUND, shop=Shop(name=LONG_SHOP))
LONG_REASON: Final = (
    "Lost on the way from the printer in Bergen; the customer has had another one since Monday"
)
_LIMIT: Final = FloorLimitPolicy(payment_minor=200_00, till_minor=1_000_00)


def cashier_scenes() -> Iterator[Scene]:
    """Yield the scenes of the cashier: the sale's states, then each sheet."""
    for name, play in _PLAYS.items():
        yield _cashier(f"cashier-{name}", play)
    yield _cashier("cashier-offline", _selling, around=OFFLINE)
    yield _cashier("cashier-training", _selling, around=replace(AROUND, is_training=True))
    yield _cashier("cashier-checking", _selling, around=replace(AROUND, checks_pages=True))
    api_only = replace(AROUND, connection=Connection.ONLINE, speaks_only_api=True)
    yield _cashier("cashier-api-only", _selling, around=api_only)
    yield _cashier("cashier-must-join", _empty, around=replace(OFFLINE, must_join_again=True))
    yield _cashier("cashier-long-names", _long, around=LONG_AROUND)
    yield _cashier("cashier-nothing-found", _empty, Workplace(search="Zzyzx"))
    yield Scene("cashier-no-articles", _without_articles)
    yield _cashier("cashier-toast", _selling, Workplace(toast="Cinnamon bun removed"))
    yield _cashier("cashier-cancel", _selling, Workplace(asks_to_cancel=True))
    printed = replace(AROUND, output=OutputState.FAILED, output_detail="The printer is not there.")
    yield _cashier("cashier-not-printed", _paid_in_cash, around=printed)
    missed = replace(AROUND, unprinted="The printer is not there.")
    yield _cashier("cashier-receipt-missed", _selling, around=missed)
    mailed = replace(
        AROUND, can_mail=True, output=OutputState.MAILED, output_detail="kari.nordmann@example.com"
    )
    yield _cashier("cashier-mailed", _paid_by_card, around=mailed)
    yield _cashier("cashier-receipt-text", _paid_by_card, Workplace(shows_text=True))
    for sheet in Sheet:
        if sheet is not Sheet.NONE:
            yield _cashier(
                f"cashier-sheet-{sheet.value}", _PLAY_OF_SHEET.get(sheet, _selling), sheet
            )
    yield _cashier("cashier-sheet-parked-empty", _empty, Sheet.PARKED)


def _without_articles() -> Shown:
    screen = CashierScreen(lambda _: None, moving=False)
    screen.show_view(ViewModel(Catalogue(()), MONEY).view_of(_empty(), Workplace(), AROUND))
    return screen


def customer_scenes() -> Iterator[Scene]:
    """Yield the scenes of the display that faces the customer."""
    for name in ("empty", "selling", "many-lines", "accepted", "declined", "paid-by-card"):
        yield _customer(f"customer-{name}", _PLAYS[name], SHOP.name)
    yield _customer("customer-cash", _paid_in_cash, SHOP.name)
    yield _customer("customer-long-names", _long, LONG_SHOP)
    yield _customer("customer-welcome-long", _empty, LONG_SHOP)


def _cashier(
    name: str,
    play: Play,
    at: Workplace | Sheet | None = None,
    around: Surroundings = AROUND,
) -> Scene:
    def make() -> Shown:
        session = play()
        workplace = at if isinstance(at, Workplace) else Workplace()
        if isinstance(at, Sheet):
            line_id = session.sale.goods[0].line_id if session.sale.goods else None
            workplace = workplace.opened(at, line_id)
        screen = CashierScreen(lambda _: None, moving=False)
        screen.show_view(ViewModel(CATALOGUE, MONEY).view_of(session, workplace, around))
        return screen

    return Scene(name, make)


def _customer(name: str, play: Play, shop_name: str) -> Scene:
    def make() -> Shown:
        screen = CustomerScreen()
        screen.render_view(customer_view_of(play(), shop_name, MONEY))
        return screen

    return Scene(name, make)


def _empty() -> Session:
    return Actor().session


def _selling() -> Session:
    return Actor().sell(BREAD, TEA).sell(BUN, quantity=3).session


def _many_lines() -> Session:
    return Actor().sell(*CATALOGUE.look("", "", most=24).articles).session


def _long() -> Session:
    actor = Actor().sell(LONG, LONG, BREAD)
    return actor.post(OperatorChanged(operator="Wolfeschlegelsteinhausenbergerdorff")).session


def _asking() -> Session:
    actor = Actor().sell(BREAD)
    actor.scan_card()
    return actor.session


def _part_paid() -> Session:
    return Actor().sell(BREAD, TEA).pay_by_card(card(120_00, name="Gift card")).session


def _accepted() -> Session:
    return Actor().sell(BREAD).pay_by_card(card(500_00, name=LONG_NAME)).session


def _declined() -> Session:
    return Actor().sell(BREAD).show_card(card(0)).session


def short_of_rights(available_minor: int = 0) -> Actor:
    """Return a sale whose card is short at a till without its line, with something on offer."""
    actor = Actor(policy=replace(DEFAULT_POLICY, floor_limit=_LIMIT)).sell(BREAD, TEA, BUN)
    actor.find_card_offline(card(available_minor, name="Gift card"))
    return actor.hold(card(available_minor)) if available_minor else actor


def _may_be_allowed() -> Session:
    return short_of_rights().session


def _more_may_be_allowed() -> Session:
    return short_of_rights(35_00).session


def _allowed() -> Session:
    actor = short_of_rights().sell(BREAD)
    paying = card(0, name="Gift card")
    actor.find_card_offline(paying)
    if isinstance(actor.session.notice, CardDeclined) and actor.session.notice.offer is not None:
        actor.find_card_offline(paying, actor.have_allowed(actor.session.notice.offer, "Berit"))
    return actor.hold(paying).session


def _expired() -> Session:
    return Actor().sell(BREAD).show_card(card(100_00, is_over=True)).session


def _blocked(why: str) -> Session:
    actor = Actor().sell(BREAD)
    error = Refused(Code.CARD_BLOCKED, why=why)
    return actor.post(CardRefused(request=actor.scan_card(), error=error)).session


def _card_shown() -> Session:
    return Actor().show_card(card(345_50, name="Gift card")).session


def _card_not_sold() -> Session:
    return Actor().show_card(card(0, is_sold=False)).session


def _card_long_name() -> Session:
    return Actor().show_card(card(1_234_567_89, name=LONG_NAME)).session


def _loading() -> Session:
    return Actor().show_card(card(100_00)).load(500_00).session


def _writing() -> Session:
    return Actor().sell(BREAD).give_cash(100_00).session


def _unknown() -> Session:
    error = Unavailable(Code.OUTCOME_UNKNOWN)
    return Actor().sell(BREAD).give_cash(100_00).post(CommitUnknown(error=error)).session


def _paid_in_cash() -> Session:
    return Actor().sell(BREAD, BUN).give_cash(100_00).commit().session


def _paid_by_card() -> Session:
    return Actor().sell(BREAD).pay_by_card(card(500_00)).commit().session


def _missed() -> Session:
    return Actor().sell(BREAD).post(ArticleMissed(code=ArticleCode("4006381333931"))).session


def _parked() -> Session:
    actor = Actor().sell(BREAD, TEA).park().sell(BUN).park()
    return actor.sell(LONG).park().session


_PLAYS: Final[dict[str, Play]] = {
    "empty": _empty,
    "selling": _selling,
    "many-lines": _many_lines,
    "asking": _asking,
    "part-paid": _part_paid,
    "accepted": _accepted,
    "declined": _declined,
    "may-be-allowed": _may_be_allowed,
    "more-may-be-allowed": _more_may_be_allowed,
    "allowed": _allowed,
    "expired": _expired,
    "blocked": lambda: _blocked("Reported stolen"),
    "blocked-long": lambda: _blocked(LONG_REASON),
    "card-shown": _card_shown,
    "card-not-sold": _card_not_sold,
    "card-long-name": _card_long_name,
    "loading": _loading,
    "writing": _writing,
    "unknown": _unknown,
    "paid-in-cash": _paid_in_cash,
    "paid-by-card": _paid_by_card,
    "article-missed": _missed,
}
_PLAY_OF_SHEET: Final[dict[Sheet, Play]] = {
    Sheet.PARKED: _parked,
    Sheet.LOAD: _card_shown,
    Sheet.LOAD_PAID: _loading,
}
