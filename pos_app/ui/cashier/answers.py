"""Every wish and what it comes to. Pure but for the fresh ids that its events carry."""

from dataclasses import replace

from pos_app.checkout.events import (
    NoticeDismissed,
    PinGivenUp,
    SaleRecalled,
    TenderRemoved,
)
from pos_app.checkout.states import Session
from pos_app.domain.ids import LineId, SaleId, TenderId
from pos_app.domain.pin import LONGEST_TYPED_PIN
from pos_app.ui.cashier import selling, settling
from pos_app.ui.cashier.answer import Answer, Means
from pos_app.ui.cashier.wishes import (
    AppearancePressed,
    ArticlePressed,
    ArticlesPressed,
    BackPressed,
    CancelConfirmed,
    CancelPressed,
    CodeTyped,
    CompletePressed,
    ConfirmPressed,
    CountPressed,
    DismissPressed,
    FloorLimitPressed,
    GroupPressed,
    KeypadPressed,
    LinePressed,
    LineSwitchPressed,
    LockPressed,
    ModePressed,
    NextCustomerPressed,
    OfficePressed,
    Output,
    OutputPressed,
    ParkPressed,
    PresetPressed,
    RecallPressed,
    ReceiptsPressed,
    RemovePressed,
    ScannersPressed,
    SearchEntered,
    SearchTyped,
    SecondPressed,
    Sheet,
    SheetPressed,
    SyncPressed,
    TenderRemovePressed,
    ToastGone,
    UndoPressed,
    Wish,
)
from pos_app.ui.cashier.workplace import Mode, Workplace
from pos_app.ui.components.typed import pin_typed_on, typed_on

_Shown = (
    GroupPressed
    | LinePressed
    | SheetPressed
    | KeypadPressed
    | ModePressed
    | CancelPressed
    | ToastGone
    | OutputPressed
)


def answer_to(wish: Wish, session: Session, workplace: Workplace, means: Means) -> Answer:  # noqa: C901, PLR0911, PLR0912 - one case a wish
    """Return what the wish comes to; one that means nothing here changes nothing."""
    match wish:
        case KeypadPressed(key) if settling.is_for_pin(session, workplace):
            return Answer(
                replace(workplace, pin=pin_typed_on(workplace.pin, key, LONGEST_TYPED_PIN))
            )
        case SheetPressed(sheet, line_id) if session.pin_asked is not None:
            given_up = PinGivenUp(tender_id=session.pin_asked.request.tender_id)
            return Answer(
                workplace.opened(sheet, LineId(line_id) if line_id else None), (given_up,)
            )
        case SearchTyped(text):
            return selling.searched(text, session, workplace)
        case SearchEntered(text):
            return selling.entered(text, workplace, means)
        case CodeTyped(text):
            return selling.scanned(text, workplace, means)
        case ArticlePressed(article_id):
            return selling.pressed(article_id, workplace, means)
        case CountPressed():
            return selling.counted(wish, session, workplace)
        case RemovePressed(line_id):
            return selling.removed(line_id, session, workplace)
        case UndoPressed():
            return selling.brought_back(workplace, means)
        case ConfirmPressed():
            return settling.confirmed(session, workplace, means)
        case PresetPressed(value):
            return settling.preset(value, session, workplace, means)
        case SecondPressed():
            return settling.settled_on_terminal(session, workplace, means)
        case CompletePressed():
            return Answer(workplace.tidied(), (means.acts.completion_asked(),))
        case TenderRemovePressed(tender_id):
            return Answer(workplace, (TenderRemoved(tender_id=TenderId(tender_id)),))
        case ParkPressed():
            return Answer(workplace.tidied(), (means.acts.sale_parked(),))
        case RecallPressed(sale_id):
            return Answer(workplace.tidied(), (SaleRecalled(sale_id=SaleId(sale_id)),))
        case CancelConfirmed():
            return Answer(workplace.tidied(), (means.acts.sale_cancelled(),))
        case NextCustomerPressed():
            called = means.acts.next_customer_called()
            return Answer(replace(workplace.tidied(), search="", group=""), (called,))
        case DismissPressed():
            return Answer(workplace, (NoticeDismissed(),))
        case BackPressed():
            return _stepped_back(session, workplace)
        case (
            AppearancePressed()
            | OfficePressed()
            | ArticlesPressed()
            | LockPressed()
            | ScannersPressed()
            | ReceiptsPressed()
            | SyncPressed()
            | LineSwitchPressed()
            | FloorLimitPressed()
        ):
            return Answer(workplace)
        case shown:
            return Answer(_shown(shown, workplace))


def _shown(wish: _Shown, workplace: Workplace) -> Workplace:  # noqa: PLR0911 - one case a wish
    match wish:
        case GroupPressed(group):
            return replace(workplace, group=group)
        case LinePressed(line_id):
            again = workplace.chosen_line_id == line_id
            return replace(workplace, chosen_line_id=None if again else LineId(line_id))
        case SheetPressed(sheet, line_id):
            return workplace.opened(sheet, LineId(line_id) if line_id else None)
        case KeypadPressed(key):
            return replace(workplace, typed=typed_on(workplace.typed, key))
        case ModePressed(mode):
            return replace(workplace, mode=Mode(mode), typed=None)
        case CancelPressed():
            return replace(workplace, asks_to_cancel=True)
        case ToastGone():
            return replace(workplace, toast="", removed=None)
        case OutputPressed(output):
            turned = output is Output.TEXT and not workplace.shows_text
            return replace(workplace, shows_text=turned)


def _stepped_back(session: Session, workplace: Workplace) -> Answer:
    """Put away one thing: the notice, the question, the sheet, the chosen line, the search."""
    if session.pin_asked is not None and settling.is_for_pin(session, workplace):
        given_up = PinGivenUp(tender_id=session.pin_asked.request.tender_id)
        return Answer(workplace.opened(Sheet.NONE), (NoticeDismissed(), given_up))
    if session.notice is not None and workplace.sheet is Sheet.NONE:
        return Answer(workplace, (NoticeDismissed(),))
    if workplace.asks_to_cancel:
        return Answer(replace(workplace, asks_to_cancel=False))
    if workplace.sheet is not Sheet.NONE:
        return Answer(workplace.opened(Sheet.NONE))
    if workplace.chosen_line_id is not None:
        return Answer(replace(workplace, chosen_line_id=None))
    return Answer(replace(workplace, search="", next_quantity=1, shows_text=False))
