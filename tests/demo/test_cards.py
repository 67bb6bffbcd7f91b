"""The demo cards, made through the real wallet, are what they say and scan from their sheet."""

import secrets
from collections.abc import Mapping
from pathlib import Path

import pytest

from pos_app.demo.cards import DAY_S, PLANS, DemoCard, Situation, TokenKind, issue_demo_cards
from pos_app.demo.sheet import sheet_cards, write_demo_sheet
from pos_app.demo.sheet_words import ENGLISH, FINNISH, GERMAN, LANGUAGES, NORWEGIAN, SheetWords
from pos_app.domain.card import CardStatus, CardType
from pos_app.domain.ids import AccountId, RefId, new_uuid
from pos_app.domain.money import Currency
from pos_app.errors import Code, Refused
from pos_app.storage.store import Store
from pos_app.wallet.commands import CreateTransaction
from pos_app.wallet.context import Context, PinCost
from pos_app.wallet.wallet import Wallet
from tests.printing.reading import CODE_128, QR, codes_in, pages_as_printed, text_of

ACCOUNT = AccountId("T12345678")
NOW_MS = 1_796_000_000_000


class StoppedClock:
    """A clock whose time a test sets."""

    def __init__(self) -> None:
        self.at_ms = NOW_MS

    def now_ms(self) -> int:
        return self.at_ms

    def monotonic_ms(self) -> int:
        return self.at_ms


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def wallet(memory_store: Store, clock: StoppedClock) -> Wallet:
    context = Context(
        clock=clock,
        new_id=new_uuid,
        draw=secrets.randbelow,
        token_hash_key=bytes(32),
        token_value_key=bytes(range(32)),
        pin_key=bytes(32),
        pin_cost=PinCost(rounds=1, memory_kib=64),
    )
    return Wallet(memory_store, context)


@pytest.fixture
def cards(wallet: Wallet, clock: StoppedClock) -> Mapping[Situation, DemoCard]:
    return {card.plan.situation: card for card in issue_demo_cards(wallet, ACCOUNT, clock)}


def drawn_from(wallet: Wallet, card: DemoCard, amount_minor: int, kind: TokenKind) -> Code | None:
    """Spend with one of a card's tokens; return the refusal, if any."""
    (token,) = (token.value for token in card.tokens if token.kind is kind)
    command = CreateTransaction(
        account_id=ACCOUNT,
        ref_id=RefId(new_uuid()),
        amount_minor=amount_minor,
        currency=card.plan.currency,
        created_by="test",
        token=token,
    )
    try:
        wallet.create_transaction(command).result()
    except Refused as refusal:
        return refusal.code
    return None


def test_there_is_a_card_for_every_situation_and_status(
    cards: Mapping[Situation, DemoCard],
) -> None:
    assert [plan.situation for plan in PLANS] == list(Situation)
    assert {card.card.status_at(NOW_MS) for card in cards.values()} == set(CardStatus)


def test_every_card_has_the_amounts_that_its_situation_says(
    cards: Mapping[Situation, DemoCard],
) -> None:
    amounts = {
        situation: (card.card.amounts.balance_minor, card.card.amounts.available_minor)
        for situation, card in cards.items()
    }
    assert amounts[Situation.UNUSED] == (50000, 50000)
    assert amounts[Situation.PARTIALLY_USED] == (62450, 62450)
    assert amounts[Situation.USED] == (0, 0)
    assert amounts[Situation.INACTIVE] == (0, 0)
    assert amounts[Situation.RESERVED] == (60000, 35000)
    assert cards[Situation.INACTIVE].card.currency is None
    assert cards[Situation.OTHER_CURRENCY].card.currency is Currency.EUR
    assert cards[Situation.CREDIT_NOTE].card.type is CardType.CREDIT_NOTE


@pytest.mark.parametrize(
    ("situation", "code"),
    [
        (Situation.UNUSED, None),
        (Situation.PARTIALLY_USED, None),
        (Situation.USED, Code.INSUFFICIENT_FUNDS),
        (Situation.EXPIRED, Code.CARD_EXPIRED),
        (Situation.INACTIVE, Code.CARD_INACTIVE),
        (Situation.NOT_ACTIVE_YET, Code.CARD_NOT_ACTIVE_YET),
        (Situation.RESERVED, None),
        (Situation.CREDIT_NOTE, None),
        (Situation.OTHER_CURRENCY, None),
        (Situation.ONE_SHOT, None),
        (Situation.EXPIRING_SOON, None),
    ],
)
def test_a_scan_of_each_card_meets_what_its_situation_says(
    wallet: Wallet, cards: Mapping[Situation, DemoCard], situation: Situation, code: Code | None
) -> None:
    for kind in (TokenKind.PRINTED, TokenKind.DINCARD):
        assert drawn_from(wallet, cards[situation], 1000, kind) == code


def test_the_held_card_has_no_more_than_what_is_not_held(
    wallet: Wallet, cards: Mapping[Situation, DemoCard]
) -> None:
    held = cards[Situation.RESERVED]
    assert drawn_from(wallet, held, 35001, TokenKind.PRINTED) is Code.INSUFFICIENT_FUNDS
    assert drawn_from(wallet, held, 35000, TokenKind.PRINTED) is None


def test_a_token_for_one_purchase_works_once_and_the_printed_one_again(
    wallet: Wallet, cards: Mapping[Situation, DemoCard]
) -> None:
    card = cards[Situation.ONE_SHOT]
    assert card.tokens[0].kind is TokenKind.ONCE
    assert drawn_from(wallet, card, 1000, TokenKind.ONCE) is None
    assert drawn_from(wallet, card, 1000, TokenKind.ONCE) is Code.TOKEN_USED
    assert drawn_from(wallet, card, 1000, TokenKind.PRINTED) is None
    assert drawn_from(wallet, card, 1000, TokenKind.PRINTED) is None


def test_the_expiring_card_expires_in_two_days(
    wallet: Wallet, cards: Mapping[Situation, DemoCard], clock: StoppedClock
) -> None:
    card = cards[Situation.EXPIRING_SOON]
    clock.at_ms += 2 * DAY_S * 1000 - 1
    assert drawn_from(wallet, card, 1000, TokenKind.PRINTED) is None
    clock.at_ms += 1
    assert drawn_from(wallet, card, 1000, TokenKind.PRINTED) is Code.CARD_EXPIRED


def test_the_pin_that_is_told_opens_the_card_and_another_does_not(
    wallet: Wallet, cards: Mapping[Situation, DemoCard]
) -> None:
    card = cards[Situation.WITH_PIN]
    assert card.pin is not None
    assert len(card.pin) == 4
    told = wallet.info(ACCOUNT, card.tokens[0].value, card.pin).result()
    assert told.card_id == card.card.card_id
    wrong = "0000" if card.pin != "0000" else "0001"
    with pytest.raises(Refused) as caught:
        wallet.info(ACCOUNT, card.tokens[0].value, wrong).result()
    assert caught.value.code is Code.PIN_INVALID


def test_issuing_again_makes_nothing_twice_and_tells_the_same_tokens(
    wallet: Wallet, cards: Mapping[Situation, DemoCard], clock: StoppedClock
) -> None:
    assert drawn_from(wallet, cards[Situation.UNUSED], 12300, TokenKind.PRINTED) is None
    clock.at_ms += 60_000
    again = {card.plan.situation: card for card in issue_demo_cards(wallet, ACCOUNT, clock)}
    for situation, card in cards.items():
        assert [token.value for token in again[situation].tokens] == [
            token.value for token in card.tokens
        ]
        if situation is not Situation.UNUSED:
            assert again[situation].card.amounts == card.card.amounts
    assert again[Situation.UNUSED].card.amounts.available_minor == 37700
    pin = again[Situation.WITH_PIN].pin
    assert pin is not None
    wallet.info(ACCOUNT, again[Situation.WITH_PIN].tokens[0].value, pin).result()


def test_the_books_agree_when_all_cards_are_issued(
    wallet: Wallet, cards: Mapping[Situation, DemoCard]
) -> None:
    assert len(cards) == 12
    assert wallet.audit().result().clean


def test_no_token_and_no_pin_is_shown_by_a_repr(cards: Mapping[Situation, DemoCard]) -> None:
    for card in cards.values():
        shown = repr(card)
        assert not any(token.value in shown for token in card.tokens)
    locked = cards[Situation.WITH_PIN]
    assert f"{locked.pin!r}" not in repr(locked)


@pytest.mark.slow
def test_every_code_on_the_sheet_leads_to_its_card(
    wallet: Wallet, cards: Mapping[Situation, DemoCard], tmp_path: Path
) -> None:
    path = write_demo_sheet(
        list(cards.values()), tmp_path / "cards.pdf", issuer="Fyrvokterens Hage"
    )
    pages = pages_as_printed(path.read_bytes(), 203)
    scanned = [(kind, text) for page in pages for kind, text in codes_in(page)]
    owners = {(kind, wallet.info(ACCOUNT, text).result().card_id, text) for kind, text in scanned}
    assert owners == {
        (kind, card.card.card_id, token.value)
        for card in cards.values()
        for token in card.tokens
        for kind in (CODE_128, QR)
    }


@pytest.mark.slow
def test_the_sheet_tells_every_status_and_the_pin(
    cards: Mapping[Situation, DemoCard], tmp_path: Path
) -> None:
    path = write_demo_sheet(list(cards.values()), tmp_path / "cards.pdf", issuer="Hage")
    text = text_of(path.read_bytes())
    assert f"PIN {cards[Situation.WITH_PIN].pin}" in text
    assert all(NORWEGIAN.situations[situation] in text for situation in Situation)


@pytest.mark.parametrize(
    ("locale", "language", "words"),
    [
        ("nn_NO", None, NORWEGIAN),
        ("de_DE", None, GERMAN),
        ("nl_NL", None, ENGLISH),
        ("nb_NO", "fi", FINNISH),
    ],
)
def test_faces_are_in_the_language_that_was_asked_for_or_in_that_of_the_place(
    cards: Mapping[Situation, DemoCard], locale: str, language: str | None, words: SheetWords
) -> None:
    faces = sheet_cards(list(cards.values()), "Hage", locale, language)
    assert [face.status for face in faces] == [words.situations[each] for each in Situation]


def test_a_face_shows_what_can_be_spent_and_what_the_card_was_made_with(
    cards: Mapping[Situation, DemoCard],
) -> None:
    faces = dict(zip(cards, sheet_cards(list(cards.values()), "Hage", "en_GB"), strict=True))
    assert faces[Situation.RESERVED].amount_minor == 35000
    assert faces[Situation.RESERVED].details == ("Made with NOK600.00", "NOK250.00 is on hold")
    assert faces[Situation.INACTIVE].details == ("To be sold for NOK250.00",)
    assert faces[Situation.UNUSED].details == ()


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES.keys())
def test_every_language_has_a_word_for_every_situation_and_token(words: SheetWords) -> None:
    assert set(words.situations) == set(Situation)
    assert set(words.tokens) == set(TokenKind)
