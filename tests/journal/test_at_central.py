"""What is done at central stands in this till's books as well, and the money of it is central's."""

from concurrent.futures import Future
from dataclasses import replace

import pytest

from pos_app.domain.card import CardType
from pos_app.domain.card_act import ActId, ActKind, CardAct, DoneAct, DoneCard, KeptAct, NewCard
from pos_app.domain.day_totals import Tally
from pos_app.domain.ids import CardId, RefId
from pos_app.errors import Broken, Code, Refused
from pos_app.journal.at_central import act_of, made_code, made_pin, note_done
from pos_app.journal.card_commands import Block, MakeCards, RenewPin, RenewToken
from pos_app.journal.card_desk import CardDesk
from pos_app.storage.store import Store
from pos_app.wallet.commands import BatchItem
from tests.journal.books import OPERATOR, TILL, Books
from tests.journal.test_card_acts import BY, CORRECT, MOVE, acts, code_of
from tests.ui.desk.central import card_of

JOINED = replace(TILL, joined=True)
GIFT = CardId("gift-1")
BLOCK = Block(card_id=GIFT, ref_id=RefId("block-1"), reason="Stolen", by=BY)
MAKE = MakeCards(
    ref_id=RefId("make-1"),
    items=(BatchItem(card_id=GIFT), BatchItem(card_id=CardId("gift-2"), type=CardType.CREDIT_NOTE)),
    with_pins=True,
    by=BY,
)


class Answers:
    """A central that does everything at once, and keeps nothing."""

    def __init__(self) -> None:
        self.asked: list[CardAct] = []

    def do(self, act: CardAct) -> Future[DoneAct]:
        self.asked.append(act)
        return self.done(act.act_id)

    def done(self, act_id: ActId) -> Future[DoneAct]:
        told: Future[DoneAct] = Future()
        cards = (DoneCard(card=card_of(GIFT), code="ABCDEFGH", pin="1234"),)
        told.set_result(DoneAct(act_id=act_id, cards=cards))
        return told

    def kept(self) -> Future[tuple[KeptAct, ...]]:
        told: Future[tuple[KeptAct, ...]] = Future()
        told.set_result(())
        return told

    def put_away(self, act_id: ActId) -> Future[None]:
        told: Future[None] = Future()
        told.set_exception(Refused(Code.INVALID_FIELD, field=act_id))
        return told


def done(act: CardAct, **made: str) -> DoneAct:
    return DoneAct(act_id=act.act_id, cards=(DoneCard(card=card_of(act.card_id), **made),))


def test_an_act_has_the_id_that_was_made_when_somebody_acted_and_both_people() -> None:
    for asked, act_id, kind in (
        (CORRECT, "by-hand-1", ActKind.PUT),
        (replace(CORRECT, is_added=False), "by-hand-1", ActKind.TAKE),
        (MOVE, "take-1", ActKind.MOVE),
        (BLOCK, "block-1", ActKind.BLOCK),
        (MAKE, "make-1", ActKind.MAKE),
        (RenewPin(card_id=GIFT, ref_id=RefId("pin-1"), by=BY), "pin-1", ActKind.PIN),
        (RenewToken(card_id=GIFT, ref_id=RefId("code-1"), by=BY), "code-1", ActKind.CODE),
    ):
        act = act_of(asked)
        assert (act.act_id, act.kind) == (act_id, kind)
        assert (act.operator, act.approved_by) == (OPERATOR, "Mia")
    assert act_of(MAKE).cards[1] == NewCard(CardId("gift-2"), CardType.CREDIT_NOTE)


def test_the_day_tells_of_it_and_the_books_do_not_miss_the_money(books: Books) -> None:
    for asked in (CORRECT, MOVE, BLOCK):
        act = act_of(asked)
        books.store.write(
            lambda connection, act=act: note_done(
                connection, books.context, books.till, act, done(act)
            )
        ).result()
    totals = books.day.close(0, OPERATOR).result().totals
    assert (totals.put_on_by_hand, totals.blocked) == (Tally(1, 50_00), Tally(1, 0))
    told = [(kind, body["at_central"], body["approved_by"]) for kind, body in acts(books)[:3]]
    assert told == [
        ("card_corrected", True, "Mia"),
        ("card_value_moved", True, "Mia"),
        ("card_blocked", True, "Mia"),
    ]


def test_an_answer_without_what_was_to_be_made_is_none() -> None:
    act = act_of(MAKE)
    with pytest.raises(Broken):
        made_pin(done(act, code="ABCDEFGH"))
    with pytest.raises(Broken):
        made_code(JOINED, act, done(act, pin="1234"))


def test_a_desk_that_can_ask_central_does_and_tells_what_was_made(memory_store: Store) -> None:
    books, central = Books(memory_store, JOINED), Answers()
    desk = CardDesk(memory_store, books.context, JOINED)
    act = KeptAct(act=act_of(MAKE), state="done", asked_at_ms=0)  # type: ignore[arg-type]
    assert code_of(desk.made(act).exception()) is Code.ONLY_AT_CENTRAL
    assert desk.put_away(RefId("make-1")).exception() is None
    assert desk.kept().result() == ()
    desk.ask_by(central)
    for asked in (desk.correct(CORRECT), desk.move_value(MOVE), desk.block(BLOCK)):
        assert asked.exception() is None
    (made,) = desk.make_cards(MAKE).result()
    assert (made.pin, made.token is not None and made.token.value) == ("1234", "ABCDEFGH")
    assert desk.renew_pin(RenewPin(card_id=GIFT, ref_id=RefId("p"), by=BY)).result().value == "1234"
    told = desk.renew_token(RenewToken(card_id=GIFT, ref_id=RefId("c"), by=BY)).result()
    assert (told.value, told.token.masked_code) == ("ABCDEFGH", "******GH")
    assert desk.made(act).result()[0].card.card_id == GIFT
    assert code_of(desk.put_away(RefId("make-1")).exception()) is Code.INVALID_FIELD
    assert [one.kind for one in central.asked] == ["put", "move", "block", "make", "pin", "code"]
    assert acts(books) == []
