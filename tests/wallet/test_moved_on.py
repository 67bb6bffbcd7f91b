"""Another was quicker: between looking at a card and writing, somebody else changed it.

On a server this happens by chance (see `test_races`). Here it is made to happen: the first look of
each verb is followed, within the same transaction, by the other's change.
"""

from collections.abc import Callable
from types import ModuleType

import pytest

from pos_app.domain.card import Amounts
from pos_app.errors import Broken, Code
from pos_app.storage.requests import Found
from pos_app.storage.statement import Connection
from pos_app.wallet import activate as activating
from pos_app.wallet import moving, settling
from pos_app.wallet import tokens as making
from pos_app.wallet.activate import activate
from pos_app.wallet.capture import capture
from pos_app.wallet.drawdown import drawdown
from pos_app.wallet.fund import fund
from pos_app.wallet.tokens import create_token
from tests.wallet.shop import Shop, answer, refused
from tests.wallet.test_activate import activating as activation
from tests.wallet.test_tokens import asking

Change = Callable[[Connection], object]


def interrupt(
    monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str, change: Change
) -> None:
    """Let the change happen right after the module's first look."""
    look = getattr(module, name)
    looked: list[Found | None] = []

    def first_look(connection: Connection, *arguments: object) -> Found | None:
        found: Found | None = look(connection, *arguments)
        looked.append(found)
        if len(looked) == 1:
            change(connection)
        return found

    monkeypatch.setattr(module, name, first_look)


def test_a_movement_is_decided_again_on_what_the_card_has_become(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.make_card(100)
    quicker = shop.asking(60)
    interrupt(monkeypatch, moving, "found_by_card", lambda c: drawdown(c, shop.context, quicker))
    with refused(Code.INSUFFICIENT_FUNDS, available_minor=40):
        shop.draw(50)
    assert shop.amounts() == Amounts(funds_minor=100, drawdown_minor=60)


def test_a_refusal_is_decided_again_on_what_the_card_has_become(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.make_card(100)
    quicker = shop.asking(100)
    interrupt(monkeypatch, moving, "found_by_card", lambda c: fund(c, shop.context, quicker))
    shop.draw(150)
    assert shop.amounts() == Amounts(funds_minor=200, drawdown_minor=150)


def test_the_same_request_that_was_quicker_gives_its_answer(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.make_card(100)
    command = shop.asking(60)
    interrupt(monkeypatch, moving, "found_by_card", lambda c: drawdown(c, shop.context, command))
    first = shop.create(command)
    assert shop.create(command) == first
    assert shop.amounts().drawdown_minor == 60


def test_the_same_request_that_was_refused_quicker_gives_its_refusal(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though it could be granted by now: one ref_id, one outcome."""
    shop.make_card(100)
    command = shop.asking(150)

    def refuse_then_fund(connection: Connection) -> None:
        drawdown(connection, shop.context, command)
        fund(connection, shop.context, shop.asking(100))

    interrupt(monkeypatch, moving, "found_by_card", refuse_then_fund)
    with refused(Code.INSUFFICIENT_FUNDS, available_minor=100):
        shop.create(command)
    assert shop.amounts() == Amounts(funds_minor=200)


def test_a_capture_is_decided_again(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.make_card(100)
    pending = shop.reserve(100)
    command = shop.capturing(pending)
    interrupt(
        monkeypatch,
        settling,
        "found_by_transaction",
        lambda c: capture(c, shop.context, shop.capturing(pending, 30)),
    )
    assert answer(shop.wallet.capture(command)).amount_minor == 70


def test_an_activation_is_decided_again(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.make_batch("card-1")

    quicker = activation(ref_id="r-2")
    interrupt(
        monkeypatch, activating, "found_by_card", lambda c: activate(c, shop.context, quicker)
    )
    with refused(Code.CARD_ALREADY_ACTIVE):
        shop.activate(1, ref_id="r-1")
    assert shop.card().amount_minor == 50_000


def test_a_refused_activation_is_decided_again(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.make_card(100)
    interrupt(
        monkeypatch,
        activating,
        "found_by_card",
        lambda c: fund(c, shop.context, shop.asking(1, ref_id="r-1")),
    )
    with refused(Code.REF_ID_CONFLICT, field="command"):
        shop.activate(1, ref_id="r-1")


def test_a_token_request_is_decided_again(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.make_card(100, token=None)
    command = asking(shop)
    interrupt(
        monkeypatch,
        making,
        "found_by_card",
        lambda c: create_token(c, shop.context, command),
    )
    answer(shop.wallet.create_token(command))
    assert len(shop.card().tokens) == 1


def test_a_token_request_waits_for_whoever_changes_the_card(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.make_card(100, token=None)
    interrupt(monkeypatch, making, "found_by_card", lambda c: fund(c, shop.context, shop.asking(1)))
    shop.make_token()
    assert len(shop.card().tokens) == 1


def test_a_card_that_never_stands_still_stops_the_request_and_not_the_writer(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No rule makes this happen; were there a mistake, the one writer must not turn for ever."""
    shop.make_card(100)
    monkeypatch.setattr(moving, "record_movement", _never)
    with pytest.raises(Broken) as caught:
        shop.draw(1)
    assert caught.value.fields["reason"] == "card_never_stood_still"


def _never(*_: object, **__: object) -> bool:
    return False
