import json
from pathlib import Path

import pytest

from pos_app.bench.figures import as_json
from pos_app.bench.postgres import PostgresServer
from pos_app.bench.run import run_bench

SALES = 210


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_week_offline_is_told_beside_the_same_rows_by_hand(
    postgres_server: PostgresServer, tmp_path: Path
) -> None:
    server = postgres_server.url().replace("+psycopg", "")
    told = json.loads(as_json(run_bench("sync", cards=0, runs=None, sales=SALES, database=server)))
    figures = {figure["name"]: figure for figure in told["figures"]}
    assert figures["operations that waited"]["value"] >= SALES
    rate = figures["operations a second, end to end, while the till sold"]
    assert rate["aim"] == "at least 5000 a second"
    assert rate["met"] is (rate["value"] >= 5000)
    ratio = figures["operations a second, to the same rows by hand"]
    assert ratio["aim"] == "at least 0.5 x"
    assert ratio["met"] is (ratio["value"] >= 0.5)
    assert "operations a second, to pgbench -N" in figures
    assert figures["a sale's p99 while the queue is told, to idle"]["aim"] == "at most 1.5 x"
    assert all(figure["value"] > 0 for figure in figures.values())
    with postgres_server.connect() as connection:
        left = connection.execute("SELECT FROM pg_database WHERE datname LIKE 'tillit_bench%'")
        assert left.fetchall() == []
    assert [*tmp_path.iterdir()] == []
