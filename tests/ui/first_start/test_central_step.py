"""Staying alone, or joining a central that invited the till."""

from pos_app.wire.tills.enrol import Invitation, invitation_text
from tests.ui.first_start.conftest import At
from tests.ui.first_start.walk import CENTRAL

INVITATION = invitation_text(
    Invitation(address="https://wallet.shop.example", account_id="P00000002", code="ABCD-1234")
)


def test_a_till_stays_alone_unless_told_otherwise(at: At) -> None:
    walk = at(CENTRAL)
    assert walk.row("alone").keys[0].is_loud
    walk.next()
    assert walk.key == "ready"
    assert walk.start.secrets.invited is None


def test_an_invitation_is_typed_part_by_part(at: At) -> None:
    walk = at(CENTRAL)
    walk.press("row_join_choose")
    assert not walk.can_press("page_next")
    for part in ("https://wallet.shop.example", "ABCD-1234"):
        walk.type(part)
        walk.enter()
    assert walk.can_press("page_next")
    assert walk.row("code").detail == "\N{BULLET}" * 4 + "1234"
    invited = walk.start.secrets.invited
    assert invited is not None
    assert (invited.address, invited.code) == ("https://wallet.shop.example", "ABCD-1234")
    walk.enter()
    assert walk.key == "ready"


def test_what_cannot_be_right_is_said_in_its_place(at: At) -> None:
    walk = at(CENTRAL)
    walk.press("row_join_choose")
    walk.type("wallet.shop.example")
    walk.enter()
    assert "begins with https://" in walk.sentence
    assert walk.field_text == "wallet.shop.example"
    walk.press("row_account_change")
    walk.type("P1")
    walk.enter()
    assert "eight digits" in walk.sentence


def test_an_invitation_is_scanned(at: At) -> None:
    walk = at(CENTRAL)
    walk.start.take_scan("7038010000010")
    assert "not the code of an invitation" in walk.sentence
    walk.start.take_scan(INVITATION)
    assert walk.row("account").detail == "P00000002"
    assert walk.can_press("page_next")


def test_a_scanner_may_type_the_invitation_into_the_field(at: At) -> None:
    walk = at(CENTRAL)
    walk.press("row_join_choose")
    walk.type(INVITATION)
    walk.enter()
    assert walk.can_press("page_next")


def test_whoever_changes_their_mind_stays_alone(at: At) -> None:
    walk = at(CENTRAL)
    walk.start.take_scan(INVITATION)
    walk.press("row_alone_choose")
    assert walk.start.secrets.invited is None
    assert walk.can_press("page_next")
