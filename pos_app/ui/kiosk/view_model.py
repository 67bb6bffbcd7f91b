"""The kiosk's screen, worked out from the session, the visit and the equipment. Pure."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.states import (
    ArticleNotFound,
    CardAccepted,
    CardDeclined,
    CardShown,
    Completed,
    Completing,
    OutcomeUnknown,
    RequestRefused,
    SaleRestored,
    Session,
)
from pos_app.domain.staff import SHORTEST_PIN
from pos_app.settings import Language
from pos_app.ui.cashier.sheet_views import AmountSheetView
from pos_app.ui.components.banner import BannerView
from pos_app.ui.components.presets import PresetView
from pos_app.ui.components.text import Tone
from pos_app.ui.components.typed import covered
from pos_app.ui.kiosk import pages
from pos_app.ui.kiosk.view import (
    AmountPageView,
    ChoiceView,
    GoodsPageView,
    KioskView,
    MessagePageView,
    PageView,
    WarningView,
)
from pos_app.ui.kiosk.visit import Equipment, Place, StaffWish, Terminal, Visit
from pos_app.ui.messages import message_of
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate

LANGUAGES: Final[tuple[tuple[Language, str], ...]] = (
    ("en", "English"),
    ("nb", "Norsk"),
    ("sv", "Svenska"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("fi", "Suomi"),
)
"""Each language by its own name: whoever looks for it can read that."""


def view_of(session: Session, visit: Visit, equipment: Equipment, money: MoneyText) -> KioskView:
    """Return the kiosk as it is now."""
    page = _page(session, visit, equipment, money)
    banner = _banner(session, visit, money)
    warning = _warning(visit)
    return KioskView(
        shop=equipment.shop,
        status=_status(equipment),
        languages=tuple(
            ChoiceView(key=f"language_{key}", text=text, is_chosen=key == visit.language)
            for key, text in LANGUAGES
        ),
        tools=_tools(session, visit, equipment),
        page=page,
        banner=banner,
        warning=warning,
        spoken=_spoken(page, banner, warning),
    )


def is_at_rest(session: Session, visit: Visit) -> bool:
    """Tell whether nobody has begun anything: there is nothing to give up."""
    has_begun = session.sale.lines or session.requests or session.notice is not None
    is_plain = visit.place is Place.WELCOME and visit.terminal is Terminal.IDLE
    return is_plain and not has_begun and not isinstance(session.phase, Completed)


def may_be_given_up(session: Session, visit: Visit) -> bool:
    """Tell whether the visit may end by itself: not while money is on its way."""
    is_writing = isinstance(session.phase, Completing | OutcomeUnknown)
    return not is_writing and visit.terminal not in {Terminal.ASKING, Terminal.UNKNOWN}


def _page(  # noqa: PLR0911 - one answer for each place, the first that fits
    session: Session, visit: Visit, equipment: Equipment, money: MoneyText
) -> PageView:
    notice = session.notice
    if visit.place is Place.STAFF:
        return AmountPageView(sheet=_pin_sheet(visit, equipment))
    if isinstance(session.phase, Completed):
        return pages.thanks_page(session.phase, visit, equipment, money)
    if isinstance(session.phase, Completing | OutcomeUnknown):
        return pages.waiting_page(translate("kiosk", "One moment"))
    if visit.terminal is Terminal.UNKNOWN:
        return pages.ask_staff_page()
    if visit.terminal is Terminal.ASKING:
        title = translate("kiosk", "Follow the bank terminal")
        return pages.waiting_page(title, money.money(session.due_minor), "terminal")
    if isinstance(notice, CardAccepted | CardDeclined):
        return pages.verdict_page(notice, money)
    if session.requests:
        return pages.waiting_page(translate("kiosk", "Asking about the card"), icon="card")
    if session.sale.lines:
        return pages.goods_page(session, equipment, money)
    return _page_without_goods(session, visit, equipment, money)


def _page_without_goods(
    session: Session, visit: Visit, equipment: Equipment, money: MoneyText
) -> PageView:
    in_hand = session.card_in_hand
    is_shown = isinstance(session.notice, CardShown) and in_hand is not None
    if in_hand is not None and is_shown:
        if visit.place is Place.LOAD and equipment.has_terminal and pages.can_load(in_hand):
            return pages.load_page(in_hand, money)
        return pages.card_page(in_hand, visit, equipment, money)
    if visit.place is Place.WELCOME:
        return pages.welcome_page(equipment)
    return pages.prompt_page("pay" if visit.place is Place.PAY else "card")


def _tools(session: Session, visit: Visit, equipment: Equipment) -> tuple[ChoiceView, ...]:
    tools: list[ChoiceView] = []
    if not is_at_rest(session, visit) and may_be_given_up(session, visit):
        tools.append(
            ChoiceView(key="start_over", text=translate("kiosk", "Start over"), icon="undo")
        )
    tools += [
        ChoiceView(
            key="letters",
            text=f"A {visit.text_percent} %",
            name=translate("kiosk", "Larger letters"),
        ),
        ChoiceView(
            key="contrast",
            text=translate("kiosk", "Contrast"),
            icon="dark",
            is_chosen=visit.has_contrast,
        ),
    ]
    if equipment.has_voice:
        text = translate("kiosk", "Read aloud")
        tools.append(ChoiceView(key="speak", text=text, icon="sound", is_chosen=visit.speaks))
    if equipment.has_lamp:
        text = translate("kiosk", "Get help")
        if visit.is_calling:
            text = translate("kiosk", "Help is on its way")
        tools.append(ChoiceView(key="call", text=text, icon="cashier", is_chosen=visit.is_calling))
    name = translate("kiosk", "For staff")
    tools.append(ChoiceView(key="staff", text="", icon="lock", name=name))
    return tuple(tools)


def _pin_sheet(visit: Visit, equipment: Equipment) -> AmountSheetView:
    titles = {
        StaffWish.LEAVE: translate("kiosk", "Leave the kiosk"),
        StaffWish.APPROVED: translate("kiosk", "The bank terminal approved"),
        StaffWish.NOT_APPROVED: translate("kiosk", "The bank terminal did not approve"),
    }
    sentence = visit.pin_error or translate("kiosk", "Choose your name and enter your PIN.")
    if not equipment.staff:
        sentence = translate("kiosk", "Nobody works here yet. Add staff at the till.")
    return AmountSheetView(
        key="person",
        title=titles[visit.staff_wish],
        sentence=sentence,
        modes=(),
        amount=covered(visit.pin),
        is_typed=bool(visit.pin),
        facts=(),
        presets=tuple(
            PresetView(
                value=number, text=one.name, hint="\N{CHECK MARK}" if one == visit.member else ""
            )
            for number, one in enumerate(equipment.staff)
        ),
        can_preset=True,
        confirm=titles[visit.staff_wish],
        can_confirm=visit.member is not None and len(visit.pin) >= SHORTEST_PIN,
    )


def _banner(session: Session, visit: Visit, money: MoneyText) -> BannerView | None:
    if visit.terminal is Terminal.DECLINED:
        return BannerView(
            icon="declined",
            tone=Tone.DECLINED,
            happened=translate("kiosk", "The bank terminal did not approve."),
            next_step=translate("kiosk", "Nothing was taken."),
        )
    match session.notice:
        case ArticleNotFound():
            happened = translate("kiosk", "This article is not known here.")
            next_step = translate("kiosk", "Please ask the staff")
        case RequestRefused(error=error):
            message = message_of(error, money)
            happened, next_step = message.happened, message.support_code
        case SaleRestored():
            happened = translate("kiosk", "The kiosk had stopped. Your articles are still here.")
            next_step = translate("kiosk", "Nothing was taken.")
        case _:
            return None
    return BannerView(icon="notice", tone=Tone.NOTICE, happened=happened, next_step=next_step)


def _warning(visit: Visit) -> WarningView | None:
    if visit.seconds_left is None:
        return None
    return WarningView(
        title=translate("kiosk", "Are you still there?"),
        hint=translate("kiosk", "The kiosk starts over in {seconds} seconds.").format(
            seconds=visit.seconds_left
        ),
        keys=(
            ChoiceView(key="stay", text=translate("kiosk", "I am still here"), is_loud=True),
            ChoiceView(key="start_over", text=translate("kiosk", "Start over")),
        ),
    )


def _status(equipment: Equipment) -> str:
    if equipment.must_join_again:
        return translate("kiosk", "No cards can be taken now")
    return translate("kiosk", "Offline") if equipment.is_offline else ""


def _spoken(page: PageView, banner: BannerView | None, warning: WarningView | None) -> str:
    """Say what is on the page and what can be pressed. A covered balance is not said."""
    if warning is not None:
        # Without the seconds: a voice that starts again at each of them says nothing.
        return " ".join((warning.title, *(key.text for key in warning.keys)))
    parts: list[str] = [f"{banner.happened} {banner.next_step}"] if banner is not None else []
    match page:
        case MessagePageView():
            figure = "" if page.figure == pages.COVERED else page.figure
            parts += [page.title, figure, page.hint]
            parts += [key.text for key in page.keys]
        case GoodsPageView():
            parts += [page.total_label, page.total, page.hint]
            parts += [key.text for key in page.keys]
        case AmountPageView():
            parts.append(page.sheet.title)
    return ". ".join(part.rstrip(".") for part in parts if part)
