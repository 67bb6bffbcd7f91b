"""What goes out: JSON that no cache keeps, and the secrets that are told once."""

import asyncio
from collections.abc import Mapping
from typing import Final

import msgspec
from msgspec import UNSET, UnsetType
from starlette.responses import Response

from pos_app.domain.clock import Clock, datetime_of
from pos_app.domain.token import Format
from pos_app.printing.labels import barcode_png_data_uri
from pos_app.wallet.commands import MadeCard, MadePin, MadeToken
from pos_app.wire.wallet_api.card_answers import MadeCardAnswer, made_card_answer
from pos_app.wire.wallet_api.formats import UUID_FORMAT, PinAnswer, SecretValue, format_word
from pos_app.wire.wallet_api.shapes import kept_metadata
from pos_app.wire.wallet_api.tokens import TokenAnswer

NOT_TO_BE_KEPT: Final = {"cache-control": "no-store"}
_HEADERS: Final = ((b"cache-control", b"no-store"), (b"content-type", b"application/json"))


def json_answer(
    word: object, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """Return an answer of JSON. None of them may be kept: they hold balances, tokens and PINs."""
    return _JsonAnswer(msgspec.json.encode(word), status, headers)


class _JsonAnswer(Response):
    """An answer whose headers are the same but for its length, written down once."""

    media_type = "application/json"

    def init_headers(self, headers: Mapping[str, str] | None = None) -> None:
        """Take the headers that every answer has, and those of this one."""
        self.raw_headers = [
            *_HEADERS,
            (b"content-length", str(len(self.body)).encode()),
            *((name.lower().encode(), text.encode()) for name, text in (headers or {}).items()),
        ]


async def made_card(made: MadeCard, clock: Clock) -> MadeCardAnswer:
    """Return a new card with its secrets."""
    format_ = made.card.pin_format
    pin: PinAnswer | UnsetType = UNSET
    if made.pin is not None and format_ is not None:
        pin = PinAnswer(format=format_word(format_), pin=await _shown(made.pin, format_))
    token = UNSET if made.token is None else await made_token(made.token)
    return made_card_answer(made.card, clock.now_ms(), pin, token)


async def made_pin(made: MadePin) -> PinAnswer:
    """Return a new PIN."""
    return PinAnswer(format=format_word(made.format), pin=await _shown(made.value, made.format))


async def made_token(made: MadeToken) -> TokenAnswer:
    """Return a token with its value."""
    token = made.token
    format_ = token.format or UUID_FORMAT
    return TokenAnswer(
        id=token.id,
        ref_id=made.ref_id or UNSET,
        token=await _shown(made.value, format_),
        format=format_word(format_),
        expires_in=UNSET
        if token.expires_at_ms is None
        else (token.expires_at_ms - made.created_at_ms) // 1000,
        expires_after_transaction=token.expires_after_transaction,
        metadata=kept_metadata(made.metadata),
        created_at=datetime_of(made.created_at_ms),
        created_by=made.created_by,
    )


async def _shown(value: str, format_: Format) -> SecretValue:
    if not format_.barcode:
        return SecretValue(value=value)
    # Drawing a barcode and reading it back takes as long as dozens of other requests.
    picture = await asyncio.to_thread(barcode_png_data_uri, value)
    return SecretValue(value=value, barcode_128=picture)
