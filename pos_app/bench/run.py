"""Runs a bench by its name."""

from pos_app.bench.figures import Report


def run_bench(
    name: str,
    *,
    cards: int,
    runs: int | None,
    database: str | None = None,
    sales: int | None = None,
) -> Report:
    """Measure and return the report; None measures as often as the bench finds right.

    `cards` matters to the benches of the wallet and of central, `sales` (how many wait) to that of
    sync, `database` (the address of a PostgreSQL server; None starts one) to central's and sync's.
    Takes from seconds to minutes.
    """
    if name == "wallet":
        from pos_app.bench import wallet

        return wallet.measure_wallet(cards, runs or wallet.DEFAULT_RUNS)
    if name == "scan":
        from pos_app.bench import scan

        return scan.measure_scan(runs or scan.DEFAULT_RUNS)
    if name == "start":
        from pos_app.bench import start

        return start.measure_start(runs or start.DEFAULT_RUNS)
    if name == "central":
        from pos_app.bench import central

        return central.measure_central(cards, runs or central.DEFAULT_RUNS, database)
    if name == "sync":
        from pos_app.bench import sync

        return sync.measure_sync(sales or sync.DEFAULT_SALES, database)
    if name == "decode":
        from pos_app.bench import decode

        return decode.measure_decode(runs or decode.DEFAULT_RUNS)
    raise ValueError(name)
