"""What is being sold: articles, quantities, discounts and value to put on cards.

Each function returns the session with its sale changed, or raises the `Refused` that says why not.
"""

from pos_app.checkout.events import (
    ArticleAdded,
    LineDiscounted,
    LineRemoved,
    LoadAdded,
    QuantitySet,
    SaleDiscounted,
)
from pos_app.checkout.policy import Policy
from pos_app.checkout.states import CardInHand, Session
from pos_app.domain.ids import LineId
from pos_app.domain.sale import (
    NO_DISCOUNT,
    WHOLE_BASIS_POINTS,
    Discount,
    GoodsLine,
    Line,
    LoadKind,
    LoadLine,
    Sale,
)
from pos_app.domain.value import replace
from pos_app.errors import Code, Refused


def add_article(session: Session, event: ArticleAdded, policy: Policy) -> Session:
    """Add the article: to the line that holds it already, undiscounted, or on a line of its own."""
    if _find_line(session.sale, event.line_id) is not None:
        return session
    _check_quantity(event.quantity, policy, least=1)
    if event.article.unit_price_minor < 0:
        raise Refused(Code.INVALID_FIELD, field="unit_price", reason="negative")
    for line in session.sale.goods:
        if line.article == event.article and line.discount == NO_DISCOUNT:
            quantity = line.quantity + event.quantity
            _check_quantity(quantity, policy, least=1)
            return _with_line(session, replace(line, quantity=quantity), policy)
    line = GoodsLine(line_id=event.line_id, article=event.article, quantity=event.quantity)
    return _with_lines(session, (*session.sale.lines, line), policy)


def set_quantity(session: Session, event: QuantitySet, policy: Policy) -> Session:
    """Set how many of a line are sold; none of them takes the line off."""
    _check_quantity(event.quantity, policy, least=0)
    if event.quantity == 0:
        return remove_line(session, LineRemoved(line_id=event.line_id), policy)
    line = _get_goods(session.sale, event.line_id, field="quantity")
    return _with_line(session, replace(line, quantity=event.quantity), policy)


def remove_line(session: Session, event: LineRemoved, policy: Policy) -> Session:
    """Take a line off. One that is gone already was wished away twice, which is once."""
    rest = tuple(line for line in session.sale.lines if line.line_id != event.line_id)
    return _with_lines(session, rest, policy)


def discount_line(session: Session, event: LineDiscounted, policy: Policy) -> Session:
    """Give a line a discount in place of the one it has."""
    line = _get_goods(session.sale, event.line_id, field="discount")
    _check_discount(event.discount, largest_minor=line.gross_minor)
    return _with_line(session, replace(line, discount=event.discount), policy)


def discount_sale(session: Session, event: SaleDiscounted, policy: Policy) -> Session:
    """Give all goods together a discount in place of the one they have."""
    goods = session.sale.goods
    if not goods and event.discount != NO_DISCOUNT:
        raise Refused(Code.SALE_EMPTY)
    _check_discount(event.discount, largest_minor=sum(line.amount_minor for line in goods))
    return _changed(session, replace(session.sale, discount=event.discount), policy)


def add_load(session: Session, event: LoadAdded, policy: Policy) -> Session:
    """Add value for the card in hand, once a sale: its activation, or a top-up of one in use."""
    if _find_line(session.sale, event.line_id) is not None:
        return session
    in_hand = session.card_in_hand
    if in_hand is None:
        raise Refused(Code.CARD_NOT_IN_HAND)
    if event.amount_minor <= 0:
        raise Refused(Code.INVALID_FIELD, field="amount", reason="not_positive")
    if event.amount_minor > policy.largest_load_minor:
        raise Refused(Code.AMOUNT_TOO_LARGE, field="amount", largest=policy.largest_load_minor)
    card = in_hand.card
    if any(line.card_id == card.card_id for line in session.sale.loads):
        raise Refused(Code.CARD_ALREADY_IN_SALE)
    line = LoadLine(
        line_id=event.line_id,
        kind=_kind_for(in_hand, session.sale),
        card_id=card.card_id,
        card_name=card.name,
        masked_code=in_hand.masked_code,
        amount_minor=event.amount_minor,
        ref_id=event.ref_id,
    )
    return _with_lines(session, (*session.sale.lines, line), policy)


def _kind_for(in_hand: CardInHand, sale: Sale) -> LoadKind:
    from pos_app.domain.card import CardStatus  # noqa: PLC0415 - no article asks for one

    card = in_hand.card
    if in_hand.status is CardStatus.INACTIVE:
        return LoadKind.ACTIVATION
    if in_hand.status is CardStatus.EXPIRED:
        raise Refused(Code.CARD_EXPIRED, expires_at_ms=card.expires_at_ms)
    if card.currency != sale.currency:
        raise Refused(Code.CURRENCY_MISMATCH, card_currency=card.currency, currency=sale.currency)
    return LoadKind.TOP_UP


def _with_line(session: Session, changed: GoodsLine, policy: Policy) -> Session:
    lines = tuple(
        changed if line.line_id == changed.line_id else line for line in session.sale.lines
    )
    return _with_lines(session, lines, policy)


def _with_lines(session: Session, lines: tuple[Line, ...], policy: Policy) -> Session:
    return _changed(session, replace(session.sale, lines=lines), policy)


def _changed(session: Session, sale: Sale, policy: Policy) -> Session:
    totals = sale.totals()
    if totals.total_minor > policy.largest_sale_minor:
        raise Refused(Code.AMOUNT_TOO_LARGE, field="total", largest=policy.largest_sale_minor)
    reserving_minor = session.reserving_minor
    paid_minor = session.paid_minor + reserving_minor
    by_card_minor = sum(tender.amount_minor for tender in session.card_tenders) + reserving_minor
    if paid_minor > totals.total_minor or by_card_minor > totals.goods_minor:
        # Nobody may have paid more than the sale costs, and cards never pay for loads.
        raise Refused(
            Code.TAKE_BACK_PAYMENT_FIRST, paid_minor=paid_minor, total_minor=totals.total_minor
        )
    return replace(session, sale=sale)


def _find_line(sale: Sale, line_id: LineId) -> Line | None:
    return next((line for line in sale.lines if line.line_id == line_id), None)


def _get_goods(sale: Sale, line_id: LineId, *, field: str) -> GoodsLine:
    match _find_line(sale, line_id):
        case None:
            raise Refused(Code.LINE_NOT_FOUND)
        case LoadLine():
            raise Refused(Code.INVALID_FIELD, field=field, reason="load_line")
        case line:
            return line


def _check_quantity(quantity: int, policy: Policy, *, least: int) -> None:
    if quantity < least:
        raise Refused(Code.INVALID_FIELD, field="quantity", reason="too_small", least=least)
    if quantity > policy.largest_quantity:
        raise Refused(
            Code.INVALID_FIELD,
            field="quantity",
            reason="too_large",
            largest=policy.largest_quantity,
        )


def _check_discount(discount: Discount, *, largest_minor: int) -> None:
    if discount.basis_points and discount.amount_minor:
        raise Refused(Code.INVALID_FIELD, field="discount", reason="share_and_amount")
    if not 0 <= discount.basis_points <= WHOLE_BASIS_POINTS:
        raise Refused(
            Code.INVALID_FIELD, field="discount", reason="not_a_share", largest=WHOLE_BASIS_POINTS
        )
    if discount.amount_minor < 0:
        raise Refused(Code.INVALID_FIELD, field="discount", reason="negative")
    if discount.amount_minor > largest_minor:
        raise Refused(Code.AMOUNT_TOO_LARGE, field="discount", largest=largest_minor)
