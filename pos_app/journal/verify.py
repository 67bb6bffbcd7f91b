"""Goes through the books of a till from the first row and says what does not agree.

Nothing is trusted that can be worked out again: hashes from the content, totals from the lines,
numbers from counting, and money on cards from the wallet's own rows.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, cast

from pos_app.domain.ids import TillId
from pos_app.domain.metadata import canonical_json
from pos_app.domain.operation import OperationKind, content_hash, first_previous_hash
from pos_app.domain.receipt import Receipt
from pos_app.domain.tender import CardTender
from pos_app.domain.till import Till
from pos_app.journal.cards_check import CardsCheck
from pos_app.journal.completion import body_of
from pos_app.journal.days_check import DaysCheck, Wrong
from pos_app.journal.returns_check import ReturnsCheck
from pos_app.journal.signatures_check import unsigned, untrue
from pos_app.storage import journal, sales
from pos_app.storage.agreement import find_disagreements
from pos_app.storage.returns import last_receipt_number
from pos_app.storage.statement import Connection

_PAGE: Final = 500


class Rule(StrEnum):
    """What the books of a till promise, beside their agreement with the wallet."""

    SEQUENCE_WITHOUT_GAPS = "sequence_without_gaps"
    BOUND_TO_THE_ONE_BEFORE = "bound_to_the_one_before"
    HASH_OF_THE_CONTENT = "hash_of_the_content"
    NUMBERS_WITHOUT_GAPS = "numbers_without_gaps"
    TOTALS_OF_THE_LINES = "totals_of_the_lines"
    TENDERS_PAY_THE_TOTAL = "tenders_pay_the_total"
    RECEIPT_IN_THE_CHAIN = "receipt_in_the_chain"
    CAPTURES_PAY_THE_TENDERS = "captures_pay_the_tenders"
    OPERATION_HAS_A_RECEIPT = "operation_has_a_receipt"
    KIND_IS_KNOWN = "kind_is_known"
    REPORT_ADDS_UP = "report_adds_up"
    REPORTS_WITHOUT_GAPS = "reports_without_gaps"
    RETURN_ADDS_UP = "return_adds_up"
    RETURN_MOVED_THE_MONEY = "return_moved_the_money"
    ACT_MOVED_THE_MONEY = "act_moved_the_money"
    SIGNED_WITHOUT_GAPS = "signed_without_gaps"
    SIGNATURE_IS_TRUE = "signature_is_true"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One promise that is broken, and where."""

    rule: str
    fields: Mapping[str, object]


def verify(connection: Connection, till: Till) -> tuple[Finding, ...]:
    """Return everything that does not agree, in the order of the books; empty when all does."""
    bodies: dict[tuple[int, int], str] = {}
    returned, acts = ReturnsCheck(connection, till), CardsCheck(connection, till)
    findings = [*_verified_chain(connection, till.till_id, bodies, returned, acts)]
    findings += _verified_receipts(connection, till.till_id, bodies, returned.numbers)
    findings += (_finding(Rule.RETURN_ADDS_UP, **where) for where in returned.wrong_sums)
    findings += (_finding(Rule.RETURN_MOVED_THE_MONEY, **where) for where in returned.not_moved)
    findings += (_finding(Rule.ACT_MOVED_THE_MONEY, **where) for where in acts.not_moved)
    findings += (
        _finding(Rule.SIGNED_WITHOUT_GAPS, **where) for where in unsigned(connection, till)
    )
    findings += (_finding(Rule.SIGNATURE_IS_TRUE, **where) for where in untrue(connection, till))
    findings += (
        _finding(Rule.OPERATION_HAS_A_RECEIPT, incarnation=incarnation, sequence=sequence)
        for incarnation, sequence in bodies
    )
    findings += (
        Finding(rule=rule, fields={"card_id": card_id, "about": about})
        for rule, card_id, about in find_disagreements(connection, till.account_id, till.till_id)
    )
    return tuple(findings)


def _verified_chain(
    connection: Connection,
    till_id: TillId,
    bodies: dict[tuple[int, int], str],
    returned: ReturnsCheck,
    acts: CardsCheck,
) -> Iterator[Finding]:
    incarnation, sequence, previous_hash = 0, 0, b""
    days = DaysCheck()
    for kept in journal.read_operations(connection, till_id):
        if kept.incarnation != incarnation:
            incarnation, sequence = kept.incarnation, 0
            previous_hash = first_previous_hash(till_id, incarnation)
        where = {"incarnation": incarnation, "sequence": kept.sequence}
        if kept.sequence != sequence + 1:
            yield _finding(Rule.SEQUENCE_WITHOUT_GAPS, **where)
        if kept.previous_hash != previous_hash:
            yield _finding(Rule.BOUND_TO_THE_ONE_BEFORE, **where)
        if not _agrees_with_itself(kept, till_id):
            yield _finding(Rule.HASH_OF_THE_CONTENT, **where)
        sequence, previous_hash = kept.sequence, kept.hash
        if kept.kind == OperationKind.SALE_COMPLETED:
            bodies[incarnation, sequence] = canonical_json(_read(kept.content).get("body"))
        yield from _verified_meaning(kept, days, returned, acts)


def _verified_meaning(
    kept: journal.KeptOperation, days: DaysCheck, returned: ReturnsCheck, acts: CardsCheck
) -> Iterator[Finding]:
    where = {"incarnation": kept.incarnation, "sequence": kept.sequence}
    if kept.kind not in set(OperationKind):
        yield _finding(Rule.KIND_IS_KNOWN, **where)
    elif kept.hash == content_hash(kept.content):  # else nothing it says is worth adding up
        for wrong in days.take(kept):
            rule = Rule.REPORTS_WITHOUT_GAPS if wrong is Wrong.NUMBER else Rule.REPORT_ADDS_UP
            yield _finding(rule, **where)
        returned.take(kept)
        acts.take(kept)


def _agrees_with_itself(kept: journal.KeptOperation, till_id: TillId) -> bool:
    said = dict(_read(kept.content))
    said.pop("body", None)
    return kept.hash == content_hash(kept.content) and said == {
        "till_id": till_id,
        "incarnation": kept.incarnation,
        "sequence": kept.sequence,
        "previous_hash": kept.previous_hash.hex(),
        "kind": kept.kind,
        "made_at_ms": kept.made_at_ms,
    }


def _read(content: str) -> Mapping[str, object]:
    try:
        said = json.loads(content)
    except ValueError:
        return {}  # whoever wrote this into the journal is found out by its hash
    return cast("dict[str, object]", said) if isinstance(said, dict) else {}


def _verified_receipts(
    connection: Connection,
    till_id: TillId,
    bodies: dict[tuple[int, int], str],
    returned: set[int],
) -> Iterator[Finding]:
    last = last_receipt_number(connection, till_id)
    for first in range(1, last + 1, _PAGE):
        page_end = min(last, first + _PAGE - 1)
        receipts = sales.read_receipts(connection, till_id, first=first, last=page_end)
        by_number = {receipt.number: receipt for receipt in receipts}
        kept_totals = sales.read_kept_totals(connection, till_id, first=first, last=page_end)
        for number, incarnation, sequence, *amounts in kept_totals:
            body = bodies.pop((incarnation, sequence), "")
            yield from _verified(by_number[number], amounts, body)
        for number in range(first, page_end + 1):
            if (number in by_number) == (number in returned):
                yield _finding(Rule.NUMBERS_WITHOUT_GAPS, number=number)


def _verified(receipt: Receipt, amounts: list[int], body: str) -> Iterator[Finding]:
    totals = receipt.sale.totals()
    worked_out = [
        totals.goods_minor,
        totals.discount_minor,
        totals.loads_minor,
        totals.vat_minor,
        totals.total_minor,
        receipt.rounding_minor,
    ]
    if amounts != worked_out:
        yield _finding(Rule.TOTALS_OF_THE_LINES, number=receipt.number)
    if sum(tender.amount_minor for tender in receipt.tenders) != totals.total_minor:
        yield _finding(Rule.TENDERS_PAY_THE_TOTAL, number=receipt.number)
    captures = _captures_in(body)
    if body != canonical_json(body_of(receipt, captures, _credit_notes_in(body, receipt))):
        yield _finding(Rule.RECEIPT_IN_THE_CHAIN, number=receipt.number)
    if captures and _taken(captures) != {
        tender.capture_ref_id: tender.amount_minor
        for tender in receipt.tenders
        if isinstance(tender, CardTender)
    }:
        yield _finding(Rule.CAPTURES_PAY_THE_TENDERS, number=receipt.number)


def _captures_in(body: str) -> list[Mapping[str, Any]]:
    captures = _read(body).get("captures")
    return cast("list[Mapping[str, Any]]", captures) if isinstance(captures, list) else []


def _credit_notes_in(body: str, receipt: Receipt) -> list[str]:
    """Return what is said of credit notes, as far as cards of the receipt paid by them."""
    said = _read(body).get("credit_notes")
    listed = cast("list[object]", said) if isinstance(said, list) else []
    return [
        tender.tender_id
        for tender in receipt.tenders
        if isinstance(tender, CardTender) and tender.tender_id in listed
    ]


def _taken(captures: list[Mapping[str, Any]]) -> dict[str, int]:
    try:
        return {
            capture["capture_ref_id"]: sum(part["amount_minor"] for part in capture["parts"])
            for capture in captures
        }
    except (KeyError, TypeError):
        return {}  # whoever wrote this into the journal is found out by its hash, too


def _finding(rule: Rule, **fields: object) -> Finding:
    return Finding(rule=rule, fields=fields)
