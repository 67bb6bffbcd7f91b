"""The place of one story: one central, some tills, the cards people carry, and every copy made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from pos_app.allowances.given.policy import Policy
from pos_app.domain.card import CardType
from pos_app.domain.ids import CardId, TillId
from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.simulation.central import ACCOUNT, POLICY, Central
from pos_app.simulation.clocks import MachineClock, TrueTime
from pos_app.simulation.disks import Disk
from pos_app.simulation.line import Line
from pos_app.simulation.till import Register
from pos_app.simulation.truth import Truth
from pos_app.simulation.watch import Watch
from pos_app.simulation.witness import SimulatedWitness
from pos_app.simulation.world import World
from pos_app.storage.migrate import bring_to_head
from pos_app.storage.sqlite import open_memory
from pos_app.storage.store import Store
from pos_app.sync.transport import Answer
from pos_app.wallet.commands import BatchCreate, BatchItem, CreateCard, TokenWish

SHOP: Final = "shop"
SOLD_BEFORE: Final = 0.2
RICH_SHARE: Final = 0.2
REUSABLE: Final = TokenWish(expires_after_transaction=False)


@dataclass(frozen=True, slots=True)
class Image:
    """A copy of a till's books, with its witness and the receipts that were out by then."""

    books: Store
    witness: SimulatedWitness
    papers: frozenset[str]


@dataclass(frozen=True, slots=True)
class CentralImage:
    """A copy of central's books, with what had been spent straight from it by then."""

    books: Store
    drawn_minor: int


@dataclass(slots=True)
class Place:
    """Everything there is. `tokens` lead to cards by their id; `unsold` are cards that wait."""

    world: World
    time: TrueTime
    truth: Truth
    watch: Watch
    central: Central
    registers: list[Register] = field(default_factory=list[Register])
    tokens: dict[str, str] = field(default_factory=dict[str, str])
    unsold: dict[str, str] = field(default_factory=dict[str, str])
    images: dict[str, Image] = field(default_factory=dict[str, Image])
    central_image: CentralImage | None = None

    def add_register(self, name: str, books: Store | None = None) -> Register:
        """Add a till's machine, with new books or a copy of others."""
        register = Register(
            self.world,
            self.truth,
            name.partition(" ")[0],
            clock=MachineClock(self.time),
            disk=Disk(
                self.world,
                name,
                open_memory(copy_of=books or empty_books()),
                lambda store: self.watch.look_at_till(name, store),
            ),
            witness=SimulatedWitness(),
            line=Line(self.world, name, self._carry),
            machine=name,
        )
        self.registers.append(register)
        return register

    def _carry(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Answer:
        answer = self.central.carry(method, target, headers, body)
        self.watch.hearing.hear(target, body, answer)
        return answer

    def code_for(self, name: str) -> str:
        """Return a code that lets a till join, as a person at central makes it."""
        return self.central.tills.make_code(ACCOUNT, TillId(name), by=SHOP).result().code


def opened_place(seed: int, policy: Policy = POLICY) -> Place:
    """Return a place before anybody has come: cards are issued, tills have joined."""
    world, time = World(seed), TrueTime()
    watch = Watch(world)
    central = Central(world, time, empty_books(), watch.look_at_central, policy)
    place = Place(world, time, Truth(world), watch, central)
    for number in range(world.chance.randint(3, 6)):
        _issue(place, f"card-{number}", world.chance.choice([0, 500, 2_000, 10_000]))
    if world.happens(RICH_SHARE):
        _issue(place, "card-rich", LARGEST_AMOUNT_MINOR - 1_000)
    _print_cards(place, world.chance.randint(1, 3))
    for number in range(world.chance.randint(2, 4)):
        register = place.add_register(f"till-{number}")
        register.start()
        if world.happens(SOLD_BEFORE):
            register.sell_for_cash(world.chance.randint(1, 5))
            world.note_fault("joined with a full outbox", register.machine)
        register.join(place.code_for(register.name), "new")
        register.talk()
    return place


def _issue(place: Place, card: str, amount_minor: int) -> None:
    made = place.central.wallet.create_card(
        CreateCard(
            account_id=ACCOUNT,
            card_id=CardId(card),
            amount_minor=amount_minor,
            currency=Currency.NOK,
            created_by=SHOP,
            token=REUSABLE,
        )
    ).result()
    place.truth.pay_in(card, amount_minor)
    place.tokens[card] = made.token.value if made.token else ""


def _print_cards(place: Place, count: int) -> None:
    items = [
        BatchItem(card_id=CardId(f"unsold-{number}"), type=CardType.GIFT_CARD)
        for number in range(count)
    ]
    made = place.central.wallet.create_cards(
        BatchCreate(account_id=ACCOUNT, items=items, created_by=SHOP, token=REUSABLE)
    ).result()
    for one in made:
        place.unsold[one.card.card_id] = one.token.value if one.token else ""


@cache
def empty_books() -> Store:
    """Return a database with every table and no row, made once in a process; copy it."""
    store = open_memory()
    store.write(bring_to_head).result()
    return store
