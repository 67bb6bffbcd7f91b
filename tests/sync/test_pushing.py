"""Operations on their way out: all of them, of every life, until central has them."""

from contextlib import closing

from pos_app.domain.allowance import Outcome
from pos_app.domain.outbox import OutboxState
from pos_app.storage.outbox import sum_pending
from pos_app.storage.outbox_pages import list_page
from pos_app.storage.sqlite import open_memory
from pos_app.storage.till_operations import list_operations
from pos_app.storage.tills import find_life
from pos_app.sync.pushing import Pushing
from pos_app.sync.round import Round
from pos_app.wire.tills.hello import HelloAnswer, HelloRequest
from pos_app.wire.tills.push import OutcomeWord, PushAnswer, PushRequest
from tests.allowances.given.central import Central
from tests.sync.shop import LineTill, make_card
from tests.wallet.shop import ACCOUNT

FIRST_LIFE = 1
MORE_THAN_A_PUSH = 205


def sell_for_cash(till: LineTill, count: int) -> None:
    for _ in range(count):
        sale = till.sale(till.goods(100))
        till.book.complete(till.completion(sale, till.cash(100))).result()


def kept_aside_at(central: Central, till: LineTill) -> list[int]:
    """Return the numbers of what forked off a till's first life, as central holds them."""
    life = central.store.read(lambda c: find_life(c, ACCOUNT, till.till.till_id, FIRST_LIFE))
    kept = life.result()
    assert kept is not None
    rows = central.store.read(lambda c: list_operations(c, kept, after=0, up_to=1_000)).result()
    return [row.sequence for row in rows if row.outcome is Outcome.INVALID]


def joined_again(central: Central, till: LineTill) -> None:
    """Begin another life, which tells of the one before."""
    first = Pushing(till.store, till.till.till_id, till.till.incarnation, till.gateway, till.clock)
    till.join(central.code(till.till.till_id), "restored")
    till.round = Round(till.store, till.rights, till.gateway, till.clock, past=(first,))


def joined_again_with_a_past(central: Central, till: LineTill, sold_minor: int) -> None:
    """Sell in a life that never tells central, and begin another."""
    token = make_card(central)
    till.sync()
    till.ask_for(sold_minor)
    till.sell_for_card(token, sold_minor)
    joined_again(central, till)


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


def test_a_central_brought_back_hears_again_all_that_forked_off_an_earlier_life(
    central: Central, till: LineTill
) -> None:
    sell_for_cash(till, 1)
    with closing(open_memory(copy_of=till.store)) as books:
        sell_for_cash(till, 3)
        till.sync()
        till.store = books
        till.live_on(till.joined, till.till)
        sell_for_cash(till, MORE_THAN_A_PUSH)
        forked = list(range(2, MORE_THAN_A_PUSH + 2))
        joined_again(central, till)
        with closing(open_memory(copy_of=central.store)) as before:
            till.sync()
            assert kept_aside_at(central, till) == forked
            central.store = before
            central.__post_init__()
            assert kept_aside_at(central, till) == []
            till.sync()
            assert kept_aside_at(central, till) == forked
            asked = len(till.line.asked)
            till.sync()
            assert not any("push" in target for _, target, _ in till.line.asked[asked:])


class Judge:
    """Says of each operation what it was told to say, and takes every one."""

    def __init__(self, became: dict[int, Outcome]) -> None:
        self._became = became

    def hello(self, word: HelloRequest) -> HelloAnswer:
        raise AssertionError(word)

    def push(self, word: PushRequest) -> PushAnswer:
        last = word.base_sequence + len(word.operations)
        return PushAnswer(
            outcomes=[
                OutcomeWord(sequence=sequence, outcome=self._became.get(sequence, Outcome.APPLIED))
                for sequence in range(word.base_sequence + 1, last + 1)
            ],
            last_sequence=last,
            last_hash="",
            durable_sequence=last,
        )


def test_each_operation_keeps_its_own_outcome_and_each_answer_is_heard_of(till: LineTill) -> None:
    sell_for_cash(till, MORE_THAN_A_PUSH)
    conflicts = {2: Outcome.CONFLICT, 3: Outcome.CONFLICT, 5: Outcome.EXISTS}
    pushing = Pushing(
        till.store, till.till.till_id, till.till.incarnation, Judge(conflicts), till.clock
    )
    answers: list[int] = []
    assert pushing.push_after(told=lambda: answers.append(1)) == MORE_THAN_A_PUSH
    assert len(answers) == 2
    sent = till.store.read(lambda c: list_page(c, till.till.till_id, most=1_000)).result()
    assert {one.sequence for one in sent if one.state is OutboxState.PARKED} == {2, 3}
    assert {one.sequence for one in sent if one.state is OutboxState.PENDING} == set()
    assert {one.sequence: one.outcome for one in sent if one.outcome != "applied"} == {
        2: "conflict",
        3: "conflict",
        5: "exists",
    }


def test_what_is_sold_while_the_last_answer_is_awaited_goes_at_once(till: LineTill) -> None:
    sell_for_cash(till, 1)
    pushing = Pushing(till.store, till.till.till_id, till.till.incarnation, Judge({}), till.clock)
    more = [3]

    def sell_more() -> None:
        sell_for_cash(till, more.pop() if more else 0)

    assert pushing.push_after(told=sell_more) == 4
