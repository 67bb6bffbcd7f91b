"""Whole stories over a real line: sell online, lose central, sell on, start again, come back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from pos_app.bootstrap.central import visit_central
from pos_app.bootstrap.upkeep import audit_of
from pos_app.domain.ids import CardId
from pos_app.domain.listing import CardFilter
from pos_app.domain.tender import Approval
from pos_app.errors import Code, PosError, Refused
from pos_app.wallet.commands import DeleteCard
from tests.walks.joined_till import Workplace, at_work, joined_folder, wait_until
from tests.walks.own_central import ACCOUNT, OwnCentral

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

PATIENCE_S: Final = 60.0
NOTICED_S: Final = 10.0  # two seconds, and what a machine with other work adds


@pytest.fixture(params=[True, False], ids=["tills", "wallet-api"])
def central(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OwnCentral]:
    own = OwnCentral(tmp_path / "central", tills=bool(request.param))
    own.start()
    yield own
    own.stop()


def test_a_day_with_the_line_down(tmp_path: Path, central: OwnCentral) -> None:
    token = central.make_card("card-1", 100_000)
    data = joined_folder(tmp_path, central, "till-1")
    with at_work(data) as till:
        wait_until(lambda: till.is_online, "online")
        wait_until(lambda: knows(till, token), "the card")
        # Online: one question brings what the sale needs.
        assert till.find(token, 30_000).approval is Approval.ONLINE
        online = till.sell(token, 10_000)
        wait_until(lambda: taken_from(central) == 10_000, "the push")
        # Cut: the strip says so at once, what is held can be sold, and not an øre more.
        central.stop()
        noticed_s = wait_until(lambda: not till.is_online, "offline")
        assert noticed_s < NOTICED_S
        offline = till.sell(token, 15_000)
        with pytest.raises(Refused) as caught:
            till.sell(token, 5_001)
        assert caught.value.code is Code.INSUFFICIENT_FUNDS
        wait_until(lambda: till.pending > 0, "what waits")
    # A cold start with no network at all, and its first sale.
    with at_work(data) as till:
        again = till.sell(token, 5_000)
        assert (online.number, offline.number, again.number) == (1, 2, 3)
        assert again.tenders[0].approval is Approval.ALLOWANCE  # type: ignore[union-attr]
        assert not till.is_online
        central.start()
        wait_until(lambda: till.is_online, "online again")
        wait_until(lambda: taken_from(central) == 30_000, "the drain")
        wait_until(lambda: till.pending == 0, "the acknowledgement")
    sold_minor = 10_000 + 15_000 + 5_000
    assert central.card("card-1").amounts.drawdown_minor == sold_minor
    assert central.audit().clean
    assert audit_of(data).clean


def test_two_tills_offline_never_pass_the_funds(tmp_path: Path, central: OwnCentral) -> None:
    token = central.make_card("card-1", 20_000)
    folders = [joined_folder(tmp_path, central, name) for name in ("till-1", "till-2")]
    with at_work(folders[0]) as first, at_work(folders[1]) as second:
        for till in (first, second):
            wait_until(lambda till=till: till.is_online and knows(till, token), "the card")
            till.find(token, 15_000)
        central.stop()
        sold_minor = 0
        for till in (first, second):
            wait_until(lambda till=till: not till.is_online, "offline")
            for amount_minor in (15_000, 5_000, 5_000):
                sold_minor += _sold(till, token, amount_minor)
        assert sold_minor == 20_000
        central.start()
        for till in (first, second):
            wait_until(lambda till=till: till.is_online, "online again")
        wait_until(lambda: taken_from(central) == sold_minor, "the drain")
    assert central.card("card-1").amounts.drawdown_minor == sold_minor
    assert central.audit().clean


def taken_from(central: OwnCentral) -> int:
    """Return what was taken off the card, as central has it."""
    return central.card("card-1").amounts.drawdown_minor


def knows(till: Workplace, token: str) -> bool:
    try:
        till.find(token)
    except Refused:
        return False
    return True


def _sold(till: Workplace, token: str, amount_minor: int) -> int:
    try:
        till.sell(token, amount_minor)
    except PosError as error:
        assert error.code is Code.INSUFFICIENT_FUNDS  # noqa: PT017 - both are an answer here
        return 0
    return amount_minor


def test_a_card_that_central_blocks_is_refused_as_soon_as_the_till_hears(
    tmp_path: Path, central: OwnCentral
) -> None:
    token = central.make_card("card-1", 100_000)
    data = joined_folder(tmp_path, central, "till-1")
    with at_work(data) as till:
        wait_until(lambda: till.is_online and knows(till, token), "the card")
        blocked = DeleteCard(account_id=ACCOUNT, card_id=CardId("card-1"), deleted_by="office")
        with visit_central(central.place) as books:
            books.wallet.delete_card(blocked).result()
        wait_until(lambda: not knows(till, token), "the news")
        with pytest.raises(Refused):
            till.sell(token, 100)
    assert taken_from_blocked(central) == 0
    assert central.audit().clean
    assert audit_of(data).clean


def taken_from_blocked(central: OwnCentral) -> int:
    """Return what was taken off the card that is put away."""
    with visit_central(central.place) as books:
        told = books.wallet.list_cards(ACCOUNT, CardFilter(include_deleted=True)).result()
    (card,) = told.cards
    return card.amounts.drawdown_minor
