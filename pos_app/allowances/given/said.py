"""What an operation says: its place in the chain, and the money in it, read off its own text.

Central settles what it knows how to settle; everything else a till writes down is kept as it is.
"""

from dataclasses import dataclass
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta, Struct

from pos_app.domain.allowance import Origin
from pos_app.domain.ids import LONGEST_NAME
from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.domain.operation import OperationKind, content_hash

_Name = Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
_Amount = Annotated[int, Meta(ge=1, le=LARGEST_AMOUNT_MINOR)]


class SaidPart(Struct, frozen=True):
    """How much of a capture came from which allowance."""

    allowance_id: _Name
    origin: Origin
    amount_minor: _Amount


class SaidCapture(Struct, frozen=True):
    """What a card paid. `token_id` is the one-shot token that was used up by it, if one was."""

    card_id: _Name
    capture_ref_id: _Name
    parts: list[SaidPart]
    token_id: str | None = None

    def ref_of(self, index: int) -> str:
        """Return the ref_id of the movement that settles one part."""
        return self.capture_ref_id if len(self.parts) == 1 else f"{self.capture_ref_id}/{index + 1}"


class SaidLoad(Struct, frozen=True):
    """What was put on a card."""

    ref_id: _Name
    card_id: _Name
    amount_minor: _Amount
    kind: Literal["top_up", "activation", "refund"]
    card_name: str | None = None


class SaidAccepted(Struct, frozen=True):
    """An allowance that the till took."""

    allowance_id: _Name
    card_id: _Name
    amount_minor: _Amount


class SaidClosed(Struct, frozen=True):
    """An allowance that the till gave back."""

    allowance_id: _Name
    remainder_minor: Annotated[int, Meta(ge=0)]


class _Header(Struct):
    till_id: str
    incarnation: int
    sequence: int
    previous_hash: str
    kind: str
    made_at_ms: int
    body: msgspec.Raw


class _AnyLine(Struct):
    kind: str


class _Sale(Struct):
    currency: Currency
    lines: list[msgspec.Raw]


class _Money(Struct):
    captures: list[SaidCapture] = []
    loads: list[SaidLoad] | None = None
    currency: Currency | None = None
    sale: _Sale | None = None


class _Returned(Struct):
    """A return. What it says of `loads` are those that it took back: they stand in `captures`."""

    currency: Currency
    captures: list[SaidCapture] = []
    refunds: list[SaidLoad] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One operation. `unreadable` is why the money in it cannot be told."""

    sequence: int
    hash: bytes
    content: str
    kind: str
    made_at_ms: int
    currency: Currency | None = None
    captures: tuple[SaidCapture, ...] = ()
    loads: tuple[SaidLoad, ...] = ()
    accepted: SaidAccepted | None = None
    closed: SaidClosed | None = None
    unreadable: str | None = None

    @property
    def has_money(self) -> bool:
        """Whether anything has to be done about it besides keeping it."""
        return bool(self.captures or self.loads or self.accepted or self.closed or self.unreadable)


_HEADER: Final = msgspec.json.Decoder(_Header)
_MONEY: Final = msgspec.json.Decoder(_Money)
_RETURNED: Final = msgspec.json.Decoder(_Returned)
_LINE: Final = msgspec.json.Decoder(_AnyLine)
_LOAD: Final = msgspec.json.Decoder(SaidLoad)
_ACCEPTED: Final = msgspec.json.Decoder(SaidAccepted)
_CLOSED: Final = msgspec.json.Decoder(SaidClosed)


def said_in(
    content: str, *, till_id: str, incarnation: int, sequence: int, previous_hash: bytes
) -> Said | None:
    """Return the operation that has to stand at this place; None when this one does not."""
    try:
        header = _HEADER.decode(content)
    except (msgspec.MsgspecError, UnicodeError):
        return None
    place = (header.till_id, header.incarnation, header.sequence, header.previous_hash)
    if place != (till_id, incarnation, sequence, previous_hash.hex()):
        return None
    try:
        return _read(content, header)
    except msgspec.MsgspecError as error:
        return Said(
            sequence=header.sequence,
            hash=content_hash(content),
            content=content,
            kind=header.kind,
            made_at_ms=header.made_at_ms,
            unreadable=str(error),
        )


def _read(content: str, header: _Header) -> Said:
    accepted = closed = None
    captures: tuple[SaidCapture, ...] = ()
    loads: tuple[SaidLoad, ...] = ()
    currency = None
    match header.kind:
        case OperationKind.ALLOWANCE_ACCEPTED:
            accepted = _ACCEPTED.decode(header.body)
        case OperationKind.ALLOWANCE_CLOSED:
            closed = _CLOSED.decode(header.body)
        case OperationKind.SALE_RETURNED:
            returned = _RETURNED.decode(header.body)
            captures, loads = tuple(returned.captures), tuple(returned.refunds)
            currency = returned.currency
        case _:
            money = _MONEY.decode(header.body)
            captures = tuple(money.captures)
            loads = tuple(_loads_of(money))
            currency = money.currency or (None if money.sale is None else money.sale.currency)
    if (captures or loads) and currency is None:
        raise msgspec.ValidationError("currency")
    return Said(
        sequence=header.sequence,
        hash=content_hash(content),
        content=content,
        kind=header.kind,
        made_at_ms=header.made_at_ms,
        currency=currency,
        captures=captures,
        loads=loads,
        accepted=accepted,
        closed=closed,
    )


def _loads_of(money: _Money) -> list[SaidLoad]:
    if money.loads is not None:
        return money.loads
    lines = [] if money.sale is None else money.sale.lines
    return [_LOAD.decode(line) for line in lines if _LINE.decode(line).kind != "goods"]
