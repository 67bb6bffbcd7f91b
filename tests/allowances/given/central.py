"""Central for tests, and a till made by hand: real keys, a real chain, real bytes between them."""

# ruff: noqa: ANN401 - the fields of words pass through here as they are

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar
from urllib.parse import urlencode

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pos_app.allowances.given.policy import Policy
from pos_app.allowances.given.recall import ask_back
from pos_app.allowances.given.tills import Tills
from pos_app.central.tills.answering import Answer, Answering
from pos_app.central.tills.signed import GrantKey
from pos_app.domain.allowance import AllowanceId, AllowanceState
from pos_app.domain.ids import TillId
from pos_app.domain.operation import Operation, OperationKind, first_previous_hash
from pos_app.errors import Code
from pos_app.storage.store import Store
from pos_app.storage.till_allowances import find_allowance, list_allowances
from pos_app.storage.till_requests import list_gaps
from pos_app.wallet.wallet import Wallet
from pos_app.wire.tills.enrol import EnrolAnswer
from pos_app.wire.tills.feed import FeedAnswer, SnapshotAnswer
from pos_app.wire.tills.hello import HelloAnswer
from pos_app.wire.tills.push import PushAnswer
from pos_app.wire.tills.request import AllowanceAnswer, GrantWord
from pos_app.wire.tills.signing import signed_text
from tests.wallet.shop import ACCOUNT, Shop, answer

Word = TypeVar("Word")
TILL = TillId("till-1")
SEED = b"g" * 32
LENDS_NOTHING = Policy(lent_basis_points=0)
"""Most tests are about what a till asks for; what it is lent besides would be in their way."""


@dataclass
class Central:
    """Central's books and its tills, in one store."""

    store: Store
    policy: Policy = LENDS_NOTHING
    shop: Shop = field(init=False)
    tills: Tills = field(init=False)
    answering: Answering = field(init=False)

    def __post_init__(self) -> None:
        self.shop = Shop(self.store)
        self.shop.context = replace(self.shop.context, ask_back=ask_back)
        self.shop.wallet = Wallet(self.store, self.shop.context)
        self.rebuild()

    def rebuild(self, policy: Policy | None = None) -> None:
        self.policy = policy or self.policy
        self.tills = Tills(self.store, self.shop.context, self.policy)
        self.answering = Answering(self.tills, GrantKey(SEED))

    def ask(
        self, method: str, target: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Answer:
        return answer(self.answering.answer(method, target, headers or {}, body, "10.0.0.7"))

    def code(self, till_id: TillId = TILL) -> str:
        return answer(self.tills.make_code(ACCOUNT, till_id, by="kari")).code

    def till(self, till_id: TillId = TILL) -> "TillByHand":
        """Return a till that has joined."""
        made = TillByHand(self, till_id)
        made.enrol(self.code(till_id))
        return made

    def state_of(self, allowance_id: str, till_id: TillId = TILL) -> AllowanceState:
        held = answer(
            self.store.read(
                lambda c: find_allowance(c, ACCOUNT, till_id, AllowanceId(allowance_id))
            )
        )
        assert held is not None
        return held.allowance.state

    def gaps(self, till_id: TillId = TILL) -> list[tuple[str, int]]:
        found = answer(self.store.read(lambda c: list_gaps(c, ACCOUNT, till_id)))
        return [(one.kind.value, one.amount_minor) for one in found]

    def recalled(self, till_id: TillId) -> list[str]:
        held = answer(self.store.read(lambda c: list_allowances(c, ACCOUNT, till_id)))
        return [
            one.allowance.allowance_id for one in held if one.allowance.recalled_at_ms is not None
        ]

    def reserved(self, card_id: str = "card-1") -> int:
        return self.shop.amounts(card_id).reserved_minor

    def available(self, card_id: str = "card-1") -> int:
        return self.shop.amounts(card_id).available_minor


@dataclass
class TillByHand:
    """A till that keeps its chain in a list and asks whatever a test wants asked."""

    central: Central
    till_id: TillId = TILL
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    incarnation: int = 0
    chain: list[Operation] = field(default_factory=list[Operation])
    told: EnrolAnswer | None = None

    @property
    def root(self) -> str:
        return f"/v1/accounts/{ACCOUNT}/tills"

    def enrol(self, code: str, reason: str = "new") -> EnrolAnswer:
        word = {
            "code": code,
            "public_key": self.key.public_key().public_bytes_raw().hex(),
            "reason": reason,
        }
        reply = self.central.ask("POST", f"{self.root}/enrol", json.dumps(word).encode())
        self.told = _read(reply, EnrolAnswer)
        self.incarnation = self.told.incarnation
        self.chain = []
        return self.told

    def send(self, method: str, rest: str, word: Mapping[str, Any] | None = None) -> Answer:
        target = f"{self.root}/{self.till_id}/{rest}"
        body = b"" if word is None else json.dumps(word).encode()
        return self.central.ask(method, target, body, self.headers(method, target, body))

    def headers(self, method: str, target: str, body: bytes) -> dict[str, str]:
        signature = self.key.sign(signed_text(method, target, body))
        return {
            "till-signature": base64.b64encode(signature).decode(),
            "till-incarnation": str(self.incarnation),
        }

    @property
    def head(self) -> tuple[int, bytes]:
        if not self.chain:
            return 0, first_previous_hash(self.till_id, self.incarnation)
        return self.chain[-1].sequence, self.chain[-1].hash

    def hello(self, **fields: Any) -> HelloAnswer:
        sequence, hash_ = self.head
        word: dict[str, Any] = {
            "incarnation": self.incarnation,
            "sequence": sequence,
            "hash": hash_.hex(),
            "feed_epoch": self.told.feed_epoch if self.told else "",
            "feed_after": 0,
        }
        return _read(self.send("POST", "hello", word | fields), HelloAnswer)

    def asking(self, wanted: int, **fields: Any) -> Answer:
        word: dict[str, Any] = {
            "request_id": self.central.shop.ref(),
            "card_id": "card-1",
            "wanted": wanted,
            "currency": "NOK",
        }
        return self.send("POST", "requests", word | fields)

    def ask(self, wanted: int, **fields: Any) -> AllowanceAnswer:
        return _read(self.asking(wanted, **fields), AllowanceAnswer)

    def granted(self, wanted: int, **fields: Any) -> GrantWord:
        told = self.ask(wanted, **fields)
        assert isinstance(told.grant, GrantWord)
        return told.grant

    def do(self, kind: OperationKind, body: Mapping[str, Any], **fields: Any) -> Operation:
        """Add an operation to the chain."""
        sequence, hash_ = self.head
        given: dict[str, Any] = {
            "till_id": self.till_id,
            "incarnation": self.incarnation,
            "sequence": sequence + 1,
            "previous_hash": hash_,
            "kind": kind,
            "body": body,
            "made_at_ms": self.central.shop.clock.now_ms(),
        }
        made = Operation(**(given | fields))
        self.chain.append(made)
        return made

    def sell(
        self,
        *parts: tuple[str, int],
        card_id: str = "card-1",
        currency: str = "NOK",
        loads: Sequence[tuple[str, str, int, str]] = (),
        origin: str = "granted",
        **fields: Any,
    ) -> Operation:
        """Add a sale: `parts` are (allowance, amount), `loads` (ref, card, amount, kind)."""
        number = len(self.chain) + 1
        lines = [
            {
                "kind": kind,
                "line_id": "l",
                "card_id": card,
                "card_name": None,
                "masked_code": "*",
                "amount_minor": amount,
                "ref_id": ref,
            }
            for ref, card, amount, kind in loads
        ]
        capture = {
            "tender_id": "t",
            "card_id": card_id,
            "capture_ref_id": f"{self.till_id}-{self.incarnation}-{number}",
            "parts": [
                {"allowance_id": allowance, "origin": origin, "amount_minor": amount}
                for allowance, amount in parts
            ],
        }
        body: dict[str, Any] = {
            "sale": {"sale_id": "s", "currency": currency, "lines": [{"kind": "goods"}, *lines]},
            "captures": [{**capture, **fields}] if parts else [],
        }
        return self.do(OperationKind.SALE_COMPLETED, body)

    def load(self, amount: int, card_id: str = "card-1", kind: str = "top_up") -> str:
        """Add a sale of value; returns the load's ref_id, which names its allowance."""
        ref = f"load-{self.till_id}-{self.incarnation}-{len(self.chain) + 1}"
        self.sell(loads=[(ref, card_id, amount, kind)])
        return ref

    def close(self, allowance_id: str, remainder: int) -> Operation:
        body = {"allowance_id": allowance_id, "remainder_minor": remainder}
        return self.do(OperationKind.ALLOWANCE_CLOSED, body)

    def pushing(self, after: int = 0, **fields: Any) -> Answer:
        before = (
            self.chain[after - 1].hash
            if after
            else first_previous_hash(self.till_id, self.incarnation)
        )
        word: dict[str, Any] = {
            "incarnation": self.incarnation,
            "base_sequence": after,
            "base_hash": before.hex(),
            "operations": [one.content for one in self.chain[after:]],
        }
        return self.send("POST", "push", word | fields)

    def push(self, after: int = 0, **fields: Any) -> PushAnswer:
        """Push the whole chain, or what is after some number."""
        return _read(self.pushing(after, **fields), PushAnswer)

    def feed(self, after: int = 0, **query: Any) -> FeedAnswer:
        epoch = self.told.feed_epoch if self.told else ""
        given = {"epoch": epoch, "after": after} | query
        return _read(self.send("GET", f"feed?{urlencode(given)}"), FeedAnswer)

    def snapshot(self, **query: Any) -> SnapshotAnswer:
        rest = f"snapshot?{urlencode(query)}" if query else "snapshot"
        return _read(self.send("GET", rest), SnapshotAnswer)

    def outcomes(self, after: int = 0) -> list[str]:
        """Push, and return the outcomes."""
        return [one.outcome.value for one in self.push(after).outcomes]


def refusal(reply: Answer, status: int, code: Code) -> Mapping[str, Any]:
    """Expect a refusal, and return its fields."""
    told = msgspec.json.decode(reply.body)
    assert (reply.status, told["error"]["code"]) == (status, code.value), told
    fields: Sequence[Mapping[str, Any]] = told["error"]["errors"]
    return fields[0]


def _read(reply: Answer, type_: type[Word]) -> Word:
    assert reply.status == 200, reply.body
    return msgspec.json.decode(reply.body, type=type_)


read = _read
