"""The states of the strip in words."""

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.states import CardInHand, Completed, Session
from pos_app.domain.tender import CardTender
from pos_app.scanning.source import SourceState
from pos_app.ui.ages import age_words
from pos_app.ui.cashier.card_code import short_code
from pos_app.ui.cashier.surroundings import Connection, Surroundings
from pos_app.ui.cashier.view import StripView
from pos_app.ui.components.status_strip import StatusView
from pos_app.ui.components.text import Tone
from pos_app.ui.money_text import MoneyText
from pos_app.ui.sounds import SoundState

translate = QCoreApplication.translate

_GIVING_WAY = frozenset({"checking", "scanner", "camera", "sound"})


def strip_of(session: Session, around: Surroundings, money: MoneyText) -> StripView:
    """Return the strip: connection and what waits first, then the devices."""
    statuses = [_connection(around, money), _pending(around, money)]
    if around.is_training:
        text = translate("strip", "Training: nothing is real")
        statuses.insert(0, _status("training", "notice", text, Tone.NOTICE))
    if around.parked_count:
        statuses.append(_parked(around, money))
    in_hand = session.card_in_hand
    if in_hand is not None and in_hand.central_minor is not None:
        statuses.append(_in_hand(session, in_hand, money))
    if around.line_is_cut is not None:
        statuses.append(_switch(is_cut=around.line_is_cut))
    if around.unprinted:
        statuses.append(_printer(around.unprinted))
    if around.checks_pages:
        statuses.append(_checking())
    if around.scanner is not None:
        statuses.append(_scanner(around.scanner))
    if around.camera is not None:
        statuses.append(_camera(around.camera, is_dark=around.camera_is_dark))
    statuses.append(_sound(around.sound))
    return StripView(
        shop=around.shop.name,
        statuses=tuple(statuses),
        cashier=session.operator,
        clock=money.clock(around.now_ms),
    )


def _connection(around: Surroundings, money: MoneyText) -> StatusView:
    if around.must_join_again:
        detail = translate(
            "strip", "Cash and the terminal go on. Cards need a new code from the office."
        )
        return _status(
            "connection", "notice", translate("strip", "Join again"), Tone.DECLINED, detail
        )
    if around.filling is not None and around.connection is Connection.ONLINE:
        done, total = (money.count(number) for number in around.filling)
        text = translate("strip", "Learning cards, {done} of {total}").format(
            done=done, total=total
        )
        return _status("connection", "pending", text, Tone.NOTICE)
    match around.connection:
        case Connection.STAND_ALONE:
            text = translate("strip", "Stand-alone")
            detail = translate("strip", "This till keeps its own cards and needs no network.")
            return _status("connection", "stand-alone", text, Tone.SOFT, detail)
        case Connection.ONLINE if around.speaks_only_api:
            detail = translate(
                "strip", "Central speaks only the wallet API: it tells no news of cards."
            )
            text = translate("strip", "Online, API only")
            return _status("connection", "online", text, Tone.ACCEPTED, detail)
        case Connection.ONLINE:
            return _status("connection", "online", translate("strip", "Online"), Tone.ACCEPTED)
        case Connection.OFFLINE:
            detail = translate(
                "strip", "Selling goes on. What waits is sent when the network is back."
            )
            if around.last_success_ms is not None:
                last = translate("strip", "Central answered last {moment}.").format(
                    moment=money.moment(around.last_success_ms)
                )
                detail = f"{detail} {last}"
            return _status(
                "connection", "offline", translate("strip", "Offline"), Tone.NOTICE, detail
            )


def _pending(around: Surroundings, money: MoneyText) -> StatusView:
    if around.pending_count == 0:
        return _status("pending", "accepted", translate("strip", "All in the books"), Tone.SOFT)
    text = translate("strip", "{count} waiting, {sum}").format(
        count=money.count(around.pending_count), sum=money.money(around.pending_minor)
    )
    if around.pending_since_ms is not None:
        age = age_words(around.now_ms - around.pending_since_ms)
        text = translate("strip", "{text}, for {age}").format(text=text, age=age)
    return _status("pending", "pending", text, Tone.NOTICE)


def _parked(around: Surroundings, money: MoneyText) -> StatusView:
    text = translate("strip", "{count} to look at").format(count=money.count(around.parked_count))
    return _status("parked", "notice", text, Tone.DECLINED)


def _in_hand(session: Session, in_hand: CardInHand, money: MoneyText) -> StatusView:
    phase = session.phase
    tenders = phase.receipt.tenders if isinstance(phase, Completed) else session.tenders
    taken_minor = sum(
        tender.amount_minor
        for tender in tenders
        if isinstance(tender, CardTender) and tender.card_id == in_hand.card.card_id
    )
    left_minor = max(0, in_hand.card.amounts.available_minor - taken_minor)
    text = translate("strip", "{amount} here").format(amount=money.money(left_minor))
    detail = translate("strip", "What this till may still take of the card with no line.")
    whose = f"{short_code(in_hand.masked_code)}: {detail}"
    return _status("in_hand", "card", text, Tone.SOFT, whose)


def _switch(*, is_cut: bool) -> StatusView:
    detail = translate("strip", "Press to cut the line, or to restore it (Ctrl+F9).")
    if is_cut:
        text = translate("strip", "Line: cut")
        return StatusView(
            key="line_switch",
            icon="offline",
            text=text,
            tone=Tone.NOTICE,
            detail=detail,
            is_switch=True,
        )
    text = translate("strip", "Line: connected")
    return StatusView(
        key="line_switch",
        icon="online",
        text=text,
        tone=Tone.ACCENT,
        detail=detail,
        is_switch=True,
    )


def _checking() -> StatusView:
    text = translate("strip", "Checking the books")
    detail = translate(
        "strip",
        "Every page is looked at once a start. Selling goes on; the till says what is wrong.",
    )
    return _status("checking", "wait", text, Tone.SOFT, detail)


def _printer(why: str) -> StatusView:
    text = translate("strip", "Receipt not printed")
    detail = translate("strip", "Press for the last receipts: each can be printed again.")
    return _status("printer", "print", text, Tone.DECLINED, f"{why} {detail}")


def _scanner(state: SourceState) -> StatusView:
    match state:
        case SourceState.LIVE:
            return _status("scanner", "scanner", translate("strip", "Scanner"), Tone.SOFT)
        case SourceState.STARTING:
            return _status("scanner", "scanner", translate("strip", "Scanner starting"), Tone.SOFT)
        case SourceState.LOST | SourceState.CLOSED:
            return _status("scanner", "notice", translate("strip", "No scanner"), Tone.NOTICE)


def _camera(state: SourceState, *, is_dark: bool) -> StatusView:
    match state:
        case SourceState.LIVE if is_dark:
            detail = translate("strip", "The camera sees next to nothing.")
            text = translate("strip", "Camera: more light")
            return _status("camera", "camera", text, Tone.NOTICE, detail)
        case SourceState.LIVE:
            return _status("camera", "camera", translate("strip", "Camera"), Tone.SOFT)
        case SourceState.STARTING:
            return _status("camera", "camera", translate("strip", "Camera starting"), Tone.SOFT)
        case SourceState.LOST | SourceState.CLOSED:
            return _status("camera", "camera-off", translate("strip", "No camera"), Tone.NOTICE)


def _sound(state: SoundState) -> StatusView:
    match state:
        case SoundState.STARTING | SoundState.READY:
            return _status("sound", "sound", translate("strip", "Sound"), Tone.SOFT)
        case SoundState.OFF:
            return _status("sound", "sound-off", translate("strip", "Sound off"), Tone.SOFT)
        case SoundState.NO_DEVICE:
            return _status("sound", "sound-off", translate("strip", "No sound device"), Tone.NOTICE)


def _status(key: str, icon: str, text: str, tone: Tone, detail: str = "") -> StatusView:
    gives_way = key in _GIVING_WAY  # how the till stands to its central is always read whole
    return StatusView(key=key, icon=icon, text=text, tone=tone, detail=detail, gives_way=gives_way)
