"""The sub-command that plays stories of tills and a central in which everything goes wrong."""

import sys

import click

from pos_app.cli.options import EXIT_DIFFERENCES, json_option


@click.command()
@click.option("--seeds", default=40, show_default=True, help="How many stories are played.")
@click.option("--seed", "first_seed", default=1, show_default=True, help="The first of them.")
@click.option("--mutants/--no-mutants", default=True, help="Also look for each broken rule.")
@click.option("--processes", default=None, type=int, help="Default: one for each processor.")
@json_option
def simulate(
    seeds: int, first_seed: int, *, mutants: bool, processes: int | None, as_json: bool
) -> None:
    """Play stories of tills and a central whose lines, clocks, disks and people all fail.

    The wallet, the allowances, the journal and the synchronisation are the real ones. One seed is
    one story, to the bit. Ends with 1 when a promise was broken, a mutant survived, or something
    that was to happen never did.
    """
    import msgspec

    from pos_app.simulation.run import simulate as run

    report = run(seeds, first_seed=first_seed, mutants=mutants, processes=processes)
    if as_json:
        click.echo(msgspec.json.encode(report))
    else:
        click.echo(f"{report.seeds} stories, {report.events} events, {report.digest}")
        for name, count in [*report.outcomes.items(), *report.faults.items()]:
            click.echo(f"{count:>9} {name}")
        for mutant, fate in report.mutants.items():
            click.echo(f"{fate:>9} {mutant}")
        for line in [*report.violations, *(f"never: {name}" for name in report.never_reached)]:
            click.echo(line, err=True)
    if not report.is_clean:
        sys.exit(EXIT_DIFFERENCES)
