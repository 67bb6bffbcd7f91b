"""Value put on cards while the line is down: spent here at once, elsewhere once central heard."""

from pathlib import Path

import pytest

from pos_app.bootstrap.central import visit_central
from pos_app.bootstrap.upkeep import audit_of
from pos_app.domain.card import Amounts
from pos_app.domain.giving_back import CardBack, GivenBackAs
from pos_app.domain.ids import CardId, LineId, RefId, SaleId, TenderId, new_uuid
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import LoadKind, LoadLine, Sale
from pos_app.domain.tender import CardTender, CashTender
from pos_app.errors import Code, Refused
from pos_app.journal.commands import Completion
from pos_app.journal.returning import GiveBack
from pos_app.wallet.commands import BatchCreate, BatchItem, TokenWish
from tests.walks.joined_till import PATIENCE_S, Workplace, at_work, joined_folder, wait_until
from tests.walks.own_central import ACCOUNT, OwnCentral

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def printed_card(central: OwnCentral, card_id: str) -> str:
    """Make a card that nobody has bought yet; return its token."""
    with visit_central(central.place) as books:
        (made,) = books.wallet.create_cards(
            BatchCreate(
                account_id=ACCOUNT,
                items=(BatchItem(card_id=CardId(card_id)),),
                created_by="office",
                token=TokenWish(expires_after_transaction=False),
            )
        ).result()
    assert made.token is not None
    return made.token.value


def load(till: Workplace, card_id: str, amount_minor: int, kind: LoadKind) -> None:
    """Put value on a card for cash."""
    line = LoadLine(
        line_id=LineId(new_uuid()),
        kind=kind,
        card_id=CardId(card_id),
        card_name=None,
        masked_code="****",
        amount_minor=amount_minor,
        ref_id=RefId(new_uuid()),
    )
    cash = CashTender(
        tender_id=TenderId(new_uuid()), amount_minor=amount_minor, received_minor=amount_minor
    )
    sale = Sale(sale_id=SaleId(new_uuid()), currency=Currency.NOK, lines=(line,))
    done = till.books.book.complete(Completion(sale=sale, tenders=(cash,), operator="Kari"))
    done.result(PATIENCE_S)


def knows(till: Workplace, *tokens: str) -> bool:
    try:
        for token in tokens:
            till.find(token)
    except Refused:
        return False
    return True


def can_spend(till: Workplace, token: str, amount_minor: int) -> bool:
    """Ask for it, as a scan does."""
    return till.find(token, amount_minor).card.amounts.available_minor >= amount_minor


def test_value_put_on_cards_offline_is_spent_here_at_once_and_elsewhere_after_sync(
    tmp_path: Path, central: OwnCentral
) -> None:
    topped_up = central.make_card("card-1", 0)
    bought = printed_card(central, "card-2")
    folders = [joined_folder(tmp_path, central, name) for name in ("till-1", "till-2")]
    with at_work(folders[0]) as here, at_work(folders[1]) as elsewhere:
        for till in (here, elsewhere):
            wait_until(
                lambda till=till: till.is_online and knows(till, topped_up, bought), "the cards"
            )
        central.stop()
        for till in (here, elsewhere):
            wait_until(lambda till=till: not till.is_online, "offline")
        load(here, "card-1", 20_000, LoadKind.TOP_UP)
        load(here, "card-2", 30_000, LoadKind.ACTIVATION)
        here.sell(topped_up, 5_000)
        here.sell(bought, 8_000)
        for token, code in (
            (topped_up, Code.INSUFFICIENT_FUNDS),
            (bought, Code.CARD_INACTIVE),
        ):
            with pytest.raises(Refused) as caught:
                elsewhere.sell(token, 100)
            assert caught.value.code is code
        central.start()
        for till in (here, elsewhere):
            wait_until(lambda till=till: till.is_online, "online again")
        wait_until(lambda: here.pending == 0, "the drain")
        for token in (topped_up, bought):
            wait_until(lambda token=token: can_spend(elsewhere, token, 3_000), "the value there")
            elsewhere.sell(token, 3_000)
        wait_until(lambda: taken(central) == (8_000, 11_000), "all receipts at central")
    first, second = (central.card(name).amounts for name in ("card-1", "card-2"))
    assert (first.funds_minor, second.funds_minor) == (20_000, 30_000)
    assert central.audit().clean
    assert all(audit_of(folder).clean for folder in folders)


def taken(central: OwnCentral) -> tuple[int, int]:
    """Return what was taken off both cards, as central has it."""
    first, second = (central.card(name).amounts for name in ("card-1", "card-2"))
    return first.drawdown_minor, second.drawdown_minor


def give_back_to_card(till: Workplace, receipt: Receipt, amount_minor: int) -> None:
    """Take all of a sale back, and put what it cost on its card again."""
    (tender,) = receipt.tenders
    assert isinstance(tender, CardTender)
    asked = GiveBack(
        return_id=new_uuid(),
        sale_id=receipt.sale.sale_id,
        kind=GivenBackAs.RETURN,
        quantities={line.line_id: 1 for line in receipt.sale.lines},
        ref_ids={},
        back=(
            CardBack(
                card_id=tender.card_id,
                masked_code=tender.masked_code,
                amount_minor=amount_minor,
                ref_id=RefId(new_uuid()),
            ),
        ),
        reason="wrong size",
        operator="Kari",
    )
    till.books.receipts.give_back(asked).result(PATIENCE_S)


def test_a_refund_to_a_card_is_spent_here_at_once_and_elsewhere_after_sync(
    tmp_path: Path, central: OwnCentral
) -> None:
    token = central.make_card("card-1", 6_000)
    folders = [joined_folder(tmp_path, central, name) for name in ("till-1", "till-2")]
    with at_work(folders[0]) as here, at_work(folders[1]) as elsewhere:
        for till in (here, elsewhere):
            wait_until(lambda till=till: till.is_online and knows(till, token), "the card")
        wait_until(lambda: can_spend(here, token, 6_000), "a right to all of it")
        receipt = here.sell(token, 6_000)
        wait_until(lambda: here.pending == 0, "the sale at central")
        central.stop()
        for till in (here, elsewhere):
            wait_until(lambda till=till: not till.is_online, "offline")
        give_back_to_card(here, receipt, 6_000)
        here.sell(token, 2_000)
        with pytest.raises(Refused) as caught:
            elsewhere.sell(token, 100)
        assert caught.value.code is Code.INSUFFICIENT_FUNDS
        central.start()
        for till in (here, elsewhere):
            wait_until(lambda till=till: till.is_online, "online again")
        wait_until(lambda: can_spend(elsewhere, token, 4_000), "what is left, there")
        elsewhere.sell(token, 4_000)
        wait_until(lambda: card_1(central).drawdown_minor == 12_000, "all receipts at central")
    assert card_1(central).funds_minor == 12_000
    assert card_1(central).reserved_minor == 0
    assert central.audit().clean
    assert all(audit_of(folder).clean for folder in folders)


def card_1(central: OwnCentral) -> Amounts:
    return central.card("card-1").amounts
