"""A card that central tells of can be looked up with no network; its money is what is held here."""

from dataclasses import replace

import pytest

from pos_app.domain.ids import CardId
from pos_app.domain.sale import LoadKind
from pos_app.errors import Code, Refused
from pos_app.storage.cards import find_card
from pos_app.storage.pins import find_pin
from tests.allowances.held.shop import HOUR_MS, JoinedTill
from tests.journal.books import ACCOUNT


def code_of(till: JoinedTill, token: str) -> Code | None:
    """Return why a token leads nowhere, None when it leads to a card."""
    try:
        till.rights.find(token).result()
    except Refused as refused:
        return refused.code
    return None


def test_a_card_that_was_told_of_is_found_and_holds_nothing(till: JoinedTill) -> None:
    found = till.rights.find("token-of-card-1").result()
    assert found.card.card_id == "card-1"
    assert found.card.amounts.available_minor == 0
    assert found.spendable.amount_minor == 0
    assert found.spendable.known is not None
    assert found.spendable.known.available_minor == 100_000
    assert till.findings() == []


def test_being_told_the_same_twice_changes_nothing(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.learn(till.told())
    assert till.spendable() == 10_000
    assert till.findings() == []


def test_older_amounts_do_not_replace_newer_ones(till: JoinedTill) -> None:
    till.learn(till.told(version=5, balance_minor=50_000))
    till.learn(till.told(version=4, balance_minor=70_000))
    known = till.rights.spendable(CardId("card-1")).result().known
    assert known is not None
    assert known.balance_minor == 50_000


def test_a_token_that_nobody_told_of_is_unknown(till: JoinedTill) -> None:
    assert code_of(till, "token-of-nobody") is Code.TOKEN_UNKNOWN


def test_a_new_token_leads_to_the_card_and_a_gone_one_no_longer(till: JoinedTill) -> None:
    till.learn(till.told("card-1", "another-token", version=2))
    till.clock.at_ms += 1
    assert code_of(till, "another-token") is None
    assert code_of(till, "token-of-card-1") is Code.TOKEN_EXPIRED
    assert till.findings() == []


def test_a_token_that_was_used_elsewhere_pays_no_more(till: JoinedTill) -> None:
    used = till.token("token-of-card-1", one_shot=True, used_at_ms=till.clock.at_ms - 5)
    till.learn(till.told(version=2, tokens=(used,)))
    assert code_of(till, "token-of-card-1") is Code.TOKEN_EXPIRED
    assert till.findings() == []


@pytest.mark.parametrize("expires_in_ms", [None, -10, 10])
def test_a_token_used_before_it_was_told_of_never_pays(
    till: JoinedTill, expires_in_ms: int | None
) -> None:
    now_ms = till.clock.at_ms
    used = till.token(
        "once",
        one_shot=True,
        used_at_ms=now_ms - 5,
        expires_at_ms=None if expires_in_ms is None else now_ms + expires_in_ms,
    )
    till.learn(till.told("card-2", tokens=(used,)))
    assert code_of(till, "once") is Code.TOKEN_EXPIRED
    assert till.findings() == []


def test_a_tokens_new_end_is_kept(till: JoinedTill) -> None:
    ending = till.token("token-of-card-1", expires_at_ms=till.clock.at_ms + 1000)
    till.learn(till.told(version=2, tokens=(ending,)))
    assert code_of(till, "token-of-card-1") is None
    till.clock.at_ms += 1000
    assert code_of(till, "token-of-card-1") is Code.TOKEN_EXPIRED


def test_a_one_shot_token_used_here_stays_used_whatever_is_told(till: JoinedTill) -> None:
    once = till.token("token-of-card-2", one_shot=True)
    till.learn(till.told("card-2", tokens=(once,)))
    till.be_given(10_000, "card-2")
    till.sell_for_card(1_000, "card-2")
    till.learn(till.told("card-2", version=2, tokens=(once,)))
    with pytest.raises(Refused) as caught:
        till.sell_for_card(1_000, "card-2")
    assert caught.value.code is Code.TOKEN_USED
    assert till.findings() == []


def test_a_value_that_moves_to_another_card_leads_there_alone(till: JoinedTill) -> None:
    heir = till.token("token-of-card-1", id="another-id")
    till.learn(till.told("card-2", tokens=(heir,)))
    assert till.rights.find("token-of-card-1").result().card.card_id == "card-2"
    assert till.findings() == []


def test_an_inactive_card_becomes_active_as_central_says(till: JoinedTill) -> None:
    once = till.token("token-of-card-2", one_shot=True)
    till.learn(till.told("card-2", activated_at_ms=None, currency=None, tokens=(once,)))
    assert till.card("card-2").activated_at_ms is None
    lasting = till.token("token-of-card-2", one_shot=False)
    till.learn(till.told("card-2", version=2, name="Gift", tokens=(lasting,)))
    assert till.card("card-2").name == "Gift"
    till.be_given(10_000, "card-2")
    till.sell_for_card(1_000, "card-2")
    till.sell_for_card(1_000, "card-2")
    assert till.findings() == []


def test_an_inactive_card_told_of_again_is_described_anew(till: JoinedTill) -> None:
    once = till.token("token-of-card-2", one_shot=True)
    inactive = till.told("card-2", activated_at_ms=None, currency=None, tokens=(once,))
    till.learn(inactive)
    till.learn(till.told("card-2", activated_at_ms=None, currency=None, version=2, tokens=(once,)))
    assert till.card("card-2").activated_at_ms is None
    assert till.findings() == []


def test_a_card_sold_here_is_not_undone_by_old_news(till: JoinedTill) -> None:
    inactive = till.told("card-2", activated_at_ms=None, currency=None)
    till.learn(inactive)
    sale = till.sale(till.load("card-2", 20_000, LoadKind.ACTIVATION))
    till.book.complete(till.completion(sale, till.cash(20_000))).result()
    till.learn(till.told("card-2", activated_at_ms=None, currency=None, version=2))
    assert till.spendable("card-2") == 20_000
    till.learn(till.told("card-2", version=3, name="Gift"))
    assert till.spendable("card-2") == 20_000
    assert till.card("card-2").name == "Gift"
    assert till.findings() == []


def test_dates_are_taken_over(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.learn(till.told(version=2, active_from_ms=till.clock.at_ms + HOUR_MS))
    with pytest.raises(Refused) as caught:
        till.sell_for_card(1_000)
    assert caught.value.code is Code.CARD_NOT_ACTIVE_YET


def test_a_pin_is_kept_and_changed_and_never_forgotten_by_silence(till: JoinedTill) -> None:
    def verifier() -> str | None:
        found = till.store.read(lambda c: find_pin(c, ACCOUNT, CardId("card-1"))).result()
        return None if found is None else found.hash

    assert verifier() is None
    till.learn(till.told(version=2, pin_verifier="first"))
    till.learn(till.told(version=3))
    assert verifier() == "first"
    till.learn(till.told(version=4, pin_verifier="first"))
    till.learn(till.told(version=5, pin_verifier="second"))
    assert verifier() == "second"


def test_a_blocked_card_with_nothing_held_is_put_away_at_once(till: JoinedTill) -> None:
    for _ in range(2):
        till.learn(till.told(version=2, deleted_at_ms=till.clock.at_ms))
    kept = till.store.read(lambda c: find_card(c, ACCOUNT, CardId("card-1"))).result()
    assert kept is not None
    assert kept.deleted_at_ms == till.clock.at_ms
    assert code_of(till, "token-of-card-1") is Code.TOKEN_UNKNOWN
    assert till.findings() == []


def test_a_blocked_card_with_money_held_stays_until_it_went_back(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.learn(till.told(version=2, deleted_at_ms=till.clock.at_ms))
    assert till.card("card-1").deleted_at_ms is None
    assert till.findings() == []


def test_a_card_that_was_stopped_is_known_as_stopped_and_goes_again_when_told(
    till: JoinedTill,
) -> None:
    till.be_given(10_000)
    till.learn(till.told(version=2, blocked_why="stolen"))
    assert till.rights.give_back_what_is_due().result() == 1
    known = till.rights.find("token-of-card-1").result().spendable.known
    assert known is not None
    assert (known.blocked, known.blocked_why) == (True, "stolen")
    assert till.card("card-1").deleted_at_ms is None
    till.learn(till.told(version=3))
    known = till.rights.find("token-of-card-1").result().spendable.known
    assert known is not None
    assert (known.blocked, known.blocked_why) == (False, None)
    till.learn(till.told(version=4, blocked_why="stolen again", deleted_at_ms=till.clock.at_ms))
    assert code_of(till, "token-of-card-1") is Code.TOKEN_UNKNOWN
    assert till.findings() == []


def test_a_card_that_was_asked_about_is_found_by_the_token_in_hand(till: JoinedTill) -> None:
    till.rights.meet("shown", replace(till.told("met"), tokens=())).result()
    assert till.rights.find("shown").result().card.card_id == "met"
    till.rights.meet("other", replace(till.told("met"), tokens=(), name="Anna")).result()
    for token in ("shown", "other"):
        assert till.rights.find(token).result().card.name == "Anna"
    assert till.findings() == []


def test_a_token_that_ended_leads_to_its_card_again_when_central_says_so(till: JoinedTill) -> None:
    told = replace(till.told("met"), tokens=())
    till.rights.meet("shown", told).result()
    till.rights.end_token("shown").result()
    assert code_of(till, "shown") is Code.TOKEN_EXPIRED
    till.rights.meet("shown", told).result()
    assert code_of(till, "shown") is None


def test_a_token_that_nobody_met_can_end(till: JoinedTill) -> None:
    till.rights.end_token("never seen").result()
    assert code_of(till, "never seen") is Code.TOKEN_UNKNOWN


def test_a_card_that_was_met_without_value_is_activated_there_or_here(till: JoinedTill) -> None:
    asleep = replace(till.told("met"), tokens=(), activated_at_ms=None, currency=None)
    till.rights.meet("shown", asleep).result()
    till.rights.meet("shown", asleep).result()
    till.rights.meet("shown", replace(till.told("met"), tokens=())).result()
    assert till.rights.find("shown").result().card.activated_at_ms is not None
    # What was sold here is not put to sleep by what is old there.
    till.rights.meet("shown", asleep).result()
    assert till.rights.find("shown").result().card.activated_at_ms is not None
    assert till.findings() == []


def test_a_card_that_was_met_with_a_pin_asks_for_it(till: JoinedTill) -> None:
    till.rights.meet("shown", replace(till.told("met"), tokens=(), pin_verifier="there")).result()
    assert till.rights.find("shown").result().card.pin_format is not None
