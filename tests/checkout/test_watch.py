from pos_app.checkout import events
from pos_app.checkout.states import Completed
from pos_app.checkout.watch import Watch
from pos_app.domain.operation import OperationKind
from tests.checkout.counter import Counter, card_of


class Notebook:
    """Takes down what a counter's steps tell."""

    def __init__(self, counter: Counter) -> None:
        self.facts: list[tuple[OperationKind, object]] = []
        self._watch = Watch(counter.session, self._note)
        self._counter = counter

    def _note(self, kind: OperationKind, _operator: str, body: dict[str, object]) -> None:
        self.facts.append((kind, body["amount_minor"]))

    def look(self) -> list[tuple[OperationKind, object]]:
        """Return what came of what happened since the last look."""
        self.facts.clear()
        self._watch.session_changed(self._counter.session)
        return list(self.facts)


def test_fewer_of_a_line_and_a_line_taken_off_are_corrections() -> None:
    counter = Counter()
    notebook = Notebook(counter)
    coffee, tea = counter.sell(4_900, 2), counter.sell(3_000, name="Tea")
    counter.sell(100, name="Bun")
    assert notebook.look() == []
    counter.post(events.QuantitySet(line_id=coffee, quantity=1))
    assert notebook.look() == [(OperationKind.LINE_CORRECTED, 4_900)]
    counter.post(events.QuantitySet(line_id=coffee, quantity=5))
    assert notebook.look() == []
    counter.post(events.LineRemoved(line_id=tea))
    assert notebook.look() == [(OperationKind.LINE_CORRECTED, 3_000)]


def test_a_load_that_is_taken_off_is_a_correction() -> None:
    counter = Counter()
    counter.resolve(counter.scan(), card_of())
    load = counter.load(20_000)
    counter.sell(100)
    notebook = Notebook(counter)
    counter.post(events.LineRemoved(line_id=load))
    assert notebook.look() == [(OperationKind.LINE_CORRECTED, 20_000)]


def test_a_sale_given_up_is_cancelled_and_one_put_aside_is_parked() -> None:
    counter = Counter()
    notebook = Notebook(counter)
    counter.sell(4_900, 2)
    notebook.look()
    parked = counter.session.sale_id
    counter.park()
    assert notebook.look() == [(OperationKind.SALE_PARKED, 9_800)]
    counter.post(events.SaleRecalled(sale_id=parked))
    assert notebook.look() == [(OperationKind.SALE_RECALLED, 9_800)]
    counter.cancel()
    assert notebook.look() == [(OperationKind.SALE_CANCELLED, 9_800)]


def test_a_receipt_tells_its_own_story_and_somebody_else_goes_on() -> None:
    counter = Counter()
    notebook = Notebook(counter)
    counter.sell(4_900)
    counter.post(events.OperatorChanged(operator="Mia"))
    assert counter.session.operator == "Mia"
    counter.give(5_000)
    counter.commit()
    notebook.look()
    assert isinstance(counter.session.phase, Completed)
    counter.call_next()
    assert notebook.look() == []
