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


@pytest.mark.parametrize("text", ["", "DINCARD:1", "tillit:enrol?central=a&account=b", "tillit:"])
def test_any_other_scan_is_none(text: str) -> None:
    assert invitation_in(text) is None
