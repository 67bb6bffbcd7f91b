"""What a till has besides its books when it has joined central: rights, a witness, a line."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final

import platformdirs

from pos_app.allowances.held.life import as_joined, fence
from pos_app.allowances.held.rights import Rights
from pos_app.bootstrap.ground import Ground, key_folder_of
from pos_app.bootstrap.public_line import PublicLife, PublicParts, public_parts
from pos_app.checkout.doors import FoundCard
from pos_app.domain.card import Card
from pos_app.domain.card_act import CardAct, DoneAct
from pos_app.domain.clock import Clock
from pos_app.domain.ids import new_uuid
from pos_app.domain.joining import Joining, JoiningState, Speech
from pos_app.domain.money import Currency
from pos_app.domain.till import Till
from pos_app.errors import Broken, Code
from pos_app.journal.at_central import note_done
from pos_app.journal.chain import append
from pos_app.storage.joinings import find_joining, list_joinings
from pos_app.storage.keys import Keys
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.storage.witness import FileWitness, Seen, Witness, is_behind
from pos_app.sync.acts import LineActs
from pos_app.sync.cards import CardHere, LineCards
from pos_app.sync.gateway import Gateway, Identity
from pos_app.sync.http import HttpTransport
from pos_app.sync.kept_acts import ActBook, KeptActs
from pos_app.sync.keys import signing_key, unseal
from pos_app.sync.loop import Line, Told
from pos_app.sync.public.cards import PublicCards
from pos_app.sync.pushing import Pushing
from pos_app.sync.round import Round
from pos_app.sync.traffic import Traffic
from pos_app.sync.transport import OpenTransport, Transport, TransportTo
from pos_app.sync.watched import Watched
from pos_app.wallet.context import AccountKeys, Context

WITNESS_SUFFIX: Final = ".witness"


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Everything of a joined till that has to do with central, but for the line itself."""

    store: Store
    context: Context
    till: Till
    joining: Joining
    keys: Keys = field(repr=False)
    rights: Rights
    witness: Witness
    traffic: Traffic
    past: tuple[Joining, ...]


def witness_of(ground: Ground) -> FileWitness:
    """Return the witness of a folder's books: beside the key, never beside the books."""
    folder = key_folder_of(ground.data, ground.settings) or platformdirs.user_state_path(
        "tillit", appauthor=False
    )
    return FileWitness(Path(folder) / f"till-{ground.keys.key_id}{WITNESS_SUFFIX}")


def found_joining(store: Store) -> Joining | None:
    """Return the life that the books live at central, None for a stand-alone till."""
    return store.read(find_joining).result()


def context_joined(context: Context, keys: Keys, joined: Joining) -> Context:
    """Return the wallet's world with the keys that central handed over. Broken: KEY_WRONG."""
    handed = unseal(keys.sealing, joined.sealed_keys)
    account_keys = AccountKeys(
        account_id=joined.account_id, token_key=handed.token_key, pin_key=handed.pin_key
    )
    return replace(context, account_keys=account_keys, run_id=new_uuid())


def till_joined(here: Till, joined: Joining) -> Till:
    """Return the till as central knows it."""
    return as_joined(here, joined)


def make_joined(
    store: Store, context: Context, till: Till, ground: Ground, joined: Joining
) -> Joined:
    """Return the parts of a till that has joined. Books behind their witness spend nothing."""
    witness = witness_of(ground)
    seen = witness.read()
    if joined.state is JoiningState.LIVE:
        store.write(partial(_fence_if_behind, till=till, seen=seen)).result()
    return Joined(
        store=store,
        context=context,
        till=till,
        joining=joined,
        keys=ground.keys,
        rights=Rights(store, context, till, append, witness),
        witness=witness,
        traffic=Traffic(store, till, context.clock),
        past=tuple(
            past
            for past in store.read(partial(list_joinings, till_id=till.till_id)).result()
            if past.incarnation != till.incarnation
        ),
    )


def _fence_if_behind(connection: Connection, till: Till, seen: Seen | None) -> None:
    if is_behind(connection, till, seen):
        fence(connection, till, JoiningState.FENCED)


class OpenLine:
    """The line of a till at its counter: the thread that syncs, and cards found with its help."""

    def __init__(
        self,
        joined: Joined,
        clock: Clock,
        told: Told,
        transport_to: TransportTo = HttpTransport,
    ) -> None:
        background = Watched(transport_to(joined.joining.address), clock)
        at_counter = transport_to(joined.joining.address)
        self.acts: LineActs | None = None
        if joined.joining.speech is Speech.TILLS:
            kept = _kept_acts(joined, clock)
            round_, self._cards = _tills_parts(
                joined, clock, background, at_counter, self._is_online, kept
            )
            at_desk = transport_to(joined.joining.address)
            desk = gateway_of(joined.joining, joined.keys, at_desk)
            self.acts = LineActs(kept, desk, self._is_online, at_desk)
        else:
            round_, self._cards = _public_parts(
                joined, clock, background, at_counter, self._is_online
            )
        self.line = Line(
            joined.store, joined.till, round_, clock, joined.context.draw, told, background
        )

    def start(self) -> None:
        """Begin to sync."""
        self.line.start()

    def wake(self) -> None:
        """Sync now, whatever the wait."""
        self.line.wake()

    def find(self, token: str, wanted_minor: int, currency: Currency) -> Future[FoundCard]:
        """Return the card a token leads to, as the desk wants it."""
        answer: Future[FoundCard] = Future()
        answer.set_running_or_notify_cancel()

        def tell(done: Future[CardHere]) -> None:
            error = done.exception()
            if error is not None:
                answer.set_exception(error)
                return
            here = done.result()
            known = here.known
            answer.set_result(
                FoundCard(
                    card=here.card,
                    approval=here.approval,
                    central_minor=None if known is None else known.available_minor,
                    central_as_of_ms=None if known is None else known.as_of_ms,
                    at_risk_minor=here.at_risk_minor,
                )
            )

        self._cards.find(token, wanted_minor, currency).add_done_callback(tell)
        return answer

    def prove(self, token: str, pin: str) -> Future[Card] | None:
        """Return the card to whoever knows its PIN; None where this till can tell by itself."""
        return self._cards.prove(token, pin) if isinstance(self._cards, PublicCards) else None

    def close(self) -> None:
        """Stop; what was not told waits in the outbox."""
        self.line.close()
        self._cards.close()
        if self.acts is not None:
            self.acts.close()

    def _is_online(self) -> bool:
        return self.line.is_online


def _public_parts(
    joined: Joined,
    clock: Clock,
    background: OpenTransport,
    at_counter: OpenTransport,
    is_online: Callable[[], bool],
) -> PublicParts:
    life = PublicLife(
        store=joined.store,
        rights=joined.rights,
        joining=joined.joining,
        past=joined.past,
        sealing_key=joined.keys.sealing,
    )
    return public_parts(life, clock, background, at_counter, is_online)


def _tills_parts(
    joined: Joined,
    clock: Clock,
    background: OpenTransport,
    at_counter: OpenTransport,
    is_online: Callable[[], bool],
    acts: KeptActs,
) -> tuple[Round, LineCards]:
    past = [
        Pushing(
            joined.store,
            past.till_id,
            past.incarnation,
            gateway_of(past, joined.keys, background),
            clock,
        )
        for past in joined.past
        if past.speech is Speech.TILLS
    ]
    gateway = gateway_of(joined.joining, joined.keys, background)
    counter = gateway_of(joined.joining, joined.keys, at_counter)
    return (
        Round(joined.store, joined.rights, gateway, clock, past=past, acts=acts),
        LineCards(joined.rights, counter, clock, new_uuid, is_online, at_counter),
    )


def _kept_acts(joined: Joined, clock: Clock) -> KeptActs:
    def note(connection: Connection, act: CardAct, done: DoneAct) -> None:
        note_done(connection, joined.context, joined.till, act, done)

    return KeptActs(
        ActBook(
            store=joined.store,
            rights=joined.rights,
            sealing_key=joined.keys.sealing,
            clock=clock,
            note=note,
        )
    )


def gateway_of(joined: Joining, keys: Keys, transport: Transport) -> Gateway:
    """Return the questions of one life of a till."""
    if joined.central_key is None:
        raise Broken(Code.UNEXPECTED, reason="no_key_of_central")
    return Gateway(
        transport,
        Identity(
            account_id=joined.account_id,
            till_id=joined.till_id,
            incarnation=joined.incarnation,
            key=signing_key(keys.sealing, joined.enrolment_id),
            central_key=joined.central_key,
        ),
    )
