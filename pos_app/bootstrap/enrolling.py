"""A till joins central with a one-time code, or joins again after its books were brought back."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pos_app.allowances.held.life import check_can_join, join
from pos_app.bootstrap.books import Books, books_on
from pos_app.bootstrap.ground import Ground, held_ground
from pos_app.bootstrap.joined import found_joining, witness_of
from pos_app.domain.ids import checked_account_id
from pos_app.domain.joining import Joining, JoiningState, Speech
from pos_app.domain.till import Till
from pos_app.domain.value import replace
from pos_app.errors import Code, Refused
from pos_app.settings import write_settings
from pos_app.storage.joinings import list_joinings, set_address, set_sealed_keys
from pos_app.storage.statement import Connection
from pos_app.storage.witness import first_of, head_of
from pos_app.sync.enrolling import Invited, Wish, begin_life
from pos_app.sync.http import HttpTransport
from pos_app.sync.public.credential import ApiClient
from pos_app.sync.public.joining import Introduced, begin_public_life, plain_address


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedTill:
    """What a person is told: who the till is at central from now on."""

    account_id: str
    till_id: str
    incarnation: int


def join_central(data: Path, address: str, code: str, account: str | None = None) -> JoinedTill:
    """Let the till of a folder join the central at an address; repeating it with the code is once.

    What an earlier life of the till held is frozen; central keeps it.

    Raises as `open_books` and `enrol`; Refused: TILL_HAS_CARDS, TILL_HAS_RECEIPTS,
    ENROL_CODE_INVALID; Unavailable: LINE_DOWN.
    """
    with held_ground(data) as ground, books_on(ground) as books:
        account_id = account or ground.settings.account_id
        return join_on(ground, books, Invited(address, account_id, code))


def join_on(ground: Ground, books: Books, invited: Invited) -> JoinedTill:
    """Let a till whose books are open join; they are to be opened anew after it.

    Central is asked first, so what it refuses changes nothing. Not for the UI thread. Raises as
    `join_central`.
    """
    store, settings = books.store, ground.settings
    store.read(partial(check_can_join, till_id=books.till.till_id)).result()
    books.book.recover(settings.operator).result()  # nothing is held when a life ends
    transport = HttpTransport(invited.address)
    try:
        new = begin_life(
            transport,
            Wish(
                account_id=checked_account_id(invited.account_id),
                address=invited.address,
                code=invited.code,
                reason="new" if found_joining(store) is None else "restored",
            ),
            ground.keys.sealing,
            books.clock.now_ms(),
        )
    finally:
        transport.close()
    return _begun(ground, books, new)


def _begun(ground: Ground, books: Books, new: Joining) -> JoinedTill:
    store, settings = books.store, ground.settings
    witness, before = witness_of(ground), found_joining(store)
    if before is None or before.incarnation != new.incarnation:
        # A life that nobody has witnessed would count as brought back, if power is lost now.
        witness.write(first_of(new.till_id, new.incarnation))
    till = store.write(lambda c: join(c, books.context, books.till, new)).result()
    witness.write(store.read(partial(head_of, till=till)).result())
    write_settings(
        ground.data,
        replace(settings, account_id=till.account_id, till_id=till.till_id),
    )
    return _told(till)


def introduce_to_central(
    data: Path, address: str, client_id: str, secret: str, account: str | None = None
) -> JoinedTill:
    """Let the till of a folder join a central that speaks only the wallet API.

    Raises as `open_books`; Refused: TILL_HAS_CARDS, CREDENTIAL_INVALID; Unavailable: LINE_DOWN.
    """
    with held_ground(data) as ground, books_on(ground) as books:
        account_id = account or ground.settings.account_id
        return introduce_on(ground, books, Introduced(address, account_id, client_id, secret))


def introduce_on(ground: Ground, books: Books, introduced: Introduced) -> JoinedTill:
    """Let a till whose books are open ask central as an API client, as `join_on` by a code.

    A life that goes on there keeps what it holds: it asks as another client from now on. Raises as
    `introduce_to_central`.
    """
    store, before = books.store, found_joining(books.store)
    store.read(partial(check_can_join, till_id=books.till.till_id)).result()
    books.book.recover(ground.settings.operator).result()  # nothing is held when a life ends
    account_id = checked_account_id(introduced.account_id.strip())
    address = plain_address(introduced.address)
    goes_on = (
        before is not None
        and (before.speech, before.state) == (Speech.WALLET_API, JoiningState.LIVE)
        and before.account_id == account_id
    )
    life = 1 if before is None else before.incarnation + (not goes_on)
    transport = HttpTransport(address)
    try:
        new = begin_public_life(
            transport,
            ApiClient(
                account_id=account_id,
                client_id=introduced.client_id.strip(),
                secret=introduced.secret.strip(),
            ),
            address=address,
            till_id=books.till.till_id,
            incarnation=life,
            sealing_key=ground.keys.sealing,
            clock=books.clock,
        )
    finally:
        transport.close()
    if goes_on:
        store.write(partial(_ask_as, new=new)).result()
        return _told(books.till)
    return _begun(ground, books, new)


def _ask_as(connection: Connection, new: Joining) -> None:
    set_address(connection, new.till_id, new.incarnation, new.address)
    set_sealed_keys(connection, new.till_id, new.incarnation, new.sealed_keys)


def follow_central(data: Path, address: str) -> JoinedTill:
    """Ask the till's central at another address from now on: it has moved.

    Raises as `open_books`; Refused: TILL_NOT_JOINED.
    """
    with held_ground(data) as ground, books_on(ground) as books:
        joined = found_joining(books.store)
        if joined is None:
            raise Refused(Code.TILL_NOT_JOINED)
        for life in books.store.read(partial(list_joinings, till_id=joined.till_id)).result():
            books.store.write(
                partial(
                    set_address,
                    till_id=life.till_id,
                    incarnation=life.incarnation,
                    address=address,
                )
            ).result()
        return _told(books.till)


def _told(till: Till) -> JoinedTill:
    return JoinedTill(
        account_id=till.account_id, till_id=till.till_id, incarnation=till.incarnation
    )
