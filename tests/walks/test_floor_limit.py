"""A line that is cut, cards of which nothing is held, and a manager: allowed, told, settled."""

import json
from pathlib import Path

import pytest

from pos_app.bootstrap.upkeep import audit_of
from pos_app.domain.floor_limit import FloorLimit
from pos_app.domain.ids import RefId, SaleId, TenderId, new_uuid
from pos_app.domain.money import Currency
from pos_app.domain.sale import Sale
from pos_app.domain.staff import Right, Role, StaffId, StaffMember
from pos_app.domain.tender import Approval, CardTender
from pos_app.domain.value import replace
from pos_app.errors import Code, Refused
from pos_app.journal.commands import Completion, Reserve
from pos_app.settings import FloorLimitSettings, read_settings, write_settings
from tests.journal.books import Books as BooksByHand
from tests.walks.joined_till import PATIENCE_S, Workplace, at_work, joined_folder, wait_until
from tests.walks.own_central import OwnCentral

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

PRICE_MINOR = 4_000
ON_POOR_MINOR = 1_000
BERIT = StaffMember(staff_id=StaffId("berit"), name="Berit", role=Role.OWNER)


@pytest.fixture
def data(tmp_path: Path, central: OwnCentral) -> Path:
    """Give the folder of a till that may risk two payments at once."""
    folder = joined_folder(tmp_path, central, "till-1")
    limit = FloorLimitSettings(payment_minor=PRICE_MINOR, till_minor=2 * PRICE_MINOR)
    write_settings(folder, replace(read_settings(folder), floor_limit=limit))
    return folder


class _Numbers:
    def new_id(self, kind: str) -> str:
        return f"{kind}-{new_uuid()}"


def knows(till: Workplace, *tokens: str) -> bool:
    try:
        for token in tokens:
            till.find(token)
    except Refused:
        return False
    return True


def sell_at_risk(till: Workplace, token: str) -> CardTender:
    """Have Berit allow all of a sale for a card of which the till holds nothing."""
    found = till.find(token, PRICE_MINOR)
    assert (found.approval, found.card.amounts.available_minor) == (Approval.ALLOWANCE, 0)
    approved = till.books.staff.approve(
        BERIT.staff_id, "4711", Right.ALLOW_FLOOR_LIMIT, "at risk", "Kari"
    ).result(PATIENCE_S)
    goods = BooksByHand.goods(_Numbers(), PRICE_MINOR)  # type: ignore[arg-type]
    sale = Sale(sale_id=SaleId(new_uuid()), currency=Currency.NOK, lines=(goods,))
    tender = till.books.book.reserve(
        Reserve(
            sale_id=sale.sale_id,
            tender_id=TenderId(new_uuid()),
            token=token,
            masked_code="****",
            amount_minor=PRICE_MINOR,
            currency=Currency.NOK,
            operator="Kari",
            reserve_ref_id=RefId(new_uuid()),
            capture_ref_id=RefId(new_uuid()),
            void_ref_id=RefId(new_uuid()),
            approval=Approval.FLOOR_LIMIT,
            floor_limit=FloorLimit(amount_minor=PRICE_MINOR, by=approved.name),
        )
    ).result(PATIENCE_S)
    completion = Completion(sale=sale, tenders=(tender,), operator="Kari")
    receipt = till.books.book.complete(completion).result(PATIENCE_S)
    assert receipt.tenders == (tender,)
    return tender


def test_what_a_manager_allows_is_bounded_told_and_settled_without_a_card_below_zero(
    data: Path, central: OwnCentral
) -> None:
    rich = central.make_card("card-rich", 100_000)
    poor = central.make_card("card-poor", ON_POOR_MINOR)
    with at_work(data) as till:
        assert till.books.joined is not None
        traffic = till.books.joined.traffic
        till.books.staff.add(BERIT, "4711", "setup").result(PATIENCE_S)
        wait_until(lambda: till.is_online and knows(till, rich, poor), "the cards")
        central.stop()
        wait_until(lambda: not till.is_online, "offline")
        for token in (rich, poor):
            tender = sell_at_risk(till, token)
            assert (tender.approved_by, tender.at_risk_minor) == ("Berit", PRICE_MINOR)
        assert till.find(rich).at_risk_minor == 2 * PRICE_MINOR
        with pytest.raises(Refused) as caught:
            sell_at_risk(till, rich)
        assert caught.value.code is Code.FLOOR_LIMIT_PASSED
        central.start()
        wait_until(lambda: till.is_online and till.pending == 0, "the drain")
        wait_until(
            lambda: traffic.overview().result(PATIENCE_S).at_risk.amount_minor == 0, "the answer"
        )
        lost = [
            json.loads(risk.fields or "{}").get("shortfall_minor", 0)
            for risk in traffic.risks().result(PATIENCE_S)
        ]
        assert lost == [PRICE_MINOR - ON_POOR_MINOR, 0]
    assert central.card("card-rich").amounts.drawdown_minor == PRICE_MINOR
    assert central.card("card-poor").amounts.drawdown_minor == ON_POOR_MINOR
    assert central.audit().clean
    assert audit_of(data).clean
