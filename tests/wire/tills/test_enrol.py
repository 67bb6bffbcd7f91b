"""An invitation goes through a QR code and comes out the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.wire.tills.enrol import Invitation, invitation_in, invitation_text

TEXT = st.text(min_size=1).map(lambda text: text.encode("utf-8", "replace").decode())


@given(address=TEXT, account=TEXT, code=TEXT)
def test_an_invitation_comes_out_as_it_went_in(address: str, account: str, code: str) -> None:
    sent = Invitation(address=address, account_id=account, code=code)
    assert invitation_in(invitation_text(sent)) == sent


@given(address=TEXT, account=TEXT, code=TEXT)
def test_an_invitation_is_read_on_any_keyboard(address: str, account: str, code: str) -> None:
    sent = Invitation(address=address, account_id=account, code=code)
    text = invitation_text(sent)
    assert set(text) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.")
    swapped = text.translate(str.maketrans("YZ", "ZY"))
    assert invitation_in(f" {swapped.lower()} ") == sent


def test_an_invitation_that_was_read_wrongly_is_none() -> None:
    text = invitation_text(Invitation(address="https://c", account_id="P00000001", code="abc"))
    wrong = text[:20] + ("A" if text[20] != "A" else "B") + text[21:]
    assert invitation_in(wrong) is None
    assert invitation_in(text[:15]) is None


@pytest.mark.parametrize("text", ["", "DINCARD:1", "TILLIT.ENROL.", "TILLIT.ENROL.1", "tillit:"])
def test_any_other_scan_is_none(text: str) -> None:
    assert invitation_in(text) is None
