"""The sub-commands of articles: into a till's books from a table, out of them, and listed."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from pos_app.cli.front import folder_of
from pos_app.cli.options import EXIT_DIFFERENCES, FILE, data_option, json_option

if TYPE_CHECKING:
    from pos_app.bootstrap.article_files import Imported

_SOURCE: Final = click.Path(path_type=Path, dir_okay=False, exists=True)


@click.group()
def articles() -> None:
    """Keep what a till sells: import a table of articles, export one, list them."""


@articles.command("import")
@click.argument("table", type=_SOURCE)
@data_option
@click.option("--check", is_flag=True, help="Only tell what would change; a till may be selling.")
@json_option
def import_(table: Path, data: Path | None, *, check: bool, as_json: bool) -> None:
    """Take the articles of TABLE, a CSV, over: all of them, or none while a row is wrong.

    The till is closed meanwhile. Columns: code (EAN), name, price, VAT in per cent, group; named so
    or as in Norwegian, Swedish, Danish, German or Finnish. Repeating it changes nothing.
    """
    from pos_app.bootstrap.article_files import check_articles, import_articles

    told = (check_articles if check else import_articles)(folder_of(data), table)
    if as_json:
        click.echo(json.dumps(_plain(told)))
    else:
        _tell(told, check=check)
    if told.table.wrong:
        sys.exit(EXIT_DIFFERENCES)


@articles.command()
@click.argument("table", type=FILE)
@data_option
def export(table: Path, data: Path | None) -> None:
    """Write all articles to TABLE, a CSV that imports unchanged, as at a kiosk of the shop."""
    from pos_app.bootstrap.article_files import export_articles

    count = export_articles(folder_of(data), table)
    click.echo(f"{count} articles are in {table}.")


@articles.command("list")
@data_option
@json_option
def list_(data: Path | None, *, as_json: bool) -> None:
    """List the articles in the shop's own order, those put away too."""
    from pos_app.bootstrap.article_files import list_articles
    from pos_app.journal.article_cells import price_text

    kept = list_articles(folder_of(data))
    if as_json:
        told = [
            {
                "article_id": one.article.article_id,
                "code": one.article.code,
                "name": one.article.name,
                "group": one.article.group,
                "unit_price_minor": one.article.unit_price_minor,
                "vat_basis_points": one.article.vat_basis_points,
                "put_away": one.is_put_away,
            }
            for one in kept
        ]
        click.echo(json.dumps({"articles": told}))
        return
    for one in kept:
        price = price_text(one.article.unit_price_minor, has_decimal_comma=False)
        put_away = "  put away" if one.is_put_away else ""
        click.echo(f"{one.article.code:<14}{price:>12}  {one.article.name}{put_away}")


def _tell(told: "Imported", *, check: bool) -> None:
    table = told.table
    for row in table.wrong:
        from pos_app.ui.articles.article_words import wrong_text

        said = f" ({row.said})" if row.said else ""
        click.echo(f"Line {row.line}{said}: {wrong_text(row.why)}")
    click.echo(
        f"{len(table.new)} new, {len(table.changed)} changed, {table.unchanged} unchanged, "
        f"{len(table.wrong)} wrong."
    )
    if table.wrong:
        click.echo("Nothing was taken over: every row has to be right.")
    elif check:
        click.echo("Nothing was changed: this was a check.")
    elif table.to_keep:
        click.echo("It is all in the books.")
    else:
        click.echo("The books had it all.")


def _plain(told: "Imported") -> dict[str, object]:
    table = told.table
    return {
        "new": len(table.new),
        "changed": len(table.changed),
        "unchanged": table.unchanged,
        "wrong": [{"line": row.line, "why": row.why, "said": row.said} for row in table.wrong],
        "added": told.kept.added,
        "kept": told.kept.added + told.kept.changed,
    }
