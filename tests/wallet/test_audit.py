"""Audit: each thing that can be wrong is made wrong, behind the database's back, and found."""

import pytest

from pos_app.domain.token import Format
from pos_app.errors import Broken, Code
from pos_app.storage.statement import Connection
from pos_app.wallet import audit, tokens
from pos_app.wallet.commands import TokenWish
from tests.wallet.shop import REUSABLE, Shop, answer, refused, value_of

Difference = tuple[str, str]


@pytest.fixture
def busy(request: pytest.FixtureRequest, engine: str) -> Shop:
    """Give books in which every kind of row exists. The test will spoil them."""
    shop = Shop(request.getfixturevalue(engine))
    shop.make_card(50_000, token=REUSABLE)
    shop.make_card(900, card_id="card-2", token=TokenWish())
    shop.make_batch("card-3")
    shop.capture(shop.reserve(1_000), 400)
    shop.void(shop.reserve(2_000))
    shop.capture(shop.reserve(3_000))
    shop.fund(5, token=shop.make_token(ref_id="t-1").value)
    with refused(Code.INSUFFICIENT_FUNDS):
        shop.draw(99_999, ref_id="refused-1")
    shop.block("card-2")
    shop.unblock("card-2")
    return shop


@pytest.fixture(
    params=[
        pytest.param("memory_store", id="sqlite"),
        pytest.param("postgres_store", id="postgres", marks=pytest.mark.slow),
    ]
)
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def spoil(shop: Shop, *statements: str) -> None:
    """Change rows as nobody can: without triggers, without foreign keys, without checks."""
    if shop.store.dialect == "sqlite":
        raw = answer(shop.store.read(lambda connection: connection.connection.dbapi_connection))
        assert raw is not None
        cursor = raw.cursor()
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in cursor.fetchall():
            cursor.execute(f"DROP TRIGGER {name}")
        cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute("PRAGMA ignore_check_constraints = ON")

    def work(connection: Connection) -> None:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        for statement in statements:
            connection.exec_driver_sql(statement)

    answer(shop.store.write(work))


def differences(shop: Shop) -> set[Difference]:
    report = answer(shop.wallet.audit())
    assert report.clean == (not report.differences)
    return {(finding.card_id, finding.field) for finding in report.differences}


def test_books_that_nobody_spoiled_are_clean(busy: Shop) -> None:
    report = answer(busy.wallet.audit())
    assert report.clean
    assert report.cards == 3
    assert report.transactions == 9
    assert report.differences == ()


def test_empty_books_are_clean(request: pytest.FixtureRequest, engine: str) -> None:
    report = answer(Shop(request.getfixturevalue(engine)).wallet.audit())
    assert (report.clean, report.cards, report.transactions) == (True, 0, 0)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            "DELETE FROM card_block WHERE card_id = 'card-2' AND number = 2",
            {("card-2", "blocked_at_ms")},
        ),
        (
            "UPDATE card SET blocked_at_ms = 5 WHERE card_id = 'card-2'",
            {("card-2", "blocked_at_ms")},
        ),
        (
            "DELETE FROM card_block WHERE card_id = 'card-2' AND number = 1",
            {("card-2", "blocks")},
        ),
        (
            "UPDATE card SET funds_minor = funds_minor + 1 WHERE card_id = 'card-1'",
            {("card-1", "funds_minor")},
        ),
        (
            "UPDATE card SET drawdown_minor = drawdown_minor + 1 WHERE card_id = 'card-1'",
            {("card-1", "drawdown_minor")},
        ),
        (
            "UPDATE card SET reserved_minor = reserved_minor - 1 WHERE card_id = 'card-1'",
            {("card-1", "reserved_minor")},
        ),
        (
            "UPDATE card SET position = 2, version = 9 WHERE card_id = 'card-2'",
            {("card-2", "position"), ("card-2", "last_position")},
        ),
        (
            "UPDATE card SET amount_minor = 1 WHERE card_id = 'card-2'",
            {("card-2", "amount_minor")},
        ),
        (
            (
                "UPDATE wallet_transaction SET amount_minor = amount_minor + 1"
                " WHERE card_id = 'card-2'"
            ),
            {("card-2", "funds_minor"), ("card-2", "amount_minor")},
        ),
        (
            "UPDATE wallet_transaction SET position = 20 WHERE card_id = 'card-1' AND position = 8",
            {("card-1", "last_position")},
        ),
        (
            "UPDATE wallet_transaction SET currency = 'SEK' WHERE card_id = 'card-2'",
            {("card-2", "currency")},
        ),
        (
            "DELETE FROM card WHERE card_id = 'card-2'",
            {
                ("card-2", field)
                for field in (
                    "funds_minor",
                    "drawdown_minor",
                    "reserved_minor",
                    "position",
                    "last_position",
                    "amount_minor",
                    "currency",
                )
            },
        ),
        (
            "UPDATE reservation SET captured_minor = 401 WHERE captured_minor = 400",
            {("card-1", "captured_minor")},
        ),
        (
            (
                "UPDATE reservation SET released_minor = 1999, captured_minor = 1"
                " WHERE released_minor = 2000"
            ),
            {("card-1", "released_minor"), ("card-1", "captured_minor")},
        ),
        (
            "UPDATE reservation SET settled_at_ms = NULL WHERE released_minor = 2000",
            {("card-1", "settled")},
        ),
        (
            "UPDATE reservation SET amount_minor = 1001 WHERE amount_minor = 1000",
            {("card-1", "amount_minor")},
        ),
        (
            "DELETE FROM reservation WHERE amount_minor = 3000",
            {
                ("card-1", "amount_minor"),
                ("card-1", "captured_minor"),
                ("card-1", "released_minor"),
                ("card-1", "settled"),
            },
        ),
        (
            (
                "INSERT INTO reservation SELECT account_id, card_id, id, 0, 0, 0, NULL"
                " FROM wallet_transaction WHERE card_id = 'card-2'"
            ),
            {("card-2", "pending"), ("card-2", "amount_minor")},
        ),
        (
            "UPDATE wallet_transaction SET parent_id = 'nobody' WHERE type = 'voided'",
            {
                ("card-1", "pending"),
                ("card-1", "captured_minor"),
                ("card-1", "released_minor"),
                ("card-1", "settled"),
            },
        ),
        (
            (
                "INSERT INTO refusal SELECT account_id, card_id, 'transaction', ref_id, 'X', '{}',"
                " '{}', 0, 'x' FROM wallet_transaction WHERE card_id = 'card-2'"
            ),
            {("card-2", "ref_id")},
        ),
        (
            (
                "INSERT INTO refusal SELECT account_id, card_id, 'token', ref_id, 'X', '{}', '{}',"
                " 0, 'x' FROM token WHERE ref_id = 't-1'"
            ),
            {("card-1", "ref_id")},
        ),
        (
            "DELETE FROM token_directory WHERE card_id = 'card-2'",
            {("card-2", "directory")},
        ),
        (
            "DELETE FROM token WHERE card_id = 'card-2'",
            {("card-2", "directory")},
        ),
        (
            "UPDATE token_directory SET generation = 1 WHERE card_id = 'card-2'",
            {("card-2", "generation")},
        ),
        (
            "UPDATE token SET used_at_ms = 1 WHERE card_id = 'card-2'",
            {("card-2", "used_at_ms"), ("card-2", "uses")},
        ),
        (
            "UPDATE token SET used_at_ms = NULL WHERE ref_id = 't-1'",
            {("card-1", "used_at_ms"), ("card-1", "uses")},
        ),
        (
            "UPDATE wallet_transaction SET token_id = 'nobody' WHERE card_id = 'card-2'",
            {("card-2", "token_id")},
        ),
    ],
)
def test_what_was_spoiled_is_found_and_nothing_else(
    busy: Shop, statement: str, expected: set[Difference]
) -> None:
    spoil(busy, statement)
    assert differences(busy) == expected


def test_a_movement_that_was_taken_out_is_missed(busy: Shop) -> None:
    spoil(
        busy,
        "DELETE FROM wallet_transaction WHERE card_id = 'card-1' AND position = 8",
    )
    assert differences(busy) == {
        ("card-1", "funds_minor"),
        ("card-1", "position"),
        ("card-1", "last_position"),
        ("card-1", "used_at_ms"),
        ("card-1", "uses"),
    }


def test_a_movement_that_was_put_in_is_found(busy: Shop) -> None:
    spoil(
        busy,
        "INSERT INTO wallet_transaction SELECT account_id, card_id, 'forged', 2, 'forged', type,"
        " 700, currency, NULL, NULL, NULL, '{}', '{}', 0, 'x' FROM wallet_transaction"
        " WHERE card_id = 'card-2'",
    )
    assert differences(busy) == {
        ("card-2", "funds_minor"),
        ("card-2", "position"),
        ("card-2", "last_position"),
    }


def test_a_card_that_was_below_zero_on_the_way_is_found(busy: Shop) -> None:
    """The sums agree in the end: only the order of the movements tells."""
    spoil(
        busy,
        "INSERT INTO wallet_transaction SELECT account_id, card_id, 'early', 2, 'early',"
        " 'drawdown', 1000, currency, NULL, NULL, NULL, '{}', '{}', 0, 'x'"
        " FROM wallet_transaction WHERE card_id = 'card-2' AND position = 1",
        "INSERT INTO wallet_transaction SELECT account_id, card_id, 'late', 3, 'late', 'fund',"
        " 1000, currency, NULL, NULL, NULL, '{}', '{}', 0, 'x' FROM wallet_transaction"
        " WHERE card_id = 'card-2' AND position = 1",
        "UPDATE card SET funds_minor = 1900, drawdown_minor = 1000, position = 3, version = 9"
        " WHERE card_id = 'card-2'",
    )
    assert differences(busy) == {("card-2", "available_minor")}


def test_a_capture_that_came_before_its_reservation_is_found(busy: Shop) -> None:
    spoil(
        busy,
        "UPDATE wallet_transaction SET position = 90 WHERE card_id = 'card-1' AND position = 2",
        "UPDATE wallet_transaction SET position = 2 WHERE card_id = 'card-1' AND position = 3",
        "UPDATE wallet_transaction SET position = 3 WHERE card_id = 'card-1' AND position = 90",
    )
    assert ("card-1", "position") in differences(busy)


def _always_the_same(*_: object) -> str:
    return "111111"


def test_two_living_tokens_of_one_value_are_found(
    busy: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "_value", _always_the_same)
    busy.make_card(card_id="card-4", token=TokenWish(format=Format(length=6), expires_in_s=1))
    busy.clock.pass_ms(1_000)
    busy.make_card(card_id="card-5", token=TokenWish(format=Format(length=6)))
    assert differences(busy) == set()
    spoil(busy, "UPDATE token SET expires_at_ms = NULL WHERE card_id = 'card-4'")
    assert differences(busy) == {("card-4", "living")}


def test_a_hash_that_was_changed_is_found(busy: Shop) -> None:
    zeros = "zeroblob(32)" if busy.store.dialect == "sqlite" else "decode(repeat('00', 32), 'hex')"
    spoil(busy, f"UPDATE token SET hash = {zeros} WHERE card_id = 'card-2'")  # noqa: S608 - our own
    assert differences(busy) == {("card-2", "directory")}


def test_a_difference_tells_what_is_recorded_and_what_it_should_be(busy: Shop) -> None:
    spoil(busy, "UPDATE card SET funds_minor = 50006 WHERE card_id = 'card-1'")
    (difference,) = answer(busy.wallet.audit()).differences
    assert (difference.account_id, difference.card_id) == ("T12345678", "card-1")
    assert (difference.subject, difference.field) == ("card", "funds_minor")
    assert (difference.recorded, difference.rebuilt) == (50_006, 50_005)


def test_a_ruin_is_told_in_bounded_words(busy: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "MOST_DIFFERENCES", 2)
    spoil(busy, "DELETE FROM wallet_transaction")
    report = answer(busy.wallet.audit())
    assert not report.clean
    assert len(report.differences) == 2


@pytest.mark.parametrize(
    "table", ["wallet_transaction", "refusal", "token_directory", "card_block"]
)
@pytest.mark.parametrize("change", ["UPDATE {} SET account_id = account_id", "DELETE FROM {}"])
def test_what_was_written_once_cannot_be_changed(busy: Shop, table: str, change: str) -> None:
    with pytest.raises(Broken):
        answer(busy.store.write(lambda c: c.exec_driver_sql(change.format(table)).rowcount))
    assert answer(busy.wallet.audit()).clean


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE card SET funds_minor = drawdown_minor - 1",
        "UPDATE card SET reserved_minor = -1",
        "UPDATE card SET drawdown_minor = funds_minor - reserved_minor + 1",
        "UPDATE card SET funds_minor = 9007199254740992",
        "UPDATE card SET currency = 'GBP'",
        "UPDATE card SET currency = NULL WHERE card_id = 'card-1'",
        "UPDATE card SET type = 'plastic'",
        "UPDATE card SET deleted_at_ms = 1",
        "UPDATE card SET deleted_at_ms = 1, deleted_by = 'x' WHERE card_id = 'card-1'",
        "UPDATE card SET funds_minor = 1 WHERE card_id = 'card-3'",
        "UPDATE card SET card_id = ''",
        "UPDATE reservation SET captured_minor = amount_minor + 1",
        "UPDATE reservation SET released_minor = -1",
        "UPDATE reservation SET settled_at_ms = 1",
        "UPDATE token SET one_shot = 2",
        "UPDATE token SET used_at_ms = 1",
        "DELETE FROM card",
        "DELETE FROM token_directory",
    ],
)
def test_the_database_itself_refuses_what_no_rule_allows(busy: Shop, change: str) -> None:
    with pytest.raises(Broken):
        answer(busy.store.write(lambda c: c.exec_driver_sql(change).rowcount))


def test_the_verbs_leave_nothing_for_the_audit(busy: Shop) -> None:
    for ask in (
        lambda: busy.info(value_of(busy.make_card(card_id="card-9"))),
        lambda: busy.activate(card_id="card-3"),
        lambda: busy.draw(10, card_id="card-9"),
    ):
        ask()
        assert differences(busy) == set()
