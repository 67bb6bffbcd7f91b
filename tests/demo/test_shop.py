"""The demo shop in a folder: made once, found again, mended where something is missing."""

from pathlib import Path

import pytest

from pos_app.bootstrap.books import look_into_books, open_books
from pos_app.bootstrap.upkeep import audit_of
from pos_app.demo.cards import PLANS
from pos_app.demo.catalogue import demo_shop
from pos_app.demo.shop import DemoSetUp, set_up_demo_shop
from pos_app.domain.ids import AccountId
from pos_app.errors import Code, PosError, Refused
from pos_app.settings import TillSettings, read_settings, write_settings
from pos_app.storage.instance import held_folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> DemoSetUp:
    return set_up_demo_shop(tmp_path_factory.mktemp("demo") / "shop")


def printed(made: DemoSetUp) -> list[str]:
    return [token.value for card in made.cards for token in card.tokens]


def test_the_shop_has_its_articles_its_cards_and_their_sheet(made: DemoSetUp) -> None:
    with look_into_books(made.data) as books:
        assert books.articles.load().result() == demo_shop().articles
        assert books.settings.shop.name == demo_shop().shop.name
    assert [card.plan for card in made.cards] == [*PLANS]
    assert made.sheet.read_bytes().startswith(b"%PDF")
    assert audit_of(made.data).clean


def test_setting_it_up_again_finds_the_same_cards_and_makes_a_missing_sheet(
    made: DemoSetUp,
) -> None:
    with look_into_books(made.data) as books:
        before = audit_of(made.data).wallet.transactions
        assert books.till.account_id == AccountId("T00000001")
    made.sheet.unlink()
    again = set_up_demo_shop(made.data)
    assert printed(again) == printed(made)
    assert again.sheet.is_file()
    assert audit_of(made.data).wallet.transactions == before


def test_settings_that_somebody_changed_are_kept(made: DemoSetUp) -> None:
    changed = TillSettings(
        account_id="T00000001", operator="Sverre", key_folder=read_settings(made.data).key_folder
    )
    write_settings(made.data, changed)
    set_up_demo_shop(made.data)
    assert read_settings(made.data) == changed


def test_a_shop_that_is_open_is_left_alone(made: DemoSetUp) -> None:
    with held_folder(made.data), pytest.raises(Refused) as caught:
        set_up_demo_shop(made.data)
    assert caught.value.code is Code.SECOND_INSTANCE


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PosError):
        set_up_demo_shop(tmp_path / "file" / "shop")


def test_the_books_of_the_demo_are_books_like_any_other(made: DemoSetUp) -> None:
    with open_books(made.data) as books:
        assert books.book.receipt_count().result() == 0
