"""The kiosk, the page of the scanners, and the page that opens the books, in every state."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from pos_app.checkout.events import ArticleMissed
from pos_app.checkout.states import Session
from pos_app.demo.gallery.acting import Actor, card
from pos_app.demo.gallery.scenes import (
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
from pos_app.domain.money import Currency
from pos_app.domain.staff import Role, StaffId, StaffMember
from pos_app.domain.token import ArticleCode
from pos_app.errors import Code, PosError, Refused
from pos_app.scanning.scan_log import ScanRecord
from pos_app.scanning.source import ScanKind, SourceState, SourceStatus, Symbology
from pos_app.ui.components.box import Column
from pos_app.ui.kiosk.screen import KioskScreen
from pos_app.ui.kiosk.view_model import view_of as kiosk_view_of
from pos_app.ui.kiosk.visit import Equipment, Place, StaffWish, Terminal, Visit
from pos_app.ui.opening_page import OpeningPage
from pos_app.ui.scanners.page import ScannersPage
from pos_app.ui.scanners.view_model import ScannersState
from pos_app.ui.scanners.view_model import view_of as scanners_view_of
from pos_app.ui.snapshot import Shown

VISIT: Final = Visit(language="en")
STAFF: Final = tuple(
    StaffMember(staff_id=StaffId(name), name=name, role=Role.CASHIER)
    for name in ("Ingrid", "Wolfeschlegelsteinhausenbergerdorff", "Ola")
)
EQUIPMENT: Final = Equipment(
    shop=SHOP.name,
    locale="nb_NO",
    currency=Currency.NOK,
    has_terminal=True,
    has_lamp=True,
    has_voice=True,
    staff=STAFF,
)
BARE: Final = Equipment(shop=SHOP.name, locale="nb_NO", currency=Currency.NOK)


def kiosk_scenes() -> Iterator[Scene]:
    """Yield the scenes of the kiosk."""
    shown = Actor().show_card(card(345_50)).session
    selling = Actor().sell(BREAD, TEA).sell(BUN, quantity=12).session
    scenes: dict[str, tuple[Session, Visit, Equipment]] = {
        "welcome": (_idle(), VISIT, EQUIPMENT),
        "welcome-bare": (_idle(), VISIT, BARE),
        "welcome-long": (_idle(), VISIT, replace(EQUIPMENT, shop=LONG_SHOP, is_offline=True)),
        "pay": (_idle(), VISIT.at(Place.PAY), EQUIPMENT),
        "balance": (_idle(), VISIT.at(Place.BALANCE), EQUIPMENT),
        "goods": (selling, VISIT, EQUIPMENT),
        "goods-bare": (selling, VISIT, BARE),
        "goods-offline": (selling, VISIT, replace(EQUIPMENT, is_offline=True)),
        "goods-long": (Actor().sell(LONG, LONG, BREAD).session, VISIT, EQUIPMENT),
        "goods-many": (
            Actor().sell(*CATALOGUE.look("", "", most=24).articles).session,
            VISIT,
            BARE,
        ),
        "part-paid": (_part_paid(), VISIT, EQUIPMENT),
        "asking": (_asking(), VISIT, EQUIPMENT),
        "accepted": (Actor().sell(BREAD, TEA).pay_by_card(card(20_00)).session, VISIT, EQUIPMENT),
        "declined": (Actor().sell(BREAD).show_card(card(0)).session, VISIT, EQUIPMENT),
        "missed": (_missed(), VISIT, EQUIPMENT),
        "card-covered": (shown, VISIT, EQUIPMENT),
        "card": (shown, replace(VISIT, shows_balance=True), EQUIPMENT),
        "card-not-sold": (Actor().show_card(card(0, is_sold=False)).session, VISIT, EQUIPMENT),
        "load": (shown, VISIT.at(Place.LOAD), EQUIPMENT),
        "terminal": (selling, replace(VISIT, terminal=Terminal.ASKING), EQUIPMENT),
        "terminal-declined": (selling, replace(VISIT, terminal=Terminal.DECLINED), EQUIPMENT),
        "terminal-unknown": (selling, replace(VISIT, terminal=Terminal.UNKNOWN), EQUIPMENT),
        "writing": (Actor().sell(BREAD).give_cash(100_00).session, VISIT, EQUIPMENT),
        "thanks": (_thanks(), VISIT, EQUIPMENT),
        "thanks-shown": (_thanks(), replace(VISIT, shows_balance=True), EQUIPMENT),
        "staff": (_idle(), replace(VISIT.at(Place.STAFF), pin="12", member=STAFF[0]), EQUIPMENT),
        "staff-wrong": (
            _idle(),
            replace(
                VISIT.at(Place.STAFF), pin_error="Wrong PIN.", staff_wish=StaffWish.NOT_APPROVED
            ),
            EQUIPMENT,
        ),
        "staff-none": (_idle(), VISIT.at(Place.STAFF), BARE),
        "warning": (selling, replace(VISIT, seconds_left=17), EQUIPMENT),
        "must-join": (_idle(), VISIT, replace(EQUIPMENT, must_join_again=True)),
    }
    for name, (session, visit, equipment) in scenes.items():
        yield Scene(f"kiosk-{name}", _kiosk(session, visit, equipment))


def page_scenes() -> Iterator[Scene]:
    """Yield the pages that are laid over others."""
    yield Scene("opening", OpeningPage)
    for code in (Code.SECOND_INSTANCE, Code.KEY_MISSING, Code.DATABASE_DAMAGED, Code.DISK_FULL):
        yield Scene(f"opening-{code.value.lower().replace('_', '-')}", _failed(code))
    yield Scene("scanners-empty", _scanners(ScannersState()))
    live = SourceStatus(state=SourceState.LIVE)
    records = (_typed("Counter", 44, 3.0), _typed("Hand scanner with a stutter", 13, 60.0), _seen())
    yield Scene("scanners", _scanners(ScannersState(camera=live, records=records)))
    yield Scene("scanners-set-up", _scanners(ScannersState(heard=1)))


def _typed(scanner: str, count: int, gap_ms: float) -> ScanRecord:
    gaps_ms = tuple(gap_ms * (5 if number % 7 == 0 else 1) for number in range(1, count))
    return ScanRecord(
        number=count,
        kind=ScanKind.WEDGE,
        source=scanner,
        read="*" * count,
        symbology=Symbology.CODE_128,
        keys=("⇧", *"*" * count, "Enter"),
        gaps_ms=gaps_ms,
        suffix="enter",
    )


def _seen() -> ScanRecord:
    return ScanRecord(
        number=1, kind=ScanKind.CAMERA, source="", read="7038010000017", symbology=Symbology.EAN_13
    )


def _kiosk(session: Session, visit: Visit, equipment: Equipment) -> Callable[[], Shown]:
    def make() -> Shown:
        screen = KioskScreen()
        screen.show_view(kiosk_view_of(session, visit, equipment, MONEY))
        return screen

    return make


def _failed(code: Code) -> Callable[[], Shown]:
    def make() -> Shown:
        page = OpeningPage()
        error: PosError = Refused(code, path="/home/kasse/.local/share/tillit/till.db", pid=4711)
        page.show_error(error)
        return page

    return make


def _scanners(state: ScannersState) -> Callable[[], Shown]:
    def make() -> Shown:
        around = Column("cashier")
        page = ScannersPage(around)
        page.show_scanners(scanners_view_of(state))
        page.open()
        return around

    return make


def _idle() -> Session:
    return Actor().session


def _asking() -> Session:
    actor = Actor().sell(BREAD)
    actor.scan_card()
    return actor.session


def _part_paid() -> Session:
    from pos_app.checkout.events import NoticeDismissed

    return Actor().sell(BREAD, TEA).pay_by_card(card(20_00)).post(NoticeDismissed()).session


def _missed() -> Session:
    return Actor().sell(BREAD).post(ArticleMissed(code=ArticleCode("4006381333931"))).session


def _thanks() -> Session:
    return Actor().sell(BREAD).pay_by_card(card(500_00)).commit().session
