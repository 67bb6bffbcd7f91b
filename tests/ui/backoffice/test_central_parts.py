from pos_app.sync.enrolling import Invited
from pos_app.sync.public.joining import Introduced
from pos_app.ui.backoffice.central_parts import (
    ACCOUNT,
    ADDRESS,
    CLIENT,
    CODE,
    SECRET,
    CentralParts,
)

OURS = "P00000001"
WHERE = "https://central.example"


def test_each_part_is_asked_for_until_all_of_an_invitation_are_told() -> None:
    parts = CentralParts(OURS)
    assert parts.asked == ADDRESS
    parts.tell(WHERE)
    assert (parts.asked, parts.invitation) == (CODE, None)
    parts.tell("ABCD-EFGH")
    assert parts.invitation == Invited(WHERE, OURS, "ABCD-EFGH")


def test_the_other_way_keeps_what_both_have_in_common() -> None:
    parts = CentralParts(OURS)
    parts.tell(WHERE)
    parts.choose_other_way()
    assert parts.is_client
    assert parts.names == (ADDRESS, ACCOUNT, CLIENT, SECRET)
    assert parts.asked == CLIENT
    parts.tell("till-1")
    parts.tell("a secret")
    assert parts.invitation == Introduced(WHERE, OURS, "till-1", "a secret")
    parts.choose_other_way()
    assert (parts.asked, parts.invitation) == (CODE, None)


def test_a_scanned_invitation_takes_the_place_of_every_part() -> None:
    parts = CentralParts(OURS)
    parts.choose_other_way()
    parts.ask_for(SECRET)
    parts.take(Invited(WHERE, "T00000002", "ABCD-EFGH"))
    assert parts.invitation == Invited(WHERE, "T00000002", "ABCD-EFGH")
    assert parts.asked in parts.names


def test_of_a_secret_only_its_end_is_shown() -> None:
    parts = CentralParts(OURS)
    parts.take(Invited(WHERE, OURS, "ABCD-EFGH"))
    assert (parts.shown(ADDRESS), parts.shown(ACCOUNT)) == (WHERE, OURS)
    assert parts.shown(CODE) == "\N{BULLET}\N{BULLET}\N{BULLET}\N{BULLET}EFGH"
    assert parts.shown(SECRET) == ""
