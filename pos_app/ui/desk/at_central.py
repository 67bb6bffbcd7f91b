"""What a desk says of acts that central does: whether it can be asked now, and what still waits."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.domain.card_act import ActKind, CardAct, KeptAct, KeptState
from pos_app.errors import Code, Refused
from pos_app.ui.backoffice.office import Office
from pos_app.ui.desk.card_words import PARTED
from pos_app.ui.messages import message_of

translate = QCoreApplication.translate

ICONS: Final = {
    KeptState.ASKED: "pending",
    KeptState.DONE: "accepted",
    KeptState.REFUSED: "notice",
}


def is_online(office: Office) -> bool:
    """Tell whether central answered when it was asked last."""
    status = office.ports.line_status()
    return status is not None and status.is_online


def act_title(act: CardAct) -> str:
    """Return what is done, and to which card."""
    return f"{_kind_words(act.kind)}: {act.card_id}"


def kept_detail(kept: KeptAct, office: Office) -> str:
    """Return how it stands, when somebody wanted it, and who."""
    match kept.state:
        case KeptState.ASKED:
            how = translate("office", "No answer yet; it is asked again by itself.")
        case KeptState.DONE if kept.act.tells_secrets:
            how = translate("office", "It is done. What was made waits to be put on paper.")
        case KeptState.DONE:
            how = translate("office", "It is done and in the books.")
        case KeptState.REFUSED:
            refused = Refused(Code(kept.code or Code.REFUSED_BY_CENTRAL))
            how = message_of(refused, office.money).whole
    when = office.money.moment(kept.asked_at_ms)
    return PARTED.join((how, when, kept.act.operator))


def _kind_words(kind: ActKind) -> str:
    return {
        ActKind.MAKE: translate("office", "New card"),
        ActKind.CODE: translate("office", "New code"),
        ActKind.PIN: translate("office", "New PIN"),
        ActKind.BLOCK: translate("office", "Block the card"),
        ActKind.PUT: translate("office", "Put value on by hand"),
        ActKind.TAKE: translate("office", "Take value off by hand"),
        ActKind.MOVE: translate("office", "Move to another card"),
    }[kind]
