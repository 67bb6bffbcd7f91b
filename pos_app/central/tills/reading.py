"""What a till asks for, read off the address of its question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from pos_app.allowances.given.feed import MOST_ROWS, AskFeed, AskSnapshot
from pos_app.central.tills.signed import incarnation_in
from pos_app.domain.ids import AccountId, TillId, checked_account_id, checked_name
from pos_app.errors import Code, Refused

ENROL: Final = "enrol"
_MOST_DIGITS: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """The life of a till that says it asks, and what it says."""

    account_id: AccountId
    till_id: TillId
    incarnation: int
    query: Mapping[str, str]
    body: bytes


class Address(NamedTuple):
    """Which account's till asks what; a till that enrols has no name yet."""

    account_id: AccountId
    till: str | None
    question: str
    query: Mapping[str, str]


def address_in(target: str) -> Address:
    """Return what a target names, or refuse one that is no till's: TILL_NOT_FOUND."""
    split = urlsplit(target)
    steps = [unquote(step) for step in split.path.split("/")]
    match steps:
        case ["", "v1", "accounts", account, "tills", question]:
            till = None
        case ["", "v1", "accounts", account, "tills", till, question]:
            pass
        case _:
            raise Refused(Code.TILL_NOT_FOUND)
    return Address(checked_account_id(account), till, question, dict(parse_qsl(split.query)))


def asking_at(address: Address, headers: Mapping[str, str], body: bytes) -> Asking:
    """Return who asks, or refuse a question that names no till or no life of it."""
    if address.till is None:
        raise Refused(Code.TILL_NOT_FOUND)
    return Asking(
        account_id=address.account_id,
        till_id=TillId(checked_name(address.till, "till_id")),
        incarnation=incarnation_in(headers),
        query=address.query,
        body=body,
    )


def feed_asked(asking: Asking) -> AskFeed:
    """Return where a till is in its feed."""
    return AskFeed(
        account_id=asking.account_id,
        till_id=asking.till_id,
        incarnation=asking.incarnation,
        epoch=asking.query.get("epoch", ""),
        after=_whole(asking.query, "after", 0),
        limit=_whole(asking.query, "limit", MOST_ROWS),
    )


def snapshot_asked(asking: Asking) -> AskSnapshot:
    """Return which page a till wants of all cards."""
    return AskSnapshot(
        account_id=asking.account_id,
        till_id=asking.till_id,
        incarnation=asking.incarnation,
        after=asking.query.get("after", ""),
        limit=_whole(asking.query, "limit", MOST_ROWS),
    )


def _whole(query: Mapping[str, str], name: str, default: int) -> int:
    told = query.get(name)
    if told is None:
        return default
    if not (told.isascii() and told.isdigit() and len(told) <= _MOST_DIGITS):
        raise Refused(Code.INVALID_FIELD, field=name, reason="not_a_whole_number")
    return int(told)
