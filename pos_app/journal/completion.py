"""The one commit that makes a sale: money moves, the receipt gets its number, the chain grows.

Before it nothing has happened; after it everything has. A refusal of any part rolls all of it back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pos_app.allowances.held.load import hold_loaded
from pos_app.allowances.held.spending import check_live, spend
from pos_app.domain.allowance import Part, plain_parts
from pos_app.domain.card import CardType
from pos_app.domain.money import Currency
from pos_app.domain.operation import OperationKind
from pos_app.domain.plain import plain_sale, plain_tenders
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import GoodsLine, LoadKind, LoadLine
from pos_app.domain.tender import CardTender
from pos_app.domain.till import Till
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code, Refused
from pos_app.journal.chain import append
from pos_app.journal.commands import Completion
from pos_app.journal.signing import Signer, sign_sale
from pos_app.storage.drafts import forget_draft, unpark
from pos_app.storage.one_shots import find_one_shot
from pos_app.storage.returns import last_receipt_number
from pos_app.storage.sales import add_receipt, find_receipt, get_receipt
from pos_app.storage.statement import Connection
from pos_app.storage.tenders import close_one, find_open
from pos_app.wallet.activate import activate
from pos_app.wallet.capture import capture
from pos_app.wallet.commands import ActivateCard, CaptureTransaction, CreateTransaction
from pos_app.wallet.context import Context
from pos_app.wallet.fund import fund
from pos_app.wallet.query import kept_card


def complete(
    connection: Connection,
    context: Context,
    till: Till,
    completion: Completion,
    signer: Signer | None = None,
) -> Receipt:
    """Capture every card, load every card, and write the sale down as the next receipt.

    A till that has joined central counts every capture off its allowances in the same commit, and
    holds what it loaded. The receipt is read back from the books. Repeating the completion gives
    the same receipt.

    Raises:
        Refused: SALE_ALREADY_COMPLETED (with other content), SALE_EMPTY, SALE_NOT_PAID, what the
            wallet refuses of a capture, a fund or an activation, and TILL_MUST_JOIN_AGAIN.
    """
    completion = _without_pictures(completion)
    known = find_receipt(connection, till.till_id, completion.sale.sale_id)
    if known is not None:
        return _same(known, completion)
    _check_paid(completion)
    captures = tuple(
        _captured(connection, context, till, tender, completion)
        for tender in completion.tenders
        if isinstance(tender, CardTender)
    )
    if till.joined and completion.sale.loads:
        check_live(connection, till)
    for line in completion.sale.loads:
        _load(connection, context, till, line, completion)
    return _written(connection, context, till, completion, signer, captures if till.joined else ())


def _same(known: Receipt, completion: Completion) -> Receipt:
    repeated = (completion.sale, completion.tenders, completion.operator)
    if (known.sale, known.tenders, known.operator) != repeated:
        raise Refused(Code.SALE_ALREADY_COMPLETED, number=known.number)
    return known


def _check_paid(completion: Completion) -> None:
    if not completion.sale.lines:
        raise Refused(Code.SALE_EMPTY)
    totals = completion.sale.totals()
    paid_minor = sum(tender.amount_minor for tender in completion.tenders)
    by_card_minor = sum(
        tender.amount_minor for tender in completion.tenders if isinstance(tender, CardTender)
    )
    if paid_minor != totals.total_minor or by_card_minor > totals.goods_minor:
        raise Refused(Code.SALE_NOT_PAID, paid_minor=paid_minor, total_minor=totals.total_minor)


def _captured(
    connection: Connection, context: Context, till: Till, tender: CardTender, completion: Completion
) -> dict[str, object]:
    sale_id = completion.sale.sale_id
    if find_open(connection, till.till_id, tender.tender_id) != (sale_id, tender):
        # Held for another sale, or another amount, or not at all: nobody pays for somebody else.
        raise Refused(Code.TRANSACTION_NOT_PENDING, transaction_id=tender.transaction_id)
    capture(
        connection,
        context,
        CaptureTransaction(
            account_id=till.account_id,
            transaction_id=tender.transaction_id,
            ref_id=tender.capture_ref_id,
            created_by=completion.operator,
            amount_minor=tender.amount_minor,
        ),
    ).get()
    close_one(connection, till.till_id, tender.tender_id)
    parts: tuple[Part, ...] = ()
    if till.joined:
        parts = spend(
            connection, context, till, tender.card_id, tender.tender_id, tender.amount_minor
        )
    used_up = find_one_shot(connection, till.account_id, tender.card_id, tender.reserve_ref_id)
    return plain_capture(tender, parts, used_up if till.joined else None)


def _load(
    connection: Connection, context: Context, till: Till, line: LoadLine, completion: Completion
) -> None:
    currency, operator = completion.sale.currency, completion.operator
    if line.kind is LoadKind.ACTIVATION:
        command = _activation(till, line, currency, operator)
        activate(connection, context, command).get()
        return
    fund(
        connection,
        context,
        CreateTransaction(
            account_id=till.account_id,
            card_id=line.card_id,
            ref_id=line.ref_id,
            type=TransactionType.FUND,
            amount_minor=line.amount_minor,
            currency=currency,
            created_by=operator,
            originated_by=till.till_id,
        ),
    ).get()


def _activation(till: Till, line: LoadLine, currency: Currency, operator: str) -> ActivateCard:
    return ActivateCard(
        account_id=till.account_id,
        card_id=line.card_id,
        ref_id=line.ref_id,
        amount_minor=line.amount_minor,
        currency=currency,
        created_by=operator,
        name=line.card_name,
        originated_by=till.till_id,
        # A card handed over the counter is used until it is empty, not once.
        token_expires_after_transaction=False,
    )


def _written(
    connection: Connection,
    context: Context,
    till: Till,
    completion: Completion,
    signer: Signer | None,
    captures: Sequence[Mapping[str, object]],
) -> Receipt:
    sale_id, at_ms = completion.sale.sale_id, context.clock.now_ms()
    receipt = Receipt(
        till_id=till.till_id,
        number=last_receipt_number(connection, till.till_id) + 1,
        sale=completion.sale,
        tenders=completion.tenders,
        operator=completion.operator,
        completed_at_ms=at_ms,
    )
    operation = append(
        connection,
        till,
        OperationKind.SALE_COMPLETED,
        body_of(receipt, captures, _credit_notes(connection, till, receipt)),
        amount_minor=receipt.sale.totals().total_minor,
        at_ms=at_ms,
    )
    add_receipt(connection, receipt, incarnation=till.incarnation, sequence=operation.sequence)
    sign_sale(connection, till, signer, operation, receipt)
    if till.joined:
        for line in completion.sale.loads:
            hold_loaded(
                connection,
                context,
                till,
                ref_id=line.ref_id,
                card_id=line.card_id,
                amount_minor=line.amount_minor,
                sequence=operation.sequence,
            )
    forget_draft(connection, till.till_id, sale_id)
    unpark(connection, till.till_id, sale_id)
    return get_receipt(connection, till.till_id, receipt.number)


def plain_capture(
    tender: CardTender, parts: Sequence[Part], token_id: str | None = None
) -> dict[str, object]:
    """Return what the chain says of a capture: which allowances it was taken from.

    `token_id` is the one-shot token that it used up, if it did: two tills may both have taken it.
    """
    used_up: dict[str, object] = {} if token_id is None else {"token_id": token_id}
    return used_up | {
        "tender_id": tender.tender_id,
        "card_id": tender.card_id,
        "capture_ref_id": tender.capture_ref_id,
        "parts": plain_parts(parts),
    }


def body_of(
    receipt: Receipt,
    captures: Sequence[Mapping[str, object]] = (),
    credit_notes: Sequence[str] = (),
) -> dict[str, object]:
    """Return what the chain says of a sale: all of its receipt, and what it adds up to.

    With `captures` it says which allowances each card's part was taken from. `credit_notes` are the
    ids of the tenders that were paid by one.
    """
    totals = receipt.sale.totals()
    taken: dict[str, object] = {"captures": list(captures)} if captures else {}
    noted: dict[str, object] = {"credit_notes": list(credit_notes)} if credit_notes else {}
    return (
        taken
        | noted
        | {
            "number": receipt.number,
            "operator": receipt.operator,
            "sale": plain_sale(receipt.sale),
            "tenders": plain_tenders(receipt.tenders),
            "goods_minor": totals.goods_minor,
            "loads_minor": totals.loads_minor,
            "vat_minor": totals.vat_minor,
            "rounding_minor": receipt.rounding_minor,
        }
    )


def _credit_notes(connection: Connection, till: Till, receipt: Receipt) -> list[str]:
    return [
        tender.tender_id
        for tender in receipt.tenders
        if isinstance(tender, CardTender)
        and kept_card(connection, till.account_id, tender.card_id).type is CardType.CREDIT_NOTE
    ]


def _without_pictures(completion: Completion) -> Completion:
    # A picture is how a tile looks, not what was sold; the books hold none.
    lines = tuple(
        replace(line, article=replace(line.article, picture=None))
        if isinstance(line, GoodsLine)
        else line
        for line in completion.sale.lines
    )
    return replace(completion, sale=replace(completion.sale, lines=lines))
