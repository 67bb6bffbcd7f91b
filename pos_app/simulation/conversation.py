"""What a till of the simulation and central say to one another: the real round on a bad line."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Final, Literal

from pos_app.allowances.held import life
from pos_app.allowances.held.rights import Rights
from pos_app.domain.allowance import RequestId
from pos_app.domain.ids import AccountId, TillId
from pos_app.domain.joining import Joining, JoiningState, Speech
from pos_app.domain.money import Currency
from pos_app.domain.tender import Approval
from pos_app.domain.till import Till
from pos_app.errors import Code, Refused, Unavailable
from pos_app.journal.chain import append
from pos_app.simulation.central import ACCOUNT
from pos_app.simulation.line import Line
from pos_app.simulation.witness import SimulatedWitness
from pos_app.storage.held_allowances import OpenRequest
from pos_app.storage.joinings import find_joining, list_joinings
from pos_app.storage.store import Store
from pos_app.storage.witness import head_of, is_behind
from pos_app.sync.asking import AT_THE_COUNTER_MS, ask
from pos_app.sync.gateway import Gateway, Identity, enrol
from pos_app.sync.keys import HandedOver, public_key_of, seal, signing_key, unseal
from pos_app.sync.pushing import Pushing
from pos_app.sync.round import Report, Round
from pos_app.sync.words import card_of
from pos_app.wallet.context import AccountKeys, Context

Reason = Literal["new", "restored"]

_SEALING_KEY: Final = b"S" * 32


@dataclass(frozen=True, slots=True)
class Covered:
    """What a till may take of a card now, and who said so."""

    amount_minor: int
    approval: Approval


class Conversation:
    """One run of a till's program, from its start to its end. It has joined central, or not yet."""

    def __init__(
        self, here: Till, disk: Store, context: Context, line: Line, witness: SimulatedWitness
    ) -> None:
        self._disk = disk
        self._line = line
        self._witness = witness
        self._here = here
        self.till = here
        self.context = context
        joined = disk.read(find_joining).result()
        self.is_joined = joined is not None
        if joined is not None:
            self._begin(joined)

    @property
    def must_join_again(self) -> bool:
        """Whether this life may spend nothing any more."""
        return self.is_joined and self.rights.joining().result().state is not JoiningState.LIVE

    def enrol(self, code: str, reason: Reason) -> None:
        """Begin a life at central; the program is started again afterwards."""
        enrolment_id = self.context.new_id()
        public_key = public_key_of(signing_key(_SEALING_KEY, enrolment_id))
        told = enrol(self._line, ACCOUNT, code, public_key, reason)
        handed = HandedOver(bytes.fromhex(told.token_key), bytes.fromhex(told.pin_key))
        new = Joining(
            account_id=AccountId(told.account_id),
            till_id=TillId(told.till_id),
            incarnation=told.incarnation,
            address="https://central.example",
            speech=Speech.TILLS,
            enrolment_id=enrolment_id,
            sealed_keys=seal(_SEALING_KEY, handed),
            central_key=bytes.fromhex(told.central_key),
            state=JoiningState.LIVE,
            feed_epoch=told.feed_epoch,
            feed_after=0,
            snapshot_after=None,
            snapshot_feed_after=0,
            snapshot_done=0,
            snapshot_total=0,
            clock_high_ms=0,
            joined_at_ms=self.context.clock.now_ms(),
        )
        here = self.till
        joined = self._disk.write(lambda connection: life.join(connection, self.context, here, new))
        self._witness.write(self._disk.read(partial(head_of, till=joined.result())).result())

    def round(self) -> Report:
        """Have one whole round, and return what it did."""
        return self._round.run()

    def look_up(self, token: str) -> None:
        """Know the card of a token, by central's answer where this till was not told of it."""
        try:
            self.rights.find(token).result()
        except Refused as refused:
            if refused.code is not Code.TOKEN_UNKNOWN:
                raise
            told = self._gateway.find(self.rights.hash_of(token), AT_THE_COUNTER_MS)
            self.rights.learn(card_of(told)).result()

    def cover(self, token: str, wanted_minor: int) -> Covered:
        """Return what may be taken of a card here, after one question when that is too little."""
        found = self.rights.find(token).result()
        approval = Approval.ALLOWANCE
        missing_minor = wanted_minor - found.spendable.amount_minor
        if missing_minor > 0 and not self.must_join_again:
            asked = OpenRequest(
                RequestId(self.context.new_id()),
                found.card.card_id,
                missing_minor,
                Currency.NOK,
                self.context.clock.now_ms(),
            )
            try:
                ask(self.rights, self._gateway, asked)
                approval = Approval.ONLINE
            except (Refused, Unavailable):
                pass  # what it holds has to do
        return Covered(self.rights.find(token).result().spendable.amount_minor, approval)

    def _begin(self, joined: Joining) -> None:
        handed = unseal(_SEALING_KEY, joined.sealed_keys)
        self.till = life.as_joined(self._here, joined)
        keys = AccountKeys(
            account_id=joined.account_id, token_key=handed.token_key, pin_key=handed.pin_key
        )
        self.context = replace(self.context, account_keys=keys)
        self.rights = Rights(self._disk, self.context, self.till, append, self._witness)
        behind = self._disk.read(partial(is_behind, till=self.till, seen=self._witness.read()))
        if joined.state is JoiningState.LIVE and behind.result():
            self.rights.fence(JoiningState.FENCED).result()
        self._gateway = self._gateway_of(joined)
        past = self._disk.read(partial(list_joinings, till_id=joined.till_id)).result()
        clock = self.context.clock
        self._round = Round(
            self._disk,
            self.rights,
            self._gateway,
            clock,
            [
                Pushing(self._disk, one.till_id, one.incarnation, self._gateway_of(one), clock)
                for one in past
                if one.incarnation < joined.incarnation
            ],
        )

    def _gateway_of(self, joined: Joining) -> Gateway:
        return Gateway(
            self._line,
            Identity(
                account_id=joined.account_id,
                till_id=joined.till_id,
                incarnation=joined.incarnation,
                key=signing_key(_SEALING_KEY, joined.enrolment_id),
                central_key=joined.central_key or b"",
            ),
        )
