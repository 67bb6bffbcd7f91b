"""Central for tests, and a till made by hand: real keys, a real chain, real bytes between them."""

# ruff: noqa: ANN401 - the fields of words pass through here as they are

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pos_app.allowances.given.policy import Policy
from pos_app.allowances.given.tills import Tills
from pos_app.central.tills.answering import Answer, Answering
from pos_app.central.tills.signed import GrantKey
from pos_app.domain.ids import TillId
from pos_app.domain.operation import Operation, OperationKind, first_previous_hash
from pos_app.errors import Code
from pos_app.storage.store import Store
from pos_app.storage.till_allowances import list_allowances
from pos_app.wire.tills.enrol import EnrolAnswer
from pos_app.wire.tills.hello import HelloAnswer
from pos_app.wire.tills.request import AllowanceAnswer, GrantWord
from pos_app.wire.tills.signing import signed_text
from tests.wallet.shop import ACCOUNT, Shop, answer

Word = TypeVar("Word")
TILL = TillId("till-1")
SEED = b"g" * 32


@dataclass
class Central:
    """Central's books and its tills, in one store."""

    store: Store
    policy: Policy = field(default_factory=Policy)
    shop: Shop = field(init=False)
    tills: Tills = field(init=False)
    answering: Answering = field(init=False)

    def __post_init__(self) -> None:
        self.shop = Shop(self.store)
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
            "allowances": [],
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
