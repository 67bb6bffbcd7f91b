"""People who spend at central whatever happens to it, and keep a record of all they sent and heard.

Each act has an id that is made once. Who hears nothing, or that nobody knows, sends the same again:
some at once, some only when everything is over.
"""

import random
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Final
from uuid import UUID

import httpx

from tests.walks.crowd import Json, client_of

LARGEST_MINOR: Final = 50
TRIES_AT_ONCE: Final = 3
PATIENT: Final = 0.5
"""How many of those who heard nothing leave it at that until the end."""


@dataclass(slots=True)
class Errand:
    """One act: what is sent, and what was heard of it first."""

    path: str
    body: Json
    status: int | None = None
    heard: Json = field(default_factory=dict[str, object])
    unheard: int = 0

    @property
    def is_granted(self) -> bool:
        """Whether it was heard to be done."""
        return self.status == 200

    @property
    def makes_card(self) -> bool:
        """Whether this is the one kind of act that has no ref_id: repeated, it finds the card."""
        return self.path == "/cards"


class Shopper:
    """One person with a thread, a connection and cards; the same seed gives the same wishes."""

    def __init__(self, base: str, credential: str, cards: tuple[str, ...], seed: int) -> None:
        self._base = base
        self._credential = credential
        self._cards = cards
        self._seed = seed
        self._chance = random.Random(seed)
        self._over = Event()
        self._thread = Thread(target=self._shop, name=f"shopper-{seed}")
        self._wrong: BaseException | None = None
        self.errands: list[Errand] = []

    def start(self) -> None:
        """Begin to spend."""
        self._thread.start()

    def stop(self) -> None:
        """Finish the act in hand."""
        self._over.set()
        self._thread.join()

    def check(self) -> None:
        """Raise whatever was not to happen and did."""
        if self._wrong is not None:
            raise self._wrong

    def _shop(self) -> None:
        try:
            with client_of(self._base, self._credential) as client:
                while not self._over.is_set():
                    self._act(client)
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
            self._wrong = error

    def _act(self, client: httpx.Client) -> None:
        card = self._chance.choice(self._cards)
        match self._chance.choices(
            ("pay", "draw", "fund", "token", "card"), weights=(6, 2, 2, 1, 1)
        ):
            case ["pay"]:
                self._pay(client, card)
            case ["draw"]:
                self._do(client, "/transactions", self._moving(card))
            case ["fund"]:
                self._do(client, "/transactions", self._moving(card, type="fund"))
            case ["token"]:
                self._do(client, f"/cards/{card}/tokens", {"ref_id": self._id(), "expires_in": 600})
            case _:
                self._do(client, "/cards", {"card_id": self._id(), "amount": 1, "currency": "NOK"})

    def _pay(self, client: httpx.Client, card: str) -> None:
        held = self._do(client, "/transactions", self._moving(card, pending=True))
        if not held.is_granted:
            return
        path = f"/transactions/{held.heard['id']}"
        part = self._chance.randint(0, held.heard["amount"])
        self._do(client, f"{path}/capture", {"ref_id": self._id(), "amount": part})
        match self._chance.choice(("rest", "back", "left")):
            case "rest":
                self._do(client, f"{path}/capture", {"ref_id": self._id()})
            case "back":
                self._do(client, f"{path}/void", {"ref_id": self._id()})
            case _:
                pass

    def _do(self, client: httpx.Client, path: str, body: Json) -> Errand:
        errand = Errand(path, body)
        self.errands.append(errand)
        for _ in range(TRIES_AT_ONCE):
            if send(client, errand) or self._chance.random() < PATIENT:
                break
        return errand

    def _moving(self, card: str, **more: object) -> Json:
        amount = self._chance.randint(1, LARGEST_MINOR)
        return {
            "ref_id": self._id(),
            "card_id": card,
            "amount": amount,
            "currency": "NOK",
            **more,
        }

    def _id(self) -> str:
        return str(UUID(int=self._chance.getrandbits(128), version=4))


def send(client: httpx.Client, errand: Errand) -> bool:
    """Send an errand; tell whether it was heard, then or before. What was heard never changes."""
    try:
        answer = client.post(errand.path, json=errand.body)
    except httpx.TransportError:
        errand.unheard += 1
        return False
    if answer.status_code == 503:
        assert "retry-after" in answer.headers
        errand.unheard += 1
        return False
    assert answer.status_code in {200, 400}, (answer.status_code, answer.text)
    heard: Json = answer.json()
    if errand.status is None:
        errand.status, errand.heard = answer.status_code, heard
    elif not errand.makes_card:
        assert (answer.status_code, heard) == (errand.status, errand.heard), errand
    return True
