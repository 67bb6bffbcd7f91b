"""The door to mail that a till is to send: in the books until it went, then forgotten."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Final

from pos_app.domain.mail import Mail
from pos_app.domain.mail_address import checked_mail_address
from pos_app.domain.till import Till
from pos_app.storage import mails
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.wallet.context import Context

KEPT_FOR_MS: Final = 7 * 24 * 3_600_000
"""What could not be sent for so long is forgotten, too: nobody needs the address any more."""


class Mails:
    """What waits at one till. Errors are the store's too."""

    def __init__(self, store: Store, context: Context, till: Till) -> None:
        self._store = store
        self._context = context
        self._till = till
        self._when_there_is_work: Callable[[], None] = lambda: None

    def tell(self, when_there_is_work: Callable[[], None]) -> None:
        """Call this, on any thread, whenever there is something to send."""
        self._when_there_is_work = when_there_is_work

    def queue(self, mail_id: str, address: str, about: str, letter: bytes) -> Future[None]:
        """Let a letter wait to be sent. Repeating it changes nothing.

        Refused: INVALID_FIELD, that is no address.
        """
        return self._and_tell(
            self._store.write(
                lambda connection: mails.add_mail(
                    connection,
                    self._till.till_id,
                    Mail(
                        mail_id=mail_id,
                        address=checked_mail_address(address),
                        about=about,
                        letter=letter,
                        queued_at_ms=self._context.clock.now_ms(),
                        next_try_at_ms=self._context.clock.now_ms(),
                    ),
                )
            )
        )

    def first(self) -> Future[Mail | None]:
        """Return what is to be tried next, due or not; None where nothing is."""
        return self._store.read(partial(mails.find_next_mail, till_id=self._till.till_id))

    def waiting(self) -> Future[tuple[Mail, ...]]:
        """Return all that waits, the oldest first."""
        return self._store.read(partial(mails.list_mails, till_id=self._till.till_id))

    def failed(self, mail_id: str, problem: str, next_try_at_ms: int | None) -> Future[None]:
        """Note that it could not be sent; without a next try it waits for a person."""
        return self._store.write(
            lambda connection: mails.note_mail_failed(
                connection, self._till.till_id, mail_id, problem, next_try_at_ms
            )
        )

    def try_again(self, mail_id: str) -> Future[None]:
        """Have it tried at once."""
        now_ms = self._context.clock.now_ms()
        return self._and_tell(
            self._store.write(
                lambda connection: mails.try_mail_again(
                    connection, self._till.till_id, mail_id, now_ms
                )
            )
        )

    def forget(self, mail_id: str) -> Future[None]:
        """Forget letter and address: it went, or nobody wants it any more."""
        return self._store.write(
            lambda connection: mails.forget_mail(connection, self._till.till_id, mail_id)
        )

    def forget_old(self) -> Future[int]:
        """Forget what has waited for too long; the Future tells how many."""
        return self._store.write(self._forget_old)

    def keep_password(self, password: str) -> Future[None]:
        """Keep the password of the account that sends."""
        return self._store.write(
            lambda connection: mails.keep_mail_password(connection, self._till.till_id, password)
        )

    def password(self) -> Future[str]:
        """Return that password, empty where none was given."""
        return self._store.read(
            lambda connection: mails.find_mail_password(connection, self._till.till_id) or ""
        )

    def _forget_old(self, connection: Connection) -> int:
        before_ms = self._context.clock.now_ms() - KEPT_FOR_MS
        return mails.forget_mails_before(connection, self._till.till_id, before_ms)

    def _and_tell(self, done: Future[None]) -> Future[None]:
        done.add_done_callback(lambda _: self._when_there_is_work())
        return done
