"""Operations on their way out: all of them, of every life, until central has them."""

from contextlib import closing

from pos_app.storage.outbox import sum_pending
from pos_app.storage.sqlite import open_memory
from pos_app.sync.pushing import Pushing
from pos_app.sync.round import Round
from tests.allowances.given.central import Central
from tests.sync.shop import LineTill, make_card


def joined_again_with_a_past(central: Central, till: LineTill, sold_minor: int) -> Pushing:
    """Sell in a life that never tells central and begin another; return what tells of it."""
    token = make_card(central)
    till.sync()
    till.ask_for(sold_minor)
    till.sell_for_card(token, sold_minor)
    first = Pushing(till.store, till.till.till_id, till.till.incarnation, till.gateway, till.clock)
    till.join(central.code(till.till.till_id), "restored")
    till.round = Round(till.store, till.rights, till.gateway, till.clock, past=(first,))
    return first


def test_what_an_earlier_life_did_is_told_by_the_next(central: Central, till: LineTill) -> None:
    joined_again_with_a_past(central, till, 12_000)
    till.sync()
    assert central.shop.amounts("card-1").drawdown_minor == 12_000
    assert till.store.read(lambda c: sum_pending(c, till.till.till_id)).result().count == 0


def test_a_central_brought_back_hears_again_what_an_earlier_life_had_told_it(
    central: Central, till: LineTill
) -> None:
    joined_again_with_a_past(central, till, 12_000)
    with closing(open_memory(copy_of=central.store)) as backup:
        till.sync()
        assert central.shop.amounts("card-1").drawdown_minor == 12_000
        central.store = backup
        central.__post_init__()
        assert central.shop.amounts("card-1").drawdown_minor == 0
        till.sync()
        assert central.shop.amounts("card-1").drawdown_minor == 12_000


def test_a_life_without_operations_has_nothing_to_tell(till: LineTill) -> None:
    never = Pushing(till.store, till.till.till_id, 7, till.gateway, till.clock)
    asked = len(till.line.asked)
    assert never.push_what_central_lacks() == 0
    assert len(till.line.asked) == asked
