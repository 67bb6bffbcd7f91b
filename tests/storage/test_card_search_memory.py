"""Searches that begin where those before them ended, whatever happens to the cards between."""

from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pos_app.storage.card_search import look_ahead
from pos_app.storage.card_search_memory import SearchMemory
from pos_app.storage.sqlite import open_memory
from pos_app.storage.store import Store
from tests.storage.plenty import ACCOUNT, add_card, find, numbered, rename
from tests.storage.test_card_search import is_in

OTHER_ACCOUNT = "T00000009"


@pytest.fixture
def many(memory_store: Store) -> Store:
    memory_store.write(lambda connection: numbered(connection, 300)).result()
    return memory_store


def newest(store: Store, *words: str, account: str = ACCOUNT) -> int | None:
    return store.read(lambda c: SearchMemory.of(c).newest(account, words)).result()


def test_what_has_more_letters_is_no_newer_than_what_fewer_have_found(many: Store) -> None:
    find(many, "card-00000")
    assert newest(many, "card-000000") == 300
    find(many, "card-000000")
    assert newest(many, "card-0000001") == 100
    assert newest(many, "card-000000", "kari") == 100


def test_what_nothing_was_found_by_finds_nothing_with_more_letters(many: Store) -> None:
    find(many, "kari")
    assert newest(many, "karin") == 0


def test_one_letter_finds_how_a_word_begins_and_says_nothing_of_more(many: Store) -> None:
    find(many, "a")
    assert newest(many, "card") is None


def test_who_has_not_both_of_two_words_may_have_one(many: Store) -> None:
    assert find(many, "card-0000 kari") == []
    assert newest(many, "card-00001") is None
    assert newest(many, "kari", "card-00001") == 0


def test_an_account_says_nothing_of_another(many: Store) -> None:
    many.write(lambda c: add_card(c, "gull-1", account=OTHER_ACCOUNT)).result()
    assert find(many, "gull") == []
    assert newest(many, "gull", account=OTHER_ACCOUNT) is None
    assert find(many, "gull-1", account=OTHER_ACCOUNT) == ["gull-1"]


def test_a_page_further_back_says_nothing_of_the_newest(many: Store) -> None:
    find(many, "card-000", starting_after="50")
    assert newest(many, "card-000") is None


@pytest.mark.parametrize("changes", ["added", "named"])
def test_a_card_that_changes_ends_what_was_believed(many: Store, changes: str) -> None:
    find(many, "kari")
    if changes == "added":
        many.write(lambda c: add_card(c, "gull-1", name="Kari")).result()
    else:
        many.write(lambda c: rename(c, "card-00000299", "Kari")).result()
    assert newest(many, "kari") is None
    assert len(find(many, "kari")) == 1


def test_so_much_is_remembered_and_no_more(many: Store) -> None:
    for number in range(65):
        find(many, f"name-{number}")
    assert newest(many, "name-0") is None
    assert newest(many, "name-64") == 0


def test_who_looks_ahead_knows_where_the_old_cards_begin_that_another_letter_leads_to(
    many: Store,
) -> None:
    many.read(lambda c: look_ahead(c, ACCOUNT, "card-00000")).result()
    assert newest(many, "card-000000") == 100
    assert newest(many, "card-000001") == 200
    assert newest(many, "card-000002") is None, "the newest are near at hand"


@pytest.mark.parametrize("typed", ["", " ", "card ", "zz"])
def test_where_no_letter_is_likely_nobody_looks_ahead(many: Store, typed: str) -> None:
    many.read(lambda c: look_ahead(c, ACCOUNT, typed)).result()
    assert newest(many, "card-000000") is None


_NAMES = st.text("aaåB ", min_size=3, max_size=7)
_TYPED = st.text("abå ", min_size=3, max_size=6).filter(lambda text: bool(text.strip()))
_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), _NAMES),
        st.tuples(st.just("rename"), _NAMES),
        st.tuples(st.just("type"), _TYPED),
        st.tuples(st.just("look ahead"), _TYPED),
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(steps=_STEPS)
def test_whatever_happens_between_two_letters_all_that_is_there_is_found(
    migrated_memory: Store, steps: list[tuple[str, str]]
) -> None:
    names: list[str] = []
    with closing(open_memory(copy_of=migrated_memory)) as store:
        for act, text in steps:
            match act:
                case "add":
                    card_id = f"n{len(names)}"
                    store.write(lambda c, i=card_id, name=text: add_card(c, i, name=name)).result()
                    names.append(text)
                case "rename" if names:
                    store.write(lambda c, name=text: rename(c, "n0", name)).result()
                    names[0] = text
                case "look ahead":
                    store.read(lambda c, typed=text: look_ahead(c, ACCOUNT, typed)).result()
                case _:
                    for count in range(1, len(text) + 1):
                        assert_found(store, names, text[:count])


def assert_found(store: Store, names: list[str], typed: str) -> None:
    if not typed.strip():
        return
    wanted = [
        f"n{number}"
        for number, name in reversed(list(enumerate(names)))
        if all(
            is_in(word, f"n{number}", *name.replace("å", "a").replace("B", "b").split(" "))
            for word in typed.replace("å", "a").split()
        )
    ]
    assert find(store, typed) == wanted, typed
