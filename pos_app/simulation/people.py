"""What people do: customers and cashiers at tills, and those who look after central."""

from collections.abc import Callable
from typing import Final

from pos_app.domain.allowance import FeedScope
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.money import Currency
from pos_app.domain.sale import LoadKind
from pos_app.domain.transaction import TransactionType
from pos_app.simulation.central import ACCOUNT
from pos_app.simulation.place import SHOP, Place
from pos_app.simulation.till import Register
from pos_app.simulation.watch import ask
from pos_app.wallet.commands import (
    BlockCard,
    CaptureTransaction,
    CreateTransaction,
    DeleteCard,
    UnblockCard,
    VoidTransaction,
)

AMOUNTS_MINOR: Final = (1, 40, 100, 250, 700, 1_500, 4_000)
FLOOR_SHARE: Final = 0.04
SOLD_TWICE: Final = 0.3
"""How often a printed card's code was copied, so that another till sells it once more."""

_HELD: Final = "SELECT COUNT(*) FROM till_allowance WHERE card_id = ? AND state = 'open'"

Act = Callable[[Place], None]


def pay(place: Place) -> None:
    """A customer pays with a card, with cash for what the card does not cover."""
    register, world = any_register(place), place.world
    card = world.chance.choice(sorted(place.tokens))
    amount_minor = world.chance.choice(AMOUNTS_MINOR)
    floor_minor = amount_minor if world.happens(FLOOR_SHARE) else 0
    if place.central.policy.feed is not FeedScope.ALL:
        register.talking.look_up(place.tokens[card])
    paid_minor = register.pay(place.tokens[card], amount_minor, floor_minor)
    world.note("paid", register.name, card, amount_minor, paid_minor)


def top_up(place: Place) -> None:
    """A customer puts cash on a card."""
    card = place.world.chance.choice(sorted(place.tokens))
    amount_minor = place.world.chance.choice(AMOUNTS_MINOR)
    any_register(place).load(card, amount_minor, LoadKind.TOP_UP)
    place.world.note("topped up", card, amount_minor)


def buy_card(place: Place) -> None:
    """A customer buys a card that was printed before anybody knew its value."""
    if not place.unsold:
        return
    card = place.world.chance.choice(sorted(place.unsold))
    any_register(place).load(card, place.world.chance.choice(AMOUNTS_MINOR), LoadKind.ACTIVATION)
    place.tokens[card] = place.unsold[card]
    if not place.world.happens(SOLD_TWICE):
        del place.unsold[card]
    place.world.note("card sold", card)


def talk(place: Place) -> None:
    """A till has a round with central."""
    any_register(place).talk()


def wait(place: Place) -> None:
    """Nothing happens for a while, now and then for days."""
    chance = place.world.chance
    minutes = chance.choice([1, 5, 30, 120, 600, 4 * 24 * 60])
    place.time.pass_by(minutes * 60_000)
    place.world.note("time", minutes)


def fund_at_central(place: Place) -> None:
    """Somebody pays for value online."""
    card = _active_card(place)
    amount_minor = place.world.chance.choice(AMOUNTS_MINOR)
    # Paid is paid, also when central's power goes before it can say so.
    place.truth.pay_in(card, amount_minor)
    place.central.wallet.fund(_moving(place, card, amount_minor, TransactionType.FUND)).result()


def draw_at_central(place: Place) -> None:
    """Somebody spends online, straight from central."""
    card = _active_card(place)
    amount_minor = place.world.chance.choice(AMOUNTS_MINOR)
    place.central.wallet.drawdown(_moving(place, card, amount_minor)).result()
    place.truth.at_central[card] += amount_minor
    place.truth.carry_away(card, amount_minor)


def hold_at_central(place: Place) -> None:
    """An online order holds money, and is captured in part, and voided or not."""
    card, world = _active_card(place), place.world
    amount_minor = world.chance.choice(AMOUNTS_MINOR)
    wallet = place.central.wallet
    held = wallet.reserve(_moving(place, card, amount_minor)).result()
    part_minor = world.chance.randint(0, amount_minor)
    wallet.capture(
        CaptureTransaction(
            account_id=ACCOUNT,
            transaction_id=held.id,
            ref_id=RefId(world.new_id()),
            created_by=SHOP,
            amount_minor=part_minor,
        )
    ).result()
    place.truth.at_central[card] += part_minor
    place.truth.carry_away(card, part_minor)
    if part_minor < amount_minor and world.happens(0.7):
        wallet.void(
            VoidTransaction(
                account_id=ACCOUNT,
                transaction_id=held.id,
                ref_id=RefId(world.new_id()),
                created_by=SHOP,
            )
        ).result()


def block_card(place: Place) -> None:
    """A card is reported stolen and stopped at central, whoever holds what of it."""
    card = place.world.chance.choice(sorted(place.tokens | place.unsold))
    place.central.wallet.block_card(
        BlockCard(account_id=ACCOUNT, card_id=CardId(card), blocked_by=SHOP, why="stolen")
    ).result()
    ((held,),) = ask(place.central.disk, _HELD, card)
    if held:
        place.world.note_fault("blocked while tills held it", held)
    place.world.note("card blocked", card)


def unblock_card(place: Place) -> None:
    """A card that was stopped is found again."""
    card = place.world.chance.choice(sorted(place.tokens | place.unsold))
    place.central.wallet.unblock_card(
        UnblockCard(account_id=ACCOUNT, card_id=CardId(card), unblocked_by=SHOP, why="found")
    ).result()
    place.world.note("card unblocked", card)


def put_away_card(place: Place) -> None:
    """A card is put away at central for ever."""
    card = _active_card(place)
    place.central.wallet.delete_card(
        DeleteCard(account_id=ACCOUNT, card_id=CardId(card), deleted_by=SHOP)
    ).result()
    place.world.note("card put away", card)


def any_register(place: Place) -> Register:
    """Return one of the tills that people stand at; one that did not start is tried again."""
    register = place.world.chance.choice([one for one in place.registers if not one.is_gone])
    if not register.is_on:
        register.start()
    return register


def _active_card(place: Place) -> str:
    return place.world.chance.choice(sorted(place.tokens))


def _moving(
    place: Place,
    card: str,
    amount_minor: int,
    kind: TransactionType = TransactionType.DRAWDOWN,
) -> CreateTransaction:
    return CreateTransaction(
        account_id=ACCOUNT,
        card_id=CardId(card),
        ref_id=RefId(place.world.new_id()),
        amount_minor=amount_minor,
        currency=Currency.NOK,
        created_by=SHOP,
        type=kind,
    )


ACTS: Final[dict[Act, float]] = {
    pay: 30,
    top_up: 8,
    buy_card: 0.7,
    talk: 22,
    wait: 8,
    fund_at_central: 3,
    draw_at_central: 4,
    hold_at_central: 3,
    block_card: 0.3,
    unblock_card: 0.6,
    put_away_card: 0.2,
}
