"""A day on a bad line by script: what it leaves in both books, and that it fails when it should."""

from dataclasses import replace
from pathlib import Path

import pytest

from pos_app.bootstrap.books import look_into_books
from pos_app.bootstrap.central import open_central
from pos_app.bootstrap.upkeep import WholeAudit, audit_of
from pos_app.demo import line_script
from pos_app.demo.cards import PLANS
from pos_app.demo.central import place_in
from pos_app.demo.line_script import sell_over_a_line
from pos_app.domain.ids import AccountId, CardId
from pos_app.domain.receipt import Receipt
from pos_app.domain.tender import Approval, CardTender

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300), pytest.mark.usefixtures("undressed")]

ACCOUNT = AccountId("T00000001")
SCRIPT_CARDS = ("demo-unused", "demo-partially_used", "demo-expiring_soon")


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Live the day once, in a folder of its own; give the folder and what was said."""
    folder = tmp_path_factory.mktemp("demo") / "shop"
    said: list[str] = []
    assert sell_over_a_line(folder, said.append) == 0
    return folder, said


def receipts_in(folder: Path) -> list[Receipt]:
    with look_into_books(folder) as books:
        return [*reversed(books.book.receipts().result())]


def test_each_payment_says_how_it_was_approved(lived: tuple[Path, list[str]]) -> None:
    approvals = [
        [tender.approval for tender in receipt.tenders if isinstance(tender, CardTender)]
        for receipt in receipts_in(lived[0])
    ]
    assert approvals[0] in ([Approval.ONLINE], [Approval.ALLOWANCE]), "the line may be slow"
    assert approvals[1:] == [[Approval.ALLOWANCE], [Approval.ALLOWANCE]]


def test_central_has_taken_what_the_receipts_say_and_both_books_are_clean(
    lived: tuple[Path, list[str]],
) -> None:
    folder, _ = lived
    paid: dict[str, int] = dict.fromkeys(SCRIPT_CARDS, 0)
    for receipt in receipts_in(folder):
        for tender in receipt.tenders:
            if isinstance(tender, CardTender):
                paid[tender.card_id] += tender.amount_minor
    spent_before = {plan.card_id: plan.spent_minor for plan in PLANS}
    with open_central(place_in(folder)) as central:
        for card_id, paid_minor in paid.items():
            card = central.wallet.get_card(ACCOUNT, CardId(card_id)).result()
            taken_minor = card.amounts.drawdown_minor - spent_before[card.card_id]
            assert taken_minor == paid_minor, card_id
        assert central.wallet.audit().result().clean
    assert audit_of(folder).clean
    assert paid["demo-expiring_soon"] == 0


def test_every_step_is_told_in_its_order(lived: tuple[Path, list[str]]) -> None:
    _, said = lived
    steps = [
        "Online.",
        "Cutting the line",
        "Offline.",
        "Refused: ",
        "Restoring the line",
        "Drained",
    ]
    places = [next(n for n, line in enumerate(said) if line.startswith(step)) for step in steps]
    assert places == sorted(places)
    assert said[-1] == "The sale is in the books."


def test_it_can_be_lived_again_and_says_when_the_books_differ(
    lived: tuple[Path, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _ = lived
    audits: list[WholeAudit] = []

    def one_receipt_more_the_second_time(data: Path) -> WholeAudit:
        audits.append(audit_of(data))
        return replace(audits[-1], receipts=audits[-1].receipts + len(audits) - 1)

    monkeypatch.setattr(line_script, "audit_of", one_receipt_more_the_second_time)
    said: list[str] = []
    assert sell_over_a_line(folder, said.append) == 1
    assert said[-1] == "The sale is NOT in the books."
    assert [audit.receipts for audit in audits] == [3, 6]
