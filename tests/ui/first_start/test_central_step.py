"""Staying alone, or joining a central that invited the till."""

from pos_app.sync.enrolling import Invited
from pos_app.sync.public.joining import Introduced
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
    invited = Invited("https://wallet.shop.example", "P00000001", "ABCD-1234")
    assert walk.start.secrets.invited == invited
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


def test_a_till_may_come_as_an_api_client(at: At) -> None:
    walk = at(CENTRAL)
    walk.press("row_join_choose")
    walk.press("page_other")
    assert "knows the wallet API and no tills" in walk.sentence
    for part in ("https://wallet.shop.example/v1", "till-client", "s3cret-9876"):
        assert not walk.can_press("page_next")
        walk.type(part)
        walk.enter()
    client = Introduced("https://wallet.shop.example/v1", "P00000001", "till-client", "s3cret-9876")
    assert walk.start.secrets.invited == client
    assert walk.row("client").detail == "till-client"
    assert walk.row("secret").detail == "\N{BULLET}" * 4 + "9876"
    assert "s3cret" not in str(walk.view)
    assert "asked about there" in walk.row("what").title
    walk.press("row_account_change")
    walk.type("T00000007")
    walk.enter()
    assert walk.start.secrets.invited == Introduced(
        client.address, "T00000007", client.client_id, client.secret
    )
    walk.enter()
    assert walk.key == "ready"
    assert "s3cret" not in str(walk.played.kept)


def test_whoever_has_a_code_after_all_goes_back_to_it(at: At) -> None:
    walk = at(CENTRAL)
    walk.press("row_join_choose")
    walk.press("page_other")
    walk.type("https://wallet.shop.example")
    walk.enter()
    walk.press("page_other")
    walk.type("ABCD-1234")
    walk.enter()
    invited = Invited("https://wallet.shop.example", "P00000001", "ABCD-1234")
    assert walk.start.secrets.invited == invited
    walk.press("page_other")
    assert walk.start.secrets.invited is None
    walk.start.take_scan(INVITATION)
    assert walk.can_press("page_next")
    assert isinstance(walk.start.secrets.invited, Invited)


def test_there_is_no_other_way_to_stay_alone(at: At) -> None:
    assert at(CENTRAL).button("page_other") is None
