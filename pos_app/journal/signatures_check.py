"""Holds every signature against what it signs, and looks for receipts without one."""

from collections.abc import Iterator

from pos_app.domain.operation import OperationKind
from pos_app.domain.till import Till
from pos_app.journal.norway import BEFORE_THE_FIRST, is_signature, signed_text
from pos_app.storage import journal
from pos_app.storage.journal import KeptOperation
from pos_app.storage.signatures import KeptSignature, list_keys, list_signatures
from pos_app.storage.statement import Connection

Where = dict[str, object]
_SIGNED = (OperationKind.SALE_COMPLETED, OperationKind.SALE_RETURNED)


def unsigned(connection: Connection, till: Till) -> Iterator[Where]:
    """Return the receipts after the first signed one that should have a signature and have none."""
    signed = {(one.incarnation, one.sequence) for one in list_signatures(connection, till.till_id)}
    if not signed:
        return
    first = min(signed)
    for kept in _receipts(connection, till):
        place = (kept.incarnation, kept.sequence)
        if place > first and place not in signed and amounts_of(kept) is not None:
            yield {"incarnation": kept.incarnation, "sequence": kept.sequence}


def untrue(connection: Connection, till: Till) -> Iterator[Where]:
    """Return the receipts whose signature does not agree with them and the one before."""
    signatures = list_signatures(connection, till.till_id)
    if not signatures:
        return
    keys = {key.key_version: key for key in list_keys(connection, till.till_id)}
    receipts = {(kept.incarnation, kept.sequence): kept for kept in _receipts(connection, till)}
    previous = BEFORE_THE_FIRST
    for one in signatures:
        key = keys.get(one.key_version)
        kept = receipts.get((one.incarnation, one.sequence))
        said = None if kept is None else _said(previous, kept)
        if key is None or said is None or not is_signature(key, said, one.value):
            yield _where(one)
        previous = one.value


def amounts_of(kept: KeptOperation) -> tuple[int, int, int] | None:
    """Return number and amounts with and without VAT, as they are signed; None without goods."""
    body = kept.body
    is_return = kept.kind == OperationKind.SALE_RETURNED
    goods = body["goods"] if is_return else body["sale"]["lines"]
    if not any(is_return or line["kind"] == "goods" for line in goods):
        return None
    sign = -1 if is_return else 1
    with_vat_minor = sign * body["goods_minor"]
    return body["number"], with_vat_minor, with_vat_minor - sign * body["vat_minor"]


def _said(previous: str, kept: KeptOperation) -> str | None:
    amounts = amounts_of(kept)
    return None if amounts is None else signed_text(previous, kept.made_at_ms, *amounts)


def _receipts(connection: Connection, till: Till) -> Iterator[KeptOperation]:
    for kind in _SIGNED:
        yield from (
            kept
            for kept in journal.read_of_kind(connection, till.till_id, kind)
            if _is_readable(kept)
        )


def _is_readable(kept: KeptOperation) -> bool:
    try:
        return "goods_minor" in kept.body
    except (ValueError, KeyError, TypeError):
        return False  # whoever wrote this is found out by its hash


def _where(one: KeptSignature) -> Where:
    return {"incarnation": one.incarnation, "sequence": one.sequence}
