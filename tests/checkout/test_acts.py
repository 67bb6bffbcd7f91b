"""Ids belong to what somebody did: fresh with each act, and made nowhere else at the counter."""

import itertools
from collections import Counter
from pathlib import Path

import msgspec

import pos_app
from pos_app.checkout.acts import Acts
from pos_app.checkout.events import Event
from pos_app.domain.token import CardToken
from tests.checkout.counter import NOW_MS, article_of

PACKAGE = Path(pos_app.__file__).parent


def every_act(acts: Acts) -> tuple[Event, ...]:
    return (
        acts.article_added(article_of(10_000, "Coffee"), 3),
        acts.card_scanned(CardToken("TOKEN-1")),
        acts.load_added(50_000),
        acts.cash_given(20_000),
        acts.terminal_confirmed(10_000),
        acts.completion_asked(),
        acts.sale_parked(),
        acts.sale_cancelled(),
        acts.next_customer_called(),
    )


def ids_in(event: Event) -> list[str]:
    told = str(msgspec.to_builtins(event, str_keys=True))
    return [word.strip("'{},") for word in told.split() if word.strip("'{},").startswith("id-")]


def test_each_act_has_ids_of_its_own_and_the_same_act_again_has_others() -> None:
    numbers = itertools.count()
    acts = Acts(lambda: f"id-{next(numbers)}", lambda: NOW_MS)
    made = [one for event in (*every_act(acts), *every_act(acts)) for one in ids_in(event)]
    assert Counter(made).most_common(1)[0][1] == 1
    assert len(made) == next(numbers)  # every id that was made is in the event that it was made for


def test_the_time_of_an_act_is_when_it_is_done() -> None:
    times = itertools.count(NOW_MS)
    acts = Acts(lambda: "id", lambda: next(times))
    assert [acts.sale_parked().at_ms, acts.sale_parked().at_ms] == [NOW_MS, NOW_MS + 1]


def test_nobody_else_at_the_counter_makes_ids() -> None:
    makers = {
        path.relative_to(PACKAGE).as_posix()
        for folder in ("checkout", "ui/cashier", "ui/kiosk")
        for path in (PACKAGE / folder).rglob("*.py")
        if "new_id(" in path.read_text("utf-8") or "uuid" in path.read_text("utf-8")
    }
    assert makers == {"checkout/acts.py"}
