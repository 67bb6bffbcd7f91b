"""A till that asks as an API client: how it comes to it, what it keeps secret, who judges a PIN."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.bootstrap.central import visit_central
from pos_app.bootstrap.late_books import LateBooks
from pos_app.bootstrap.upkeep import audit_of, back_up_books
from pos_app.domain.ids import CardId
from pos_app.domain.money import Currency
from pos_app.domain.token import Format
from pos_app.errors import Code, Refused
from pos_app.settings import TillSettings, write_settings
from pos_app.wallet.commands import CreateCard, TokenWish
from tests.walks.joined_till import PATIENCE_S, Workplace, at_work, joined_folder, wait_until
from tests.walks.own_central import ACCOUNT, OwnCentral
from tests.walks.test_procedures import hold, tillit, where

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture
def central(tmp_path: Path) -> Iterator[OwnCentral]:
    own = OwnCentral(tmp_path / "central", tills=False)
    own.start()
    yield own
    own.stop()


def test_a_till_joins_by_command_and_nothing_that_it_writes_holds_the_secret(
    tmp_path: Path, central: OwnCentral
) -> None:
    token = central.make_card("card-1", 50_000)
    data = tmp_path / "till-1"
    data.mkdir()
    write_settings(data, TillSettings(account_id=ACCOUNT, till_id="till-1", key_folder="../key"))
    told = central.introduced()
    words = ["till", "--client", told.client_id, "--central", told.address, "--data", str(data)]
    ran = subprocess.run(
        [sys.executable, "-m", "pos_app", *words],
        input=f"{told.secret}\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert "This is till till-1 of account P00000001 now, life 1." in ran.stdout
    with at_work(data) as till:
        wait_until(lambda: till.is_online, "online")
        till.sell(token, 12_000)
        wait_until(lambda: central.card("card-1").amounts.drawdown_minor == 12_000, "the capture")
    back_up_books(data, tmp_path / "copy.backup")
    written = [
        path for path in tmp_path.rglob("*") if path.is_file() and "central" not in str(path)
    ]
    assert tmp_path / "copy.backup" in written
    for path in written:
        content = path.read_bytes()
        assert told.secret.encode() not in content, path
        assert token.encode() not in content, path
    assert told.secret not in ran.stdout + ran.stderr


def asks_for_pin(till: Workplace, token: str) -> bool:
    """Tell whether the till has been told of the card, and that it has a PIN."""
    try:
        return till.find(token).card.pin_format is not None
    except Refused:
        return False


def test_a_pin_is_judged_by_central_through_the_doors_of_the_desk(
    tmp_path: Path, central: OwnCentral
) -> None:
    with visit_central(central.place) as books:
        made = books.wallet.create_card(
            CreateCard(
                account_id=ACCOUNT,
                card_id=CardId("card-1"),
                amount_minor=5_000,
                currency=Currency.NOK,
                created_by="office",
                pin=Format(length=4, symbols=False),
                token=TokenWish(expires_after_transaction=False),
            )
        ).result()
    assert made.token is not None
    assert made.pin is not None
    token, right = made.token.value, made.pin
    wrong = "0000" if right != "0000" else "1111"
    with at_work(joined_folder(tmp_path, central, "till-1")) as till:
        wait_until(lambda: till.is_online, "online")
        wait_until(lambda: asks_for_pin(till, token), "the card")
        late = LateBooks(lambda: None)
        late.find_cards_by(till.line)
        late.open(till.books)
        assert late.wallet.info(ACCOUNT, token, right).result(PATIENCE_S).card_id == "card-1"
        assert late.wallet.info(ACCOUNT, token).result(PATIENCE_S).card_id == "card-1"
        with pytest.raises(Refused) as refused:
            late.wallet.info(ACCOUNT, token, wrong).result(PATIENCE_S)
        assert refused.value.code is Code.PIN_INVALID


def test_a_card_that_the_office_stops_or_puts_away_pays_nothing_more(
    tmp_path: Path, central: OwnCentral
) -> None:
    token, other = (central.make_card(name, 50_000) for name in ("card-1", "card-2"))
    data = joined_folder(tmp_path, central, "till-1")
    with at_work(data) as till:
        wait_until(lambda: till.is_online, "online")
        till.find(other)
        hold(till, token, 12_000)
        till.sell(token, 12_000)
        wait_until(lambda: till.pending == 0, "the capture")
        why = ("--by", "Kari", "--why", "stolen")
        tillit("cards", "block", "card-1", *why, *where(central))
        wait_until(lambda: refuses(till, token, Code.CARD_BLOCKED), "the refusal")
        tillit("cards", "unblock", "card-1", *why, *where(central))
        hold(till, token, 1_000)
        till.sell(token, 1_000)
        wait_until(lambda: central.card("card-1").amounts.drawdown_minor == 13_000, "the capture")
        tillit("cards", "delete", "card-2", *where(central))
        wait_until(lambda: refuses(till, other, Code.TOKEN_UNKNOWN), "the refusal")
    assert central.audit().clean
    assert audit_of(data).clean


def refuses(till: Workplace, token: str, code: Code) -> bool:
    """Tell whether the till says so when all of a card is wanted, more than it can hold."""
    try:
        till.find(token, 50_000)
    except Refused as refused:
        return refused.code is code
    return False
