"""Acts at central that a till keeps until somebody here has heard the end of them.

An act is kept, sealed, before central is asked, and asked to the byte as often as it takes. Its end
and the fact of it in this till's chain are one commit. What an answer tells, a code or a PIN, is
kept sealed until it was put on paper and put away.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

import msgspec

from pos_app.allowances.held.rights import Rights
from pos_app.domain.card_act import ActId, CardAct, DoneAct, KeptAct, KeptState
from pos_app.domain.clock import Clock
from pos_app.domain.till import Till
from pos_app.errors import Code, Refused, Unavailable
from pos_app.storage import kept_acts
from pos_app.storage.kept_acts import KeptRow
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.sync.asking import OVER
from pos_app.sync.gateway import PATIENCE_MS, Gateway
from pos_app.sync.keys import seal_body, unseal_body
from pos_app.sync.words import done_of
from pos_app.wire.strict_json import read
from pos_app.wire.tills.acts import ActAnswer, ActRequest, act_of, act_word

Note = Callable[[Connection, CardAct, DoneAct], None]
"""Adds the fact to the chain, within the commit it is called in."""

T = TypeVar("T")

_ENCODER: Final = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActBook:
    """Where acts are kept, by which key they are sealed, and how the fact of one is noted."""

    store: Store
    rights: Rights
    sealing_key: bytes
    clock: Clock
    note: Note

    @property
    def till(self) -> Till:
        """Whose acts these are."""
        return self.rights.till


class KeptActs:
    """The acts of one till. Any thread may call; what two do to one act at once is done once."""

    def __init__(self, book: ActBook) -> None:
        self._book = book
        self._in_hand: set[ActId] = set()

    def ask(self, gateway: Gateway, act: CardAct, timeout_ms: int) -> DoneAct:
        """Keep an act, have it done and note it; what tells no secret is kept no longer.

        Refused: as central says, and it is over. Unavailable: ACT_WAITS, it stays kept.
        """
        body = _ENCODER.encode(act_word(act))
        row = KeptRow(
            act_id=act.act_id,
            sealed_act=seal_body(self._book.sealing_key, body),
            state=KeptState.ASKED,
            sealed_answer=None,
            code=None,
            asked_at_ms=self._book.clock.now_ms(),
        )
        self._in_hand.add(act.act_id)
        try:
            is_new = self._write(
                partial(kept_acts.keep_act, till_id=self._book.till.till_id, new=row)
            )
            if not is_new and self._body_of(act.act_id) != body:
                raise Refused(Code.REF_ID_CONFLICT, field="act_id")
            return self._asked(gateway, act, body, timeout_ms, is_new=is_new)
        finally:
            self._in_hand.discard(act.act_id)

    def ask_again(self, gateway: Gateway) -> int:
        """Ask for every act whose answer has not come; returns how many ended."""
        count = 0
        for row in self._rows():
            if row.state is not KeptState.ASKED or row.act_id in self._in_hand:
                continue
            body = unseal_body(self._book.sealing_key, row.sealed_act)
            try:
                self._ended(gateway, act_of(read(body, ActRequest)), body, PATIENCE_MS)
            except Refused as refused:
                if refused.code in OVER:
                    raise
                self._write(
                    partial(
                        kept_acts.settle_act,
                        till_id=self._book.till.till_id,
                        act_id=row.act_id,
                        sealed_answer=None,
                        code=refused.code.value,
                    )
                )
            count += 1
        return count

    def kept(self) -> tuple[KeptAct, ...]:
        """Return what is kept, the oldest first."""
        return tuple(self._kept(row) for row in self._rows())

    def done(self, act_id: ActId) -> DoneAct:
        """Return what came of an act that is kept as done. Refused: INVALID_FIELD, it is not."""
        row = self._find(act_id)
        if row is None or row.sealed_answer is None:
            raise Refused(Code.INVALID_FIELD, field="act_id", reason="not_done")
        answer = unseal_body(self._book.sealing_key, row.sealed_answer)
        return done_of(read(answer, ActAnswer))

    def put_away(self, act_id: ActId) -> None:
        """Keep an act no more; repeating it changes nothing."""
        self._write(partial(kept_acts.forget_act, till_id=self._book.till.till_id, act_id=act_id))

    def _asked(
        self, gateway: Gateway, act: CardAct, body: bytes, timeout_ms: int, *, is_new: bool
    ) -> DoneAct:
        try:
            done = self._ended(gateway, act, body, timeout_ms)
        except Refused as refused:
            if is_new or refused.code not in OVER:  # else it may have been done before that
                self.put_away(act.act_id)
            raise
        except Unavailable as error:
            raise Unavailable(Code.ACT_WAITS) from error
        if not act.tells_secrets:
            self.put_away(act.act_id)
        return done

    def _ended(self, gateway: Gateway, act: CardAct, body: bytes, timeout_ms: int) -> DoneAct:
        answer = gateway.act(body, timeout_ms)
        done = done_of(answer)
        sealed = seal_body(self._book.sealing_key, _ENCODER.encode(answer))
        self._write(partial(self._settle, act=act, done=done, sealed_answer=sealed))
        for one in done.cards:
            self._book.rights.learn(one.card).result()
        return done

    def _settle(
        self, connection: Connection, act: CardAct, done: DoneAct, sealed_answer: bytes
    ) -> None:
        till_id = self._book.till.till_id
        is_first = kept_acts.settle_act(
            connection, till_id, act.act_id, sealed_answer=sealed_answer, code=None
        )
        if is_first:
            self._book.note(connection, act, done)

    def _body_of(self, act_id: ActId) -> bytes:
        row = self._find(act_id)
        return b"" if row is None else unseal_body(self._book.sealing_key, row.sealed_act)

    def _find(self, act_id: ActId) -> KeptRow | None:
        return self._book.store.read(
            partial(kept_acts.find_kept, till_id=self._book.till.till_id, act_id=act_id)
        ).result()

    def _kept(self, row: KeptRow) -> KeptAct:
        body = unseal_body(self._book.sealing_key, row.sealed_act)
        return KeptAct(
            act=act_of(read(body, ActRequest)),
            state=row.state,
            asked_at_ms=row.asked_at_ms,
            code=row.code,
        )

    def _rows(self) -> tuple[KeptRow, ...]:
        return self._book.store.read(
            partial(kept_acts.list_kept, till_id=self._book.till.till_id)
        ).result()

    def _write(self, work: Callable[[Connection], T]) -> T:
        return self._book.store.write(work).result()
