"""What goes wrong: lines, clocks, machines and disks, and the disasters that people must mend."""

from typing import Final

from pos_app.domain.ids import CardId, RefId
from pos_app.domain.money import Currency
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Refused, Unavailable
from pos_app.simulation.central import ACCOUNT
from pos_app.simulation.people import Act, any_register
from pos_app.simulation.place import CentralImage, Image, Place
from pos_app.simulation.till import Register
from pos_app.simulation.watch import ask
from pos_app.wallet.commands import CreateTransaction

MINUTE_MS: Final = 60_000
HALF: Final = 0.5
MOST_MACHINES: Final = 6
DAY_MS: Final = 24 * 60 * MINUTE_MS
_WAITING_CAPTURES: Final = """
    SELECT t.capture_ref_id, t.card_id, t.amount_minor FROM sale_tender t
    JOIN sale s ON s.till_id = t.till_id AND s.sale_id = t.sale_id
    JOIN outbox o ON o.till_id = s.till_id AND o.incarnation = s.incarnation
        AND o.sequence = s.sequence
    WHERE o.state = 'pending' AND t.kind = 'card' ORDER BY o.sequence LIMIT 1"""
_WAITING_LOADS: Final = """
    SELECT l.ref_id, l.card_id, l.amount_minor FROM sale_line l
    JOIN sale s ON s.till_id = l.till_id AND s.sale_id = l.sale_id
    JOIN outbox o ON o.till_id = s.till_id AND o.incarnation = s.incarnation
        AND o.sequence = s.sequence
    WHERE o.state = 'pending' AND l.kind = 'top_up' ORDER BY o.sequence LIMIT 1"""
_SPENDABLE: Final = """
    SELECT (SELECT COALESCE(SUM(amount_minor - captured_minor), 0) FROM allowance
            WHERE state = 'open')
        + (SELECT COALESCE(SUM(wanted_minor), 0) FROM allowance_request)"""


def line_gets_bad(place: Place) -> None:
    """A line begins to lose, double and swap what it carries, or is good again."""
    any_register(place).line.share = place.world.chance.choice([0.0, 0.0, 0.1, 0.3, 0.7])


def line_is_cut(place: Place) -> None:
    """A till is alone."""
    any_register(place).line.is_cut = True
    place.world.note_fault("line cut")


def line_is_mended(place: Place) -> None:
    """A till may be alone no more."""
    any_register(place).line.is_cut = False


def clock_jumps(place: Place) -> None:
    """Somebody sets the clock of a till, or of central."""
    chance = place.world.chance
    by_ms = chance.choice([-DAY_MS, -10 * MINUTE_MS, -MINUTE_MS, MINUTE_MS, 60 * MINUTE_MS])
    by_ms *= chance.randint(1, 5)
    clock = chance.choice(
        [any_register(place).clock, any_register(place).clock, place.central.clock]
    )
    clock.jump(by_ms)
    place.world.note_fault("clock jumped", by_ms)


def clock_is_set_right(place: Place) -> None:
    """The clocks of a till and of central are set."""
    any_register(place).clock.set_right()
    place.central.clock.set_right()


def till_will_stop(place: Place) -> None:
    """A till's power will go, at one of its next commits."""
    chance = place.world.chance
    any_register(place).disk.cut_power_in(chance.randint(1, 6), after=place.world.happens(HALF))


def central_will_stop(place: Place) -> None:
    """Central's power will go, at one of its next commits."""
    chance = place.world.chance
    place.central.disk.cut_power_in(chance.randint(1, 8), after=place.world.happens(HALF))


def disk_fills_up(place: Place) -> None:
    """A disk takes nothing any more."""
    disk = place.world.chance.choice([any_register(place).disk, place.central.disk])
    disk.is_full = True
    place.world.note_fault("disk full")


def disks_are_emptied(place: Place) -> None:
    """Somebody makes room on every disk."""
    for disk in (place.central.disk, *(register.disk for register in place.registers)):
        disk.is_full = False


def books_are_copied(place: Place) -> None:
    """A till's backup is made."""
    register = any_register(place)
    place.images[register.machine] = Image(
        register.disk.image(), register.witness.copied(), frozenset(papers_in(register))
    )
    place.world.note("backup", register.machine)


def books_are_brought_back(place: Place) -> None:
    """A till's books are replaced by an older copy; its witness stays where it was."""
    register = any_register(place)
    image = place.images.get(register.machine)
    if image is not None and _has_moved_on(register, image):
        bring_back(place, register, image)
        place.world.note_fault("books brought back, witness kept", register.machine)
        register.start()


def books_and_witness_are_brought_back(place: Place) -> None:
    """A till's whole machine goes back in time: only central can tell."""
    register = any_register(place)
    image = place.images.get(register.machine)
    if image is not None and _has_moved_on(register, image):
        place.truth.take_risk(spendable_minor(image), "brought back with its witness")
        place.watch.forked.add(register.name)
        bring_back(place, register, image)
        register.witness.take(image.witness)
        place.world.note_fault("books brought back with their witness", register.machine)
        register.start()


def image_is_cloned(place: Place) -> None:
    """A till's whole machine is copied, and both sell on."""
    register = any_register(place)
    image = Image(register.disk.image(), register.witness.copied(), frozenset(papers_in(register)))
    if len(place.registers) > MOST_MACHINES or not register.talking.is_joined:
        return
    place.truth.take_risk(spendable_minor(image), "cloned")
    place.watch.forked.add(register.name)
    twin = place.add_register(f"{register.name} twin {len(place.registers)}", image.books)
    twin.witness.take(image.witness)
    place.watch.till_was_brought_back(twin.machine, image.books)
    place.world.note_fault("image cloned", register.machine)
    twin.start()


def till_is_lost(place: Place) -> None:
    """A till is stolen, or falls into the water."""
    if sum(not register.is_gone for register in place.registers) > 1:
        register = any_register(place)
        register.is_gone = True
        place.world.note_fault("till lost", register.machine)


def lost_till_comes_back(place: Place) -> None:
    """Somebody finds a till, and switches it on."""
    gone = [register for register in place.registers if register.is_gone]
    if gone:
        register = place.world.chance.choice(gone)
        register.is_gone = False
        place.world.note_fault("lost till came back", register.machine)
        register.start()


def operation_is_poisoned(place: Place) -> None:
    """Somebody books a till's payment at central by hand, and mistypes the amount."""
    register = any_register(place)
    waiting = ask(register.disk, _WAITING_CAPTURES)
    if not waiting:
        return
    ref, card, amount_minor = waiting[0]
    booked = CreateTransaction(
        account_id=ACCOUNT,
        card_id=CardId(card),
        ref_id=RefId(ref),
        amount_minor=amount_minor + 1,
        currency=Currency.NOK,
        created_by="a person",
    )
    place.truth.take_risk(2 * amount_minor + 1, "booked by hand")
    place.watch.by_hand.add(ref)  # also when central's power goes before it can say so
    try:
        place.central.wallet.drawdown(booked).result()
    except (Refused, Unavailable):
        place.watch.by_hand.discard(ref)
        raise
    place.world.note_fault("poisoned operation", register.machine)


def load_is_booked_by_hand(place: Place) -> None:
    """Somebody books a till's top-up at central by hand, exactly as it was."""
    register = any_register(place)
    waiting = ask(register.disk, _WAITING_LOADS)
    if waiting:
        ref, card, amount_minor = waiting[0]
        # Until the till tells of it both it and everybody else may spend the same money.
        place.truth.take_risk(amount_minor, "booked by hand")
        place.central.wallet.fund(
            CreateTransaction(
                account_id=ACCOUNT,
                card_id=CardId(card),
                ref_id=RefId(ref),
                amount_minor=amount_minor,
                currency=Currency.NOK,
                created_by="a person",
                type=TransactionType.FUND,
                originated_by=register.name,
            )
        ).result()
        place.world.note_fault("booked by hand", register.machine)


def central_is_copied(place: Place) -> None:
    """Central's backup is made."""
    drawn_minor = sum(place.truth.at_central.values())
    place.central_image = CentralImage(place.central.disk.image(), drawn_minor)
    place.world.note("backup", "central")


def papers_in(register: Register) -> set[str]:
    """Return the sales that a till's books hold."""
    return {row[0] for row in ask(register.disk, "SELECT sale_id FROM sale")}


def bring_back(place: Place, register: Register, image: Image) -> None:
    """Put older books on a till's disk; what only they held is lost."""
    gone = papers_in(register) - image.papers
    elsewhere = {
        sale for other in place.registers if other is not register for sale in papers_in(other)
    }
    place.truth.lose(gone - elsewhere)
    register.disk.put_back(image.books)
    place.watch.till_was_brought_back(register.machine, image.books)


def spendable_minor(image: Image) -> int:
    """Return what a copy of a till could spend once more: what it holds, and has asked for."""
    return int(ask(image.books, _SPENDABLE)[0][0])


def _has_moved_on(register: Register, image: Image) -> bool:
    count = "SELECT COUNT(*) FROM journal"
    return ask(register.disk, count) > ask(image.books, count)


TROUBLE: Final[dict[Act, float]] = {
    line_gets_bad: 3,
    line_is_cut: 2,
    line_is_mended: 3,
    clock_jumps: 1.5,
    clock_is_set_right: 1.5,
    till_will_stop: 4,
    central_will_stop: 2,
    disk_fills_up: 0.5,
    disks_are_emptied: 1.5,
    books_are_copied: 1.5,
    books_are_brought_back: 0.4,
    books_and_witness_are_brought_back: 0.15,
    image_is_cloned: 0.15,
    till_is_lost: 0.3,
    lost_till_comes_back: 0.3,
    central_is_copied: 0.5,
    operation_is_poisoned: 0.6,
    load_is_booked_by_hand: 0.4,
}
