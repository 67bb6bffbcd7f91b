"""Runs a bench by its name."""

from pos_app.bench.figures import Report


def run_bench(  # noqa: PLR0911 - one a bench
    name: str,
    *,
    cards: int,
    runs: int | None,
    database: str | None = None,
    sales: int | None = None,
) -> Report:
    """Measure and return the report; None measures as often as the bench finds right.

    `cards` matters to the benches of the wallet, the shop and central, `sales` (how many wait) to
    that of sync, `database` (the address of a PostgreSQL server; None starts one) to central's and
    sync's. Takes from seconds to minutes.
    """
    match name:
        case "wallet":
            from pos_app.bench import wallet

            return wallet.measure_wallet(cards, runs or wallet.DEFAULT_RUNS)
        case "scan":
            from pos_app.bench import scan

            return scan.measure_scan(runs or scan.DEFAULT_RUNS)
        case "start":
            from pos_app.bench import start

            return start.measure_start(runs or start.DEFAULT_RUNS)
        case "shop":
            from pos_app.bench import whole_shop

            return whole_shop.measure_shop(cards, runs or whole_shop.DEFAULT_RUNS)
        case "central":
            from pos_app.bench import central

            return central.measure_central(cards, runs or central.DEFAULT_RUNS, database)
        case "sync":
            from pos_app.bench import sync

            return sync.measure_sync(sales or sync.DEFAULT_SALES, database)
        case "line":
            from pos_app.bench import line

            return line.measure_line(runs or line.DEFAULT_RUNS)
        case "decode":
            from pos_app.bench import decode

            return decode.measure_decode(runs or decode.DEFAULT_RUNS)
        case _:
            raise ValueError(name)
