"""What is left of a reservation."""

from pos_app.domain.ids import AccountId, CardId
from pos_app.domain.transaction import Reservation


def test_what_is_neither_captured_nor_released_is_still_held() -> None:
    held = Reservation(
        account_id=AccountId("T00000000"),
        card_id=CardId("card-1"),
        transaction_id="id-1",
        amount_minor=20_000,
        captured_minor=15_000,
        released_minor=2_000,
        settled_at_ms=None,
    )
    assert held.remaining_minor == 3_000
