"""Rows of mail that waits. One that went leaves no row."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert

from pos_app.domain.ids import TillId
from pos_app.domain.mail import Mail
from pos_app.storage.schema.mails import mail, mail_password
from pos_app.storage.statement import Connection, Statement

_COLUMNS: Final = tuple(column for column in mail.c if column is not mail.c.till_id)
_OF_TILL: Final = mail.c.till_id == bindparam("till")
_THIS: Final = _OF_TILL & (mail.c.mail_id == bindparam("mail"))

_ADD: Final = Statement(
    insert(mail)
    .values({column.name: bindparam(column.name) for column in mail.c})
    .on_conflict_do_nothing()
)
_NEXT: Final = Statement(
    select(*_COLUMNS)
    .where(_OF_TILL, mail.c.next_try_at_ms.is_not(None))
    .order_by(mail.c.next_try_at_ms, mail.c.mail_id)
)
_LIST: Final = Statement(
    select(*_COLUMNS).where(_OF_TILL).order_by(mail.c.queued_at_ms, mail.c.mail_id)
)
_FAILED: Final = Statement(
    update(mail)
    .where(_THIS)
    .values(
        tries=mail.c.tries + bindparam("more"),
        next_try_at_ms=bindparam("at"),
        problem=bindparam("why"),
    )
)
_AGAIN: Final = Statement(update(mail).where(_THIS).values(next_try_at_ms=bindparam("at")))
_FORGET: Final = Statement(delete(mail).where(_THIS))
_FORGET_OLD: Final = Statement(
    delete(mail).where(_OF_TILL, mail.c.queued_at_ms < bindparam("before"))
)

_INSERT_PASSWORD: Final = insert(mail_password).values(
    till_id=bindparam("till_id"), password=bindparam("password")
)
_KEEP_PASSWORD: Final = Statement(
    _INSERT_PASSWORD.on_conflict_do_update(
        index_elements=[mail_password.c.till_id],
        set_={"password": _INSERT_PASSWORD.excluded.password},
    )
)
_PASSWORD: Final = Statement(
    select(mail_password.c.password).where(mail_password.c.till_id == bindparam("till"))
)


def add_mail(connection: Connection, till_id: TillId, added: Mail) -> None:
    """Let a mail wait; the same one again changes nothing."""
    _ADD.count(
        connection,
        {
            "till_id": till_id,
            "mail_id": added.mail_id,
            "address": added.address,
            "about": added.about,
            "letter": added.letter,
            "queued_at_ms": added.queued_at_ms,
            "tries": added.tries,
            "next_try_at_ms": added.next_try_at_ms,
            "problem": added.problem,
        },
    )


def find_next_mail(connection: Connection, till_id: TillId) -> Mail | None:
    """Return the mail that is to be tried first, None where none waits for a try."""
    row = _NEXT.row(connection, {"till": till_id})
    return None if row is None else _mail_of(row)


def list_mails(connection: Connection, till_id: TillId) -> tuple[Mail, ...]:
    """Return all that waits, the oldest first."""
    return tuple(_mail_of(row) for row in _LIST.rows(connection, {"till": till_id}))


def note_mail_failed(
    connection: Connection, till_id: TillId, mail_id: str, problem: str, next_try_at_ms: int | None
) -> None:
    """Count a try that came to nothing."""
    _FAILED.count(
        connection,
        {"till": till_id, "mail": mail_id, "more": 1, "at": next_try_at_ms, "why": problem},
    )


def try_mail_again(connection: Connection, till_id: TillId, mail_id: str, at_ms: int) -> None:
    """Let a mail be tried at once."""
    _AGAIN.count(connection, {"till": till_id, "mail": mail_id, "at": at_ms})


def forget_mail(connection: Connection, till_id: TillId, mail_id: str) -> None:
    """Take a mail away."""
    _FORGET.count(connection, {"till": till_id, "mail": mail_id})


def forget_mails_before(connection: Connection, till_id: TillId, before_ms: int) -> int:
    """Take away what has waited since before a moment; returns how many."""
    return _FORGET_OLD.count(connection, {"till": till_id, "before": before_ms})


def keep_mail_password(connection: Connection, till_id: TillId, password: str) -> None:
    """Write the password down in place of the one before."""
    _KEEP_PASSWORD.count(connection, {"till_id": till_id, "password": password})


def find_mail_password(connection: Connection, till_id: TillId) -> str | None:
    """Return the password of the account that sends, None where none was given."""
    row = _PASSWORD.row(connection, {"till": till_id})
    return None if row is None else str(row[0])


def _mail_of(row: Sequence[Any]) -> Mail:
    mail_id, address, about, letter, queued_at_ms, tries, next_try_at_ms, problem = row
    return Mail(
        mail_id=mail_id,
        address=address,
        about=about,
        letter=bytes(letter),
        queued_at_ms=queued_at_ms,
        tries=tries,
        next_try_at_ms=next_try_at_ms,
        problem=problem,
    )
