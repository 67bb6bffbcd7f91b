"""What came in: the body, the path and the query of a request, each read without guessing."""

import re
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final, NoReturn, TypeVar

from fastapi import Request

from pos_app.central.api.addresses import path_parameter
from pos_app.domain.clock import milliseconds_of
from pos_app.domain.ids import CardId, CustomerId, checked_name, checked_text
from pos_app.domain.money import LARGEST_AMOUNT_MINOR
from pos_app.errors import Code, Refused
from pos_app.wire.strict_json import read

Word = TypeVar("Word")
Choice = TypeVar("Choice", bound=StrEnum)

DEFAULT_PAGE: Final = 10
_JSON: Final = re.compile(r"\s*application/([\w.+-]+\+)?json\s*(;.*)?", re.ASCII | re.IGNORECASE)
_REPLACEMENT: Final = "\ufffd"
_ESCAPED_REPLACEMENT: Final = b"%ef%bf%bd"
_WHOLE: Final = re.compile(r"-?(0|[1-9][0-9]{0,15})", re.ASCII)


async def body_of(request: Request, type_: type[Word]) -> Word:
    """Return what the body asks for, or refuse it naming the field.

    A body that does not say what it is counts as JSON; one that says it is something else does not.
    """
    told = request.headers.get("content-type", "")
    if told and _JSON.fullmatch(told) is None:
        _refuse("content-type", "not_json")
    return read(await request.body(), type_)


def name_in_path(request: Request, name: str) -> str:
    """Return an id of the path as its client chose it, or refuse what is no id."""
    text = path_parameter(request, name)
    _check_was_utf8(text, request.scope["raw_path"], name)
    return checked_name(text, name)


def card_in_path(request: Request) -> CardId:
    """Return the card that the path names."""
    return CardId(name_in_path(request, "card_id"))


def customer_in_path(request: Request) -> CustomerId:
    """Return the customer that the path names."""
    return CustomerId(name_in_path(request, "customer_id"))


class Query:
    """The parameters of a query. Each may come once, except where a list is asked for."""

    def __init__(self, request: Request) -> None:
        self._given = request.query_params
        self._raw: bytes = request.scope["query_string"]

    def text(self, name: str) -> str | None:
        """Return the parameter, None when it is absent or empty."""
        text = self._once(name)
        return checked_text(text, name) if text else None

    def whole(self, name: str) -> int | None:
        """Return a whole number that JSON's readers can count exactly."""
        text = self._once(name)
        if text is None:
            return None
        if _WHOLE.fullmatch(text) is None:
            _refuse(name, "not_a_whole_number")
        if abs(int(text)) > LARGEST_AMOUNT_MINOR:
            _refuse(name, "out_of_range")
        return int(text)

    def limit(self) -> int:
        """Return how many to show on one page; whether it is too many the wallet says."""
        limit = self.whole("limit")
        return DEFAULT_PAGE if limit is None else limit

    def flag(self, name: str) -> bool:
        """Return a boolean, False when it is absent."""
        text = self._once(name)
        if text not in {None, "true", "false"}:
            _refuse(name, "not_a_boolean")
        return text == "true"

    def moment_ms(self, name: str) -> int | None:
        """Return an ISO 8601 date or date-time; UTC where it names no zone."""
        text = self._once(name)
        if text is None:
            return None
        try:
            # A plus sign that was not escaped has become a space on its way.
            return milliseconds_of(datetime.fromisoformat(text.replace(" ", "+")))
        except ValueError as error:
            raise Refused(Code.INVALID_FIELD, field=name, reason="not_a_date_time") from error

    def choice(self, name: str, choices: type[Choice]) -> Choice | None:
        """Return one of the words of an enumeration."""
        text = self._once(name)
        return None if text is None else _chosen(name, text, choices)

    def choices(self, name: str, choices: type[Choice]) -> Sequence[Choice]:
        """Return some of the words of an enumeration, of a parameter that may be repeated."""
        return [_chosen(name, text, choices) for text in self._given.getlist(name)]

    def _once(self, name: str) -> str | None:
        given = self._given.getlist(name)
        if len(given) > 1:
            _refuse(name, "repeated")
        if not given:
            return None
        _check_was_utf8(given[0], self._raw, name)
        return given[0]


def _check_was_utf8(text: str, raw: bytes, name: str) -> None:
    """Refuse what was no UTF-8: decoded, two different ids would have become one."""
    if _REPLACEMENT in text and _ESCAPED_REPLACEMENT not in raw.lower():
        _refuse(name, "not_utf8")


def _chosen(name: str, text: str, choices: type[Choice]) -> Choice:
    try:
        return choices(text)
    except ValueError as error:
        raise Refused(
            Code.INVALID_FIELD,
            field=name,
            reason="unknown",
            known=[choice.value for choice in choices],
        ) from error


def _refuse(field: str, reason: str) -> NoReturn:
    raise Refused(Code.INVALID_FIELD, field=field, reason=reason)
