"""Cards found as somebody types, however many there are and however alike their numbers."""

from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pos_app.errors import Code, Refused
from pos_app.storage.sqlite import open_memory
from pos_app.storage.store import Store
from tests.storage.plenty import add_card, find, numbered, rename


@pytest.fixture
def many(memory_store: Store) -> Store:
    memory_store.write(lambda connection: numbered(connection, 300)).result()
    return memory_store


def test_every_word_has_to_be_somewhere_in_the_card(many: Store) -> None:
    many.write(lambda c: add_card(c, "gull-1", name="Kari Bø", customer="ola.nordmann")).result()
    for typed in ("GULL", "kari", "bø", "Kari Bø", "nord ull-1", "b", "k b", "ola.nordmann kari"):
        assert find(many, typed) == ["gull-1"], typed
    for typed in ("ari b x", "kari hansen", "a-r", "ull1", "card gull"):
        assert find(many, typed) == [], typed


def test_marks_on_letters_do_not_count(many: Store) -> None:
    many.write(lambda c: add_card(c, "gull-1", name="Päivi Mäkinen")).result()
    assert find(many, "paivi") == ["gull-1"]
    assert find(many, "MÄKI") == ["gull-1"]


def test_one_or_two_letters_find_how_a_word_begins(many: Store) -> None:
    many.write(lambda c: add_card(c, "x1", name="Åse Li")).result()
    assert find(many, "li") == ["x1"]
    assert find(many, "x") == ["x1"]
    assert find(many, "1") == []


def test_what_somebody_types_is_never_a_question_to_the_index(many: Store) -> None:
    for typed in ('"', '""', "a OR b", "words:card", "card*", "NEAR(a b)", "-card", "^card", "'"):
        assert find(many, typed) == [], typed


def test_those_that_came_last_are_first_and_pages_leave_none_out(many: Store) -> None:
    wanted = [f"card-{number:08}" for number in reversed(range(300))]
    assert find(many, "card-0000") == wanted
    assert find(many, "card", page=7) == wanted


def test_numbers_that_all_begin_alike_are_found_by_the_rest_of_them(many: Store) -> None:
    assert find(many, "card-00000007") == ["card-00000007"]
    assert find(many, "card-0000001")[-1] == "card-00000010"
    assert len(find(many, "card-0000001")) == 10


def test_a_card_is_found_by_its_new_name_and_no_longer_by_the_old_one(many: Store) -> None:
    many.write(lambda c: add_card(c, "gull-1", name="Kari")).result()
    many.write(lambda c: rename(c, "gull-1", "Ingrid")).result()
    assert find(many, "kari") == []
    assert find(many, "ingrid") == ["gull-1"]


def test_cards_of_another_account_are_not_found(many: Store) -> None:
    many.write(lambda c: add_card(c, "gull-1", account="T00000009")).result()
    assert find(many, "gull") == []
    assert find(many, "gull", account="T00000009") == ["gull-1"]


def test_an_amount_finds_what_is_on_a_card_and_what_it_was_made_with(many: Store) -> None:
    many.write(lambda c: add_card(c, "full", amount_minor=777_00, spent_minor=0)).result()
    many.write(lambda c: add_card(c, "part", amount_minor=777_00, spent_minor=277_00)).result()
    assert find(many, "777", amount_minor=777_00) == ["part", "full"]
    assert find(many, "500", amount_minor=500_00) == ["part"]
    assert find(many, "777", amount_minor=777_00, page=1) == ["part", "full"]


def test_amounts_that_many_cards_have_come_page_by_page(many: Store) -> None:
    wanted = [f"card-{number:08}" for number in reversed(range(300))]
    assert find(many, "100", amount_minor=100_00, page=40) == wanted


@pytest.mark.parametrize("cursor", ["x", "-1", "999999999", "1.5", "9" * 30])
def test_a_cursor_that_no_page_gave_is_refused(many: Store, cursor: str) -> None:
    with pytest.raises(Refused) as refused:
        find(many, "card", starting_after=cursor)
    assert refused.value.code is Code.INVALID_FIELD


_LETTERS = "ab-0 1"


@settings(max_examples=60, deadline=None)
@given(
    names=st.lists(st.text(_LETTERS, min_size=1, max_size=9), min_size=1, max_size=12),
    typed=st.text(_LETTERS, min_size=1, max_size=7).filter(lambda text: bool(text.strip())),
)
def test_the_index_finds_what_looking_at_every_card_would(
    migrated_memory: Store, names: list[str], typed: str
) -> None:
    with closing(open_memory(copy_of=migrated_memory)) as store:
        for number, name in enumerate(names):
            store.write(
                lambda c, number=number, name=name: add_card(c, f"n{number}", name=name)
            ).result()
        wanted = [
            f"n{number}"
            for number, name in reversed(list(enumerate(names)))
            if all(is_in(word, f"n{number}", *name.split(" ")) for word in typed.split())
        ]
        assert find(store, typed) == wanted


def is_in(word: str, *words: str) -> bool:
    """Tell whether a card has a word: anywhere in one, a short one at the beginning of it."""
    if len(word) < 3:
        return any(other.startswith(word) for other in words)
    return any(word in other for other in words)
